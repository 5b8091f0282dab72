"""What submissions of the project hand over to a script: the options that hold its inputs."""

from __future__ import annotations

import ast
import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_NAMING = "as_named_input"
# How an input is delivered as a path, which is what its argument holds then.
_DELIVERED = frozenset({"as_mount", "as_download"})
_ARGUMENTS = ("arguments", "script_params", "estimator_entry_script_arguments")


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The ``flag`` by which a job hands an input over, and the ``place`` that says so."""

    flag: str
    place: str


def handed_over(name: str, model: Model) -> HandedOver | None:
    """How submissions of the project hand over the path of the input ``name`` of the document.

    None where none does, or where they differ.
    """
    if "handed over" not in model.found:
        model.found["handed over"] = _all_of(model)
    found: dict[str, set[HandedOver]] = model.found["handed over"]
    ways = found.get(name, set())
    if len({way.flag for way in ways}) != 1:
        return None
    return min(ways, key=lambda way: way.place)


def _all_of(model: Model) -> dict[str, set[HandedOver]]:
    """The ways in which each input of the document is handed over."""
    found: dict[str, set[HandedOver]] = {}
    script = os.path.basename(model.path)
    for path in model.project.v1_files():
        text = model.project.text(path)
        if path == model.path or _NAMING not in text or script not in text:
            continue
        model.consulted.add(path)
        document = model.project.read(path)
        if document is None:
            continue
        names = _assigned(document.parsed)
        for call in ast.walk(document.parsed):
            if not isinstance(call, ast.Call) or not _names_script(call, script, names):
                continue
            for flag, value in _options(call, names):
                if (name := _delivered(value, names)) is not None:
                    place = f"{model.project.shown(path)}:{flag.lineno}"
                    found.setdefault(name, set()).add(HandedOver(str(flag.value), place))
    return found


def _assigned(tree: ast.Module) -> dict[str, ast.expr]:
    """What each name stands for that is bound just once."""
    values: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                values.setdefault(name, []).append(value)
            case ast.Name(id=name, ctx=ast.Store()):
                values.setdefault(name, [])
            case _:
                pass
    return {name: found[0] for name, found in values.items() if len(found) == 1}


def _meant(node: ast.expr, names: dict[str, ast.expr]) -> ast.expr:
    """The expression that a name stands for, or the expression itself."""
    return names.get(node.id, node) if isinstance(node, ast.Name) else node


def _names_script(call: ast.Call, script: str, names: dict[str, ast.expr]) -> bool:
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    return any(
        isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and os.path.basename(part.value) == script
        for part in (_meant(node, names) for node in given)
    )


def _options(call: ast.Call, names: dict[str, ast.expr]) -> Iterator[tuple[ast.Constant, ast.expr]]:
    """The flags that a submission gives its script, each with the value behind it."""
    for keyword in call.keywords:
        value = _meant(keyword.value, names) if keyword.arg in _ARGUMENTS else None
        match value:
            case ast.List(elts=parts) | ast.Tuple(elts=parts):
                pairs = list(itertools.pairwise(parts))
            case ast.Dict(keys=keys, values=parts):
                pairs = [(key, part) for key, part in zip(keys, parts, strict=True) if key]
            case _:
                pairs = []
        for flag, part in pairs:
            match flag:
                case ast.Constant(value=str(text)) if text.startswith("-"):
                    yield flag, part
                case _:
                    pass


def _delivered(value: ast.expr, names: dict[str, ast.expr]) -> str | None:
    """The name of the input that the expression delivers as a path; None for anything else."""
    is_path, node = False, _meant(value, names)
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        method = node.func.attr
        if method in _DELIVERED:
            is_path = True
        if method == _NAMING:
            given = [*node.args[:1], *(k.value for k in node.keywords if k.arg == "name")]
            match _meant(given[0], names) if given else None:
                case ast.Constant(value=str(name)) if is_path:
                    return name
                case _:
                    return None
        node = _meant(node.func.value, names)
    return None
