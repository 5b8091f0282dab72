"""Tells which names of metrics and tags MLflow refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits import numbers
from azlint.knowledge import mlflow

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_OLDER = "MLflow before 2.16 refuses names with `:`"


class Refusal(str):
    """A reason for which what a fix writes would fail for certain: it is only shown."""

    __slots__ = ()


def refused_name(name: str, shown: str = "") -> str:
    """Why MLflow refuses ``name`` for a metric or tag; empty if no version does."""
    if not (fault := mlflow.refused_name(name)):
        return _OLDER if mlflow.is_refused_before_2_16(name) else ""
    return Refusal(
        f"MLflow refuses {shown or f'the name `{name}`'} {fault}: choose another, "
        "also where it is read"
    )


def about_name(node: nodes.NodeNG, model: Model) -> str:
    """Why MLflow may refuse the expression as the name of a metric or tag; empty if it does not."""
    match node:
        case nodes.Const(value=str(name)):
            return refused_name(name)
        case nodes.JoinedStr(values=parts) if all(_is_plain(part, model) for part in parts):
            # Integers stand for themselves in a name, so one of them is as good as another.
            name = "".join(str(p.value) if isinstance(p, nodes.Const) else "1" for p in parts)
            return refused_name(name, "such a name")
        case _:
            return "the name may hold characters that MLflow refuses"


def _is_plain(part: nodes.NodeNG, model: Model) -> bool:
    """Whether a part of an f-string is text, or an integer as it is."""
    if isinstance(part, nodes.FormattedValue):
        return part.format_spec is None and numbers.is_integer(part.value, model)
    return isinstance(part, nodes.Const)
