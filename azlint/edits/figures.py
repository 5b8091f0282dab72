"""The fix of an image that a run logs: a figure of Matplotlib, or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Fix
from azlint.edits.kinds import containers
from azlint.edits.metric_files import file_name
from azlint.edits.places import text_of
from azlint.edits.reach import is_known, reaching
from azlint.edits.rewriting import about_description, begun, is_empty, rewritten
from azlint.semantic.values import External

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_PYPLOT = "matplotlib.pyplot"
_FIGURES = frozenset(f"{_PYPLOT}.{name}" for name in ("figure", "gcf"))
_AXES = frozenset(f"{_PYPLOT}.{name}" for name in ("gca", "axes", "subplot"))
_SUBPLOTS = f"{_PYPLOT}.subplots"
# What these give are the lines and bars of a plot.
_ARTISTS = frozenset(
    f"{_PYPLOT}.{name}" for name in ("plot", "bar", "barh", "hist", "scatter", "fill_between")
)


def log_image(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.log_image` as `mlflow.log_figure` of a plot, or `mlflow.log_artifact` of a file."""
    start = begun(use, ("name", "path", "plot", "description"), receiver, model)
    if start is None or "name" not in start.given:
        return None
    given = {key: node for key, node in start.given.items() if not is_empty(node)}
    path, plot = given.get("path"), given.get("plot")
    start.reasons.append(about_description(given.get("description")))
    if path is not None and plot is None and not _kind_of(path, model):
        start.reasons.append("the name is lost, and the file keeps its own without its folders")
        return rewritten(start, "log_artifact", [text_of(path, model)], "log the file", model)
    file = file_name(given["name"], ".png", model)
    shown = plot if plot is not None else path
    if shown is None or file is None or (plot is not None and path is not None):
        return None
    kind = _kind_of(shown, model)
    if kind == "artists":
        return None
    source = text_of(shown, model)
    figure = {"pyplot": f"{source}.gcf()", "axes": f"{source}.figure"}.get(kind, source)
    if not kind:
        start.reasons.append(f"`{figure}` may be something else than a figure")
    if plot is None:
        start.reasons.append(f"v1 fails on `{source}`, which is no path")
    elif kind == "axes":
        start.reasons.append(f"v1 fails on `{source}`, which is no figure")
    start.reasons.append("a plot that is logged again under the name replaces the one before")
    title = "log the plot with `mlflow.log_figure`"
    return rewritten(start, "log_figure", [figure, file], title, model)


def _kind_of(node: nodes.NodeNG, model: Model) -> str:
    """What of Matplotlib the expression is: `pyplot`, `figure`, `axes`, `artists`, or nothing."""
    if model.values(node) == (External(_PYPLOT),):
        return "pyplot"
    if not isinstance(node, nodes.Name):
        return _made(node, (), model)
    sources = [containers.source_of(binding) for binding in reaching(node, model)]
    kinds = {_made(*source, model) if source is not None else "" for source in sources}
    return kinds.pop() if len(kinds) == 1 else ""


def _made(node: nodes.NodeNG, steps: tuple[containers.Step, ...], model: Model) -> str:
    """The same for what a call makes, or the part of that which ``steps`` lead to."""
    name = containers.callee(node, model)
    if name == _SUBPLOTS:
        # Of several axes there are arrays.
        plain = isinstance(node, nodes.Call) and not node.args
        alone = plain and not {k.arg for k in node.keywords} & {None, "nrows", "ncols"}
        parts = {0: "figure", 1: "axes" if alone else ""}
        return parts.get(steps[0], "") if len(steps) == 1 and isinstance(steps[0], int) else ""
    if steps or not is_known(node, model):
        return ""
    kinds = {"figure": _FIGURES, "axes": _AXES, "artists": _ARTISTS}
    return next((kind for kind, names in kinds.items() if name in names), "")
