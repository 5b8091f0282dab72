"""The fix of a row that a run logs: a metric of MLflow for each of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits import metric_names, steps, texts
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of
from azlint.edits.metric_names import Legal, Refusal
from azlint.edits.numbers import is_integer
from azlint.edits.places import has_comment, own_line, text_of
from azlint.edits.rewriting import (
    Begun,
    about_description,
    about_number,
    begun_with,
    call_of,
    fix_of,
    rewritten,
    short,
)

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


# Columns that number the rows.
_STEPS = frozenset("x step epoch epochs iteration iter batch index i".split())


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
    start.reasons.append(about_description(description))
    rows = [keyword.value for keyword in call.keywords if keyword.arg is None]
    if (as_table := texts.log_row(start, name, given, rows, model)) is not None:
        return as_table
    if not rows and (curve := _curve(start, name, given, model)) is not None:
        return curve
    named = _named(name, [*given, "x"][0], model)
    if not _key(name, named.source, "", model) or not (given or rows):
        return None
    if not all(isinstance(row, nodes.Name) for row in rows):
        return None
    start.edits += named.readers
    turn = steps.step_of(call, name, model)
    entries = [
        f"{_key(name, named.source, f'.{column}', model)}: {text_of(value, model)}"
        for column, value in given.items()
    ]
    filled = _key(name, named.source, ".{key}", model)
    entries += [
        f"**{{{filled}: value for key, value in {text_of(row, model)}.items()}}" for row in rows
    ]
    start.reasons += [about_number(value, model) for value in given.values()]
    start.reasons += [named.reason, metric_names.UNKNOWN if rows else ""]
    start.reasons += [f"`{short(row, model)}` may hold something else than numbers" for row in rows]
    start.reasons += [
        "the studio shows a metric for each column instead of a table",
        *turn.doubts,
    ]
    mapping = f"{{{', '.join(entries)}}}"
    if len(entries) == len(rows) == 1:
        mapping = entries[0].removeprefix("**")
    step = [f"step={turn.counter}"] if turn.counter else []
    if start.receiver.id:
        return _one_by_one(start, mapping, step, model)
    title = "log the columns with `mlflow.log_metrics`"
    return rewritten(start, "log_metrics", [mapping, *step], title, model)


def _curve(
    start: Begun, name: nodes.NodeNG, given: dict[str, nodes.NodeNG], model: Model
) -> Fix | None:
    """A row of a step and one value as `mlflow.log_metric`; None for any other row."""
    steps = [column for column in given if column.lower() in _STEPS]
    if len(given) != 2 or len(steps) != 1:
        return None
    step = steps[0]
    (value,) = (column for column in given if column != step)
    start.reasons += [
        about_number(given[value], model),
        metric_names.about_name(name, model),
        ""
        if is_integer(given[step], model)
        else f"`{short(given[step], model)}` may be something else than an integer",
        f"`{step}` becomes the step of one metric, whose curve the studio shows instead of a table",
    ]
    arguments = [text_of(node, model) for node in (name, given[value])]
    title = "log the curve with `mlflow.log_metric`"
    return rewritten(
        start, "log_metric", [*arguments, f"step={text_of(given[step], model)}"], title, model
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


def _named(name: nodes.NodeNG, column: str, model: Model) -> Legal:
    """The name of the row as MLflow takes it before that of a column."""
    if isinstance(name, nodes.Const):
        reason = metric_names.refused_name(f"{name.value}.{column}")
        if not isinstance(reason, Refusal):
            return Legal(text_of(name, model), reason=reason)
    return metric_names.legal(name, model)


def _key(name: nodes.NodeNG, source: str, ending: str, model: Model) -> str:
    """The expression of a column's name; empty where that takes a person.

    Braces in ``ending`` are filled in.
    """
    filled = "f" if "{" in ending else ""
    match name:
        case nodes.Const(value=str(text)) if not set('"\\\n').intersection(text):
            held = source.strip("\"'")
            held = held.replace("{", "{{").replace("}", "}}") if filled else held
            return f'{filled}"{held}{ending}"'
        case nodes.Name() if source == name.name:
            return f'f"{{{source}}}{ending}"'
        case nodes.JoinedStr() if "\n" not in source and source[-3:-1] != source[-1] * 2:
            return f"{source[:-1]}{ending}{source[-1]}"
        case nodes.BinOp() | nodes.Call() if kinds_of(name, model) <= kinds.TEXTS:
            plain = isinstance(name, nodes.Call) or name.op == "+"
            return f'{source if plain else f"({source})"} + {filled}"{ending}"'
        case _:
            return ""


def _one_by_one(start: Begun, mapping: str, step: list[str], model: Model) -> Fix | None:
    """Another run takes one metric a call."""
    statement = start.call.parent
    before = own_line(statement, model) if isinstance(statement, nodes.Expr) else None
    if before is None or has_comment(model.range_of(statement), model):
        return None
    indent = "\t" if "\t" in before else "    "
    content = (
        f"for key, value in {mapping}.items():\n"
        f"{before}{indent}{start.callee('log_metric')}"
        f"({start.arguments(', '.join(['key, value', *step]))})"
    )
    edits = [*start.edits, Edit(model.range_of(statement), content)]
    return fix_of("log each column with `log_metric`", edits, start.reasons)
