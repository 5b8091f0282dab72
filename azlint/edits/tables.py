"""Fixes of what v1 logs beyond single numbers: lists, rows, tables, charts, images.

MLflow keeps the numbers and the files; what the studio drew of them it draws no more, so none of
these is safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits import certainty
from azlint.edits.places import has_comment, text_of
from azlint.edits.run import (
    about_description,
    about_number,
    begun,
    fix_of,
    is_empty,
    rewritten,
)
from azlint.semantic.values import External

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_CHARTS = {
    "log_confusion_matrix": "confusion matrix",
    "log_accuracy_table": "accuracy table",
    "log_predictions": "chart of predictions",
    "log_residuals": "chart of residuals",
}


def log_list(use: Use, model: Model) -> Fix | None:
    """`run.log_list(name, values)` as one `mlflow.log_metric` a value, with its index as step."""
    start = begun(use, ("name", "value", "description"), model)
    if start is None or not {"name", "value"} <= start.given.keys():
        return None
    statement = start.call.parent
    name, values = start.given["name"], start.given["value"]
    if not isinstance(statement, nodes.Expr) or not isinstance(name, (nodes.Const, nodes.Name)):
        return None
    place = model.range_of(statement)
    before = model.lines.lines[place.start.row - 1][: place.start.column - 1]
    if before.strip() or has_comment(place, model):
        return None
    indent = "\t" if "\t" in before else "    "
    step, value = (_unused(word, model) for word in ("step", "value"))
    content = (
        f"for {step}, {value} in enumerate({text_of(values, model)}):\n"
        f"{before}{indent}{start.mlflow.name}.log_metric("
        f"{text_of(name, model)}, {value}, step={step})"
    )
    literal = isinstance(values, (nodes.List, nodes.Tuple))
    items = values.elts if literal else []
    if not literal:
        start.reasons.append(
            "what it holds may be something else than numbers, which `mlflow.log_metric` refuses"
        )
    start.reasons += [about_number(item, model) for item in items]
    start.reasons += [
        certainty.refused_metric_name(name, model),
        "the studio shows a metric with steps instead of a list",
        about_description(start.given.get("description")),
    ]
    edits = [*start.mlflow.edits, Edit(place, content)]
    return fix_of("log each value with `mlflow.log_metric`", edits, start.reasons)


def log_row(use: Use, model: Model) -> Fix | None:
    """`run.log_row(name, column=value)` as `mlflow.log_metrics` with a metric a column."""
    call = use.node.parent
    if not isinstance(call, nodes.Call) or len(call.args) > 1:
        return None
    columns = [keyword.arg for keyword in call.keywords]
    start = begun(use, ("name", *(c for c in columns if c and c != "name")), model)
    if start is None or None in columns:
        return None
    match start.given.pop("name", None):
        case nodes.Const(value=str(name)):
            pass
        case _:
            return None
    description = start.given.pop("description", None)
    if not start.given or '"' in name or "\\" in name:
        return None
    metrics = ", ".join(
        f'"{name}.{column}": {text_of(value, model)}' for column, value in start.given.items()
    )
    start.reasons += [about_number(value, model) for value in start.given.values()]
    start.reasons += [
        certainty.refused_name(f"{name}.{next(iter(start.given))}"),
        "the studio shows a metric for each column instead of a table",
        about_description(description),
    ]
    return rewritten(
        start, "log_metrics", f"{{{metrics}}}", "log the columns with `mlflow.log_metrics`", model
    )


def log_table(use: Use, model: Model) -> Fix | None:
    """`run.log_table(name, value)` as `mlflow.log_table(value, "name.json")`."""
    return _as_file(use, "log_table", "the studio shows a file instead of a table", model)


def log_chart(use: Use, model: Model) -> Fix | None:
    """A chart of v1 as `mlflow.log_dict(value, "name.json")`."""
    chart = _CHARTS.get(use.symbol.rpartition(".")[2])
    if chart is None:
        return None
    return _as_file(use, "log_dict", f"the studio draws no {chart} of it", model)


def _as_file(use: Use, function: str, loss: str, model: Model) -> Fix | None:
    start = begun(use, ("name", "value", "description"), model)
    if start is None or not {"name", "value"} <= start.given.keys():
        return None
    file = _file_name(start.given["name"], ".json", model)
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
    return rewritten(start, function, f"{text_of(value, model)}, {file}", title, model)


def log_image(use: Use, model: Model) -> Fix | None:
    """`run.log_image` as `mlflow.log_figure` of a plot, or `mlflow.log_artifact` of a file."""
    start = begun(use, ("name", "path", "plot", "description"), model)
    if start is None or "name" not in start.given:
        return None
    given = {key: node for key, node in start.given.items() if not is_empty(node)}
    path, plot = given.get("path"), given.get("plot")
    start.reasons.append(about_description(given.get("description")))
    if path is not None and plot is None:
        start.reasons.append("the name is lost, and the file keeps its own without its folders")
        return rewritten(start, "log_artifact", text_of(path, model), "log the file", model)
    file = _file_name(given["name"], ".png", model)
    if plot is None or path is not None or file is None:
        return None
    figure = text_of(plot, model)
    if model.values(plot) == (External("matplotlib.pyplot"),):
        figure = f"{figure}.gcf()"
    else:
        start.reasons.append(f"`{figure}` may be something else than a figure")
    start.reasons.append("a plot that is logged again under the name replaces the one before")
    title = "log the plot with `mlflow.log_figure`"
    return rewritten(start, "log_figure", f"{figure}, {file}", title, model)


def _file_name(name: nodes.NodeNG, suffix: str, model: Model) -> str | None:
    """The expression of a file that is called after ``name``; None where that takes a person."""
    match name:
        case nodes.Const(value=str(text)) if not set('"\\\n{}').intersection(text):
            return f'"{text}{suffix}"'
        case nodes.Name():
            return f'f"{{{text_of(name, model)}}}{suffix}"'
        case _:
            return None


def _unused(word: str, model: Model) -> str:
    """A name like ``word`` that nothing in the document has."""
    taken = {node.name for node in model.tree.references if isinstance(node, nodes.Name)}
    taken |= model.tree.assigned
    while word in taken:
        word = f"{word}_"
    return word
