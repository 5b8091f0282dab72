"""The fix of a row that a run logs: a metric of MLflow for each of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits import certainty
from azlint.edits.places import has_comment, text_of
from azlint.edits.rewriting import (
    Begun,
    about_description,
    about_number,
    begun_with,
    call_of,
    fix_of,
    own_line,
    rewritten,
    short,
)

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def log_row(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.log_row(name, column=value)` as `mlflow.log_metrics` with a metric a column."""
    call = call_of(use)
    given = _arguments(call) if call is not None else None
    if call is None or given is None or "name" not in given:
        return None
    start = begun_with(use, call, given, receiver, model)
    if start is None:
        return None
    name = given.pop("name")
    description = given.pop("description", None)
    rows = [keyword.value for keyword in call.keywords if keyword.arg is None]
    prefix = _prefix(name)
    if not prefix or not (given or rows) or not all(isinstance(r, nodes.Name) for r in rows):
        return None
    entries = [f'{prefix}.{column}": {text_of(v, model)}' for column, v in given.items()]
    start.reasons += [about_number(value, model) for value in given.values()]
    start.reasons += [_about_name(name, column) for column in given or ("x",)]
    start.reasons += [f"`{short(row, model)}` may hold something else than numbers" for row in rows]
    start.reasons += [
        "the studio shows a metric for each column instead of a table",
        about_description(description),
    ]
    mapping = _mapping(entries, prefix, [text_of(row, model) for row in rows])
    if start.receiver.id:
        return _one_by_one(start, mapping, model)
    return rewritten(
        start, "log_metrics", mapping, "log the columns with `mlflow.log_metrics`", model
    )


def _arguments(call: nodes.Call) -> dict[str, nodes.NodeNG] | None:
    """The arguments by name, but for those that `**` hands over."""
    if len(call.args) > 2 or any(isinstance(node, nodes.Starred) for node in call.args):
        return None
    given = dict(zip(("name", "description"), call.args, strict=False))
    for keyword in call.keywords:
        if keyword.arg in given:
            return None
        if keyword.arg is not None:
            given[keyword.arg] = keyword.value
    return given


def _prefix(name: nodes.NodeNG) -> str:
    """How the text of a column's name begins; empty where that takes a person."""
    match name:
        case nodes.Const(value=str(text)) if not set('"\\\n').intersection(text):
            return f'"{text}'
        case nodes.Name():
            return f'f"{{{name.name}}}'
        case _:
            return ""


def _about_name(name: nodes.NodeNG, column: str) -> str:
    if isinstance(name, nodes.Const):
        return certainty.refused_name(f"{name.value}.{column}")
    return "the name may hold characters that MLflow refuses"


def _mapping(entries: list[str], prefix: str, rows: list[str]) -> str:
    """The expression of all columns by name."""
    opening = (
        prefix if prefix.startswith("f") else f"f{prefix.replace('{', '{{').replace('}', '}}')}"
    )
    made = [f'{{{opening}.{{key}}": value for key, value in {row}.items()}}' for row in rows]
    if not entries and len(made) == 1:
        return made[0]
    return "{" + ", ".join([*entries, *(f"**{part}" for part in made)]) + "}"


def _one_by_one(start: Begun, mapping: str, model: Model) -> Fix | None:
    """Another run takes one metric a call."""
    statement = start.call.parent
    before = own_line(statement, model) if isinstance(statement, nodes.Expr) else None
    if before is None or has_comment(model.range_of(statement), model):
        return None
    indent = "\t" if "\t" in before else "    "
    content = (
        f"for key, value in {mapping}.items():\n"
        f"{before}{indent}{start.callee('log_metric')}({start.arguments('key, value')})"
    )
    edits = [*start.edits, Edit(model.range_of(statement), content)]
    return fix_of("log each column with `log_metric`", edits, start.reasons)
