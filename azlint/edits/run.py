"""Fixes of what is done with the run of a job: MLflow finds that run by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Applicability, Edit, Fix, Range
from azlint.edits import calls, certainty, numbers
from azlint.edits.imports import Imported, imported
from azlint.edits.places import has_comment, removal, text_of
from azlint.semantic.roles import Role
from azlint.semantic.values import Instance, Nothing

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_RUNS = frozenset({certainty.CURRENT_RUN, "azureml.core.run.Run"})


def fix_of(title: str, edits: Iterable[Edit], reasons: Iterable[str]) -> Fix:
    """The fix that is safe if nothing speaks against it."""
    reason = "; ".join(dict.fromkeys(filter(None, reasons)))
    applicability = Applicability.UNSAFE if reason else Applicability.SAFE
    return Fix(title, tuple(edits), applicability, reason)


def _call_of(use: Use) -> nodes.Call | None:
    call = use.node.parent
    return call if isinstance(call, nodes.Call) and call.func is use.node else None


def _doubt_about_run(use: Use, model: Model) -> str | None:
    """What may differ as another run is meant; empty if none can be, None if one is."""
    if not isinstance(use.node, nodes.Attribute):
        return None
    receiver = use.node.expr
    if certainty.is_current_run(receiver, model):
        return ""
    values = model.values(receiver)
    if model.role is not Role.JOB or not isinstance(receiver, (nodes.Name, nodes.Attribute)):
        return None
    if set(values) == {Instance(certainty.CURRENT_RUN), Nothing()}:
        return f"`{text_of(receiver, model)}` may be None, and MLflow logs all the same"
    runs = all(isinstance(value, Instance) and value.name in _RUNS for value in values)
    if not runs or not certainty.is_handed_in(receiver, model):
        return None
    return f"`{text_of(receiver, model)}` may be another run than that of the job"


def _about_result(call: nodes.Call) -> str:
    return "" if isinstance(call.parent, nodes.Expr) else "what the call gives is used"


@dataclass(slots=True)
class Begun:
    """What each rewrite of a method begins with: call, arguments, MLflow's name, doubts so far."""

    call: nodes.Call
    given: dict[str, nodes.NodeNG]
    mlflow: Imported
    reasons: list[str]


def begun(use: Use, parameters: tuple[str, ...], model: Model) -> Begun | None:
    """The beginning of a rewrite; None where the call or its run is not that of the job."""
    call = _call_of(use)
    given = calls.arguments(call, parameters) if call is not None else None
    doubt = _doubt_about_run(use, model)
    if call is None or given is None or doubt is None:
        return None
    if any(isinstance(node, (nodes.NamedExpr, nodes.Yield)) for node in given.values()):
        return None
    mlflow = imported("mlflow", call, model)
    if mlflow is None or has_comment(model.range_of(use.node), model):
        return None
    return Begun(call, given, mlflow, [doubt, _about_result(call)])


def about_number(node: nodes.NodeNG, model: Model) -> str:
    """Why MLflow may refuse the expression as the value of a metric; empty if it does not."""
    if numbers.is_number(node, model):
        return ""
    return (
        f"`{_short(node, model)}` may be something else than a number, "
        "which `mlflow.log_metric` refuses"
    )


def is_empty(node: nodes.NodeNG) -> bool:
    """Whether an argument says as much as none does."""
    return isinstance(node, nodes.Const) and node.value in ("", None)


def about_description(description: nodes.NodeNG | None) -> str:
    """What is lost with a description; empty where there is none."""
    if description is None or is_empty(description):
        return ""
    return "the description is lost, as MLflow has none"


def rewritten(start: Begun, function: str, arguments: str, title: str, model: Model) -> Fix | None:
    """The fix that writes the whole call anew; None where it holds comments."""
    place = model.range_of(start.call)
    if has_comment(place, model):
        return None
    content = f"{start.mlflow.name}.{function}({arguments})"
    return fix_of(title, [*start.mlflow.edits, Edit(place, content)], start.reasons)


def log_value(use: Use, model: Model) -> Fix | None:
    """`run.log(name, value)` as a metric of MLflow, or as a tag where the value is text."""
    start = begun(use, ("name", "value", "description", "step"), model)
    if start is None or not {"name", "value"} <= start.given.keys():
        return None
    description = _without_description(start, model)
    if description is None:
        return None
    value = start.given["value"]
    kinds = {model.kind_of(found) for found in model.values(value)}
    if not numbers.is_number(value, model) and kinds and kinds <= {"none", "sequence", "mapping"}:
        return None
    written = _log_text if kinds == {"text"} else _log_metric
    return written(use, start, description, model)


def _without_description(start: Begun, model: Model) -> list[Edit] | None:
    """The edits that take the description away; None where that is not plain."""
    description = start.given.get("description")
    if description is None:
        return []
    gone = calls.dropped(start.call, description, model)
    if gone is None:
        return None
    if has_comment(gone, model):
        start.reasons.append("a comment goes with the description")
    start.reasons.append(about_description(description))
    return [Edit(gone, "")]


