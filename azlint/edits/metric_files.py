"""The names of files that are called after what a run logs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of, pieces_of
from azlint.edits.places import text_of

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def file_name(name: nodes.NodeNG, suffix: str, model: Model) -> str | None:
    """The expression of a file that is called after ``name``; None where that takes a person.

    A name that ends in the suffix already stays as it is.
    """
    source = text_of(name, model)
    parts = pieces_of(name, model)
    if parts and parts[-1].value is None and parts[-1].text.endswith(suffix):
        return source
    match name:
        case nodes.Const(value=str(text)) if not set('"\\\n{}').intersection(text):
            return f'"{text}{suffix}"'
        case nodes.Name():
            return f'f"{{{source}}}{suffix}"'
        case nodes.JoinedStr() if source[-1] in "\"'" and source[-3:] != source[-1] * 3:
            return f"{source[:-1]}{suffix}{source[-1]}" if "\n" not in source else None
        case nodes.BinOp() | nodes.Call() if kinds_of(name, model) <= kinds.TEXTS:
            plain = isinstance(name, nodes.Call) or name.op == "+"
            return f'{source if plain else f"({source})"} + "{suffix}"'
        case _:
            return None
