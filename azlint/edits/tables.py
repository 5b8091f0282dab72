"""Fixes of what v1 logs beyond single numbers: lists, tables, charts.

MLflow keeps the numbers and the files; what the studio drew of them it draws no more, so none of
these is safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits import metric_names, steps, texts
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of_items
from azlint.edits.metric_files import file_name
from azlint.edits.names import unused
from azlint.edits.places import has_comment, own_line, text_of
from azlint.edits.rewriting import (
    about_description,
    about_number,
    begun,
    fix_of,
    rewritten,
    short,
)

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_PURE = frozenset("str len format join lower upper strip replace".split())
_CHARTS = {
    "log_confusion_matrix": "confusion matrix",
    "log_accuracy_table": "accuracy table",
    "log_predictions": "chart of predictions",
    "log_residuals": "chart of residuals",
}


def log_list(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.log_list(name, values)` as one `mlflow.log_metric` a value, with its index as step."""
    start = begun(use, ("name", "value", "description"), receiver, model)
    if start is None or not {"name", "value"} <= start.given.keys():
        return None
    statement = start.call.parent
    name, values = start.given["name"], start.given["value"]
    if not isinstance(statement, nodes.Expr) or not _can_be_repeated(name):
        return None
    if (as_file := texts.log_texts(start, name, values, model)) is not None:
        return as_file
    named = metric_names.legal(name, model)
    start.edits += named.readers
    place = model.range_of(statement)
    before = own_line(statement, model)
    if before is None or has_comment(place, model):
        return None
    indent = "\t" if "\t" in before else "    "
    step, value = (unused(word, model) for word in ("step", "value"))
    turn = steps.step_of(start.call, name, model)
    offset = f", {_offset(turn.counter, values, model)}" if turn.counter else ""
    content = (
        f"for {step}, {value} in enumerate({text_of(values, model)}{offset}):\n"
        f"{before}{indent}{start.callee('log_metric')}("
        f"{start.arguments(named.source)}, {value}, step={step})"
    )
    literal = isinstance(values, (nodes.List, nodes.Tuple))
    items = values.elts if literal else []
    if not literal and not kinds_of_items(values, model) <= kinds.NUMBERS:
        start.reasons.append(
            "what it holds may be something else than numbers, which `mlflow.log_metric` refuses"
        )
    if not literal and turn.counter:
        start.reasons.append(
            f"the steps are worked out from the length of `{short(values, model)}`, which may "
            "change"
        )
    start.reasons += [about_number(item, model) for item in items]
    start.reasons += [
        named.reason,
        "the studio shows a metric with steps instead of a list",
        about_description(start.given.get("description")),
        *turn.doubts,
    ]
    edits = [*start.edits, Edit(place, content)]
    return fix_of("log each value with `mlflow.log_metric`", edits, start.reasons)


def _offset(counter: str, values: nodes.NodeNG, model: Model) -> str:
    """The step of the first value, which comes after all those of the lists before."""
    literal = isinstance(values, (nodes.List, nodes.Tuple))
    length = str(len(values.elts)) if literal else f"len({text_of(values, model)})"
    return f"{counter} * {length}" if counter.isidentifier() else f"({counter}) * {length}"


def _can_be_repeated(name: nodes.NodeNG) -> bool:
    """Whether evaluating the name once more gives the same and does nothing else."""
    called = (call.func for call in name.nodes_of_class(nodes.Call))
    names = (getattr(func, "attrname", getattr(func, "name", "")) for func in called)
    awaits = any(True for _ in name.nodes_of_class(nodes.Await))
    return not awaits and all(each in _PURE for each in names)


def log_table(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.log_table(name, value)` as `mlflow.log_table(value, "name.json")`."""
    loss = "the studio shows a file instead of a table"
    return _as_file(use, receiver, "log_table", loss, model)


def log_chart(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """A chart of v1 as `mlflow.log_dict(value, "name.json")`."""
    chart = _CHARTS.get(use.symbol.rpartition(".")[2])
    if chart is None:
        return None
    return _as_file(use, receiver, "log_dict", f"the studio draws no {chart} of it", model)


def _as_file(use: Use, receiver: Receiver, function: str, loss: str, model: Model) -> Fix | None:
    start = begun(use, ("name", "value", "description"), receiver, model)
    if start is None or not {"name", "value"} <= start.given.keys():
        return None
    file = file_name(start.given["name"], ".json", model)
    if file is None:
        return None
    value = start.given["value"]
    if not isinstance(value, nodes.Dict):
        start.reasons.append(
            f"`{text_of(value, model)}` may be something else than a dictionary, "
            f"which `mlflow.{function}` needs"
        )
    start.reasons += [loss, about_description(start.given.get("description"))]
    title = f"write it as a file with `mlflow.{function}`"
    return rewritten(start, function, [text_of(value, model), file], title, model)