def _log_metric(use: Use, start: Begun, edits: list[Edit], model: Model) -> Fix:
    call, reasons = start.call, start.reasons
    step = start.given.get("step")
    edits = [
        *start.mlflow.edits,
        Edit(model.range_of(use.node), f"{start.mlflow.name}.log_metric"),
        *calls.renamed(call, {"name": "key"}, model),
        *edits,
    ]
    reasons.append(about_number(start.given["value"], model))
    reasons.append(certainty.refused_metric_name(start.given["name"], model))
    if step is not None:
        if step in call.args:
            place = model.range_of(step).start
            edits.append(Edit(Range(place, place), "step="))
        if not numbers.is_integer(step, model) and not _is_none(step):
            reasons.append(f"`{_short(step, model)}` may be something else than an integer")
    return fix_of("log with `mlflow.log_metric`", edits, reasons)


def _log_text(use: Use, start: Begun, edits: list[Edit], model: Model) -> Fix | None:
    """Text as a tag, which is found by searching runs as the metric of v1 was."""
    if "step" in start.given:
        return None
    edits = [
        *start.mlflow.edits,
        Edit(model.range_of(use.node), f"{start.mlflow.name}.set_tag"),
        *calls.renamed(start.call, {"name": "key"}, model),
        *edits,
    ]
    start.reasons.append("text becomes a tag, which keeps the last value only")
    return fix_of("write the text with `mlflow.set_tag`", edits, start.reasons)


def set_tag(use: Use, model: Model) -> Fix | None:
    """`run.tag(key, value)` as `mlflow.set_tag(key, value)`."""
    start = begun(use, ("key", "value"), model)
    if start is None or start.given.keys() != {"key", "value"}:
        return None
    given, mlflow, reasons = start.given, start.mlflow, start.reasons
    if _is_none(given["value"]):
        return None
    if not _is_text_or_number(given["value"], model):
        reasons.append(
            f"`{_short(given['value'], model)}` may be None, which MLflow stores as the text `None`"
        )
    edits = [*mlflow.edits, Edit(model.range_of(use.node), f"{mlflow.name}.set_tag")]
    return fix_of("write the tag with `mlflow.set_tag`", edits, reasons)


def set_tags(use: Use, model: Model) -> Fix | None:
    """`run.set_tags(tags)` as `mlflow.set_tags(tags)`."""
    start = begun(use, ("tags",), model)
    if start is None or "tags" not in start.given:
        return None
    mlflow, reasons = start.mlflow, start.reasons
    tags = start.given["tags"]
    certain = isinstance(tags, nodes.Dict) and all(
        isinstance(key, nodes.Const) and _is_text_or_number(value, model)
        for key, value in tags.items
    )
    if not certain:
        reasons.append(
            f"`{_short(tags, model)}` may hold None, which MLflow stores as the text `None`"
        )
    edits = [*mlflow.edits, Edit(model.range_of(use.node), f"{mlflow.name}.set_tags")]
    return fix_of("write the tags with `mlflow.set_tags`", edits, reasons)


def finish(use: Use, model: Model) -> Fix | None:
    """`run.complete()` and `run.flush()` of the job's own run taken away."""
    call = _call_of(use)
    if call is None or not isinstance(call.parent, nodes.Expr):
        return None
    if not isinstance(use.node, nodes.Attribute):
        return None
    if not certainty.is_current_run(use.node.expr, model):
        return None
    if not all(isinstance(given, nodes.Const) for given in call.args):
        return None
    if not all(isinstance(keyword.value, nodes.Const) for keyword in call.keywords):
        return None
    gone = removal(call.parent, model)
    if gone is None:
        return None
    reasons = ["a comment goes with it" if gone.has_comment else ""]
    return fix_of("delete it: the job's end does that", gone.edits, reasons)


def tags(use: Use, model: Model) -> Fix | None:
    """The tags that are written, with MLflow."""
    match use.symbol.rpartition(".")[2]:
        case "tag":
            return set_tag(use, model)
        case "set_tags":
            return set_tags(use, model)
        case _:
            return None


def lifecycle(use: Use, model: Model) -> Fix | None:
    """What ends the job's own run, taken away."""
    return finish(use, model) if use.symbol.endswith((".complete", ".flush")) else None


def _is_none(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and node.value is None


def _is_text_or_number(node: nodes.NodeNG, model: Model) -> bool:
    match node:
        case nodes.Const(value=value):
            return value is not None
        case nodes.JoinedStr():
            return True
        case nodes.Call(func=nodes.Name(name="str")):
            return model.external(node.func) == "builtins.str"
        case _:
            return numbers.is_number(node, model)


def _short(node: nodes.NodeNG, model: Model) -> str:
    """The source of an expression on one line, cut where it is long."""
    text = " ".join(text_of(node, model).split())
    return text if len(text) <= 40 else f"{text[:39]}…"
