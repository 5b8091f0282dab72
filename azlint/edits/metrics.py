"""The fix of a value that a run logs: a metric of MLflow, or a tag where it is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix, Range
from azlint.edits import aliases, calls, doubles, metric_names, numbers, params, steps
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of
from azlint.edits.loops import counts_steps
from azlint.edits.places import has_comment
from azlint.edits.rewriting import (
    Begun,
    about_description,
    about_number,
    about_text,
    begun,
    fix_of,
    is_none,
    recalled,
    short,
)
from azlint.edits.texts import is_written

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

# Arguments, with a step by its position.
_WITH_STEP = 4


def log(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.log(name, value)` as a metric of MLflow, or as a tag where the value is text."""
    start = begun(use, ("name", "value", "description", "step"), receiver, model)
    if start is None or not {"name", "value"} <= start.given.keys():
        return None
    if is_none(start.given.get("step")):
        del start.given["step"]
    if own := doubles.log_once(start, receiver, model) or params.log_each(use, start, model):
        return own
    value = start.given["value"]
    found = kinds_of(value, model)
    if found <= kinds.OPTIONS | kinds.MAPPING:
        return params.log_dictionary(start, found, model)
    if found <= kinds.NONE | kinds.SEQUENCE:
        return None
    return (_log_text if is_written(found) else _log_metric)(use, start, model)


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


def _log_metric(use: Use, start: Begun, model: Model) -> Fix | None:
    call, reasons = start.call, start.reasons
    step = start.given.get("step")
    placed = _given_step(start, step, model) if step is not None else _own_step(start, model)
    if placed is None:
        return None
    name = metric_names.legal(start.given["name"], model)
    edits = [
        *recalled(start, use, "log_metric", model),
        *calls.renamed(call, {"name": "key"}, model),
        *name.edits,
        *name.readers,
        *aliases.within(start.given["value"], model),
        *placed,
    ]
    reasons.append(about_number(start.given["value"], model))
    reasons.append(name.reason)
    return fix_of("log with `mlflow.log_metric`", edits, reasons)


def _given_step(start: Begun, step: nodes.NodeNG, model: Model) -> list[Edit] | None:
    """The edits that keep the step of the call, and take its description away."""
    gone = _without_description(start, model)
    if gone is not None and step in start.call.args:
        place = model.range_of(step).start
        gone = [*gone, Edit(Range(place, place), "step=")]
    if not numbers.is_integer(step, model):
        start.reasons.append(f"`{short(step, model)}` may be something else than an integer")
    return gone


def _own_step(start: Begun, model: Model) -> list[Edit] | None:
    """The edits that give the step which keeps the order of the series, if it needs one."""
    description = start.given.get("description")
    if description is not None and _is_counter(description, start, model):
        place = model.range_of(description).start
        start.reasons.append(
            f"v1 took `{short(description, model)}` for the description, and it becomes the step"
        )
        return [Edit(Range(place, place), "step=")]
    turn = steps.step_of(start.call, start.given["name"], model)
    start.reasons += turn.doubts
    gone = _without_description(start, model)
    if gone is None or not turn.counter:
        return gone
    argument = f"step={turn.counter}"
    empty = [keyword for keyword in start.call.keywords if keyword.arg == "step"]
    if empty or len(start.call.args) == _WITH_STEP:
        none = model.range_of(empty[0] if empty else start.call.args[-1])
        return [*gone, Edit(none, argument)]
    if gone:
        return [Edit(edit.range, f", {argument}") for edit in gone]
    added = calls.added(start.call, argument, model)
    return [added] if added is not None else None


def _is_counter(description: nodes.NodeNG, start: Begun, model: Model) -> bool:
    """Whether the third argument is a number that was meant for the step."""
    if description not in start.call.args:
        return False
    if isinstance(description, nodes.Const):
        return type(description.value) is int
    named = getattr(description, "name", getattr(description, "attrname", ""))
    return numbers.is_integer(description, model) or counts_steps(str(named))


def _log_text(use: Use, start: Begun, model: Model) -> Fix | None:
    """Text as a tag, which is found by searching runs as the metric of v1 was."""
    gone = _without_description(start, model)
    stepped = any(keyword.arg == "step" for keyword in start.call.keywords)
    if gone is None or stepped or len(start.call.args) == _WITH_STEP:
        return None
    name = metric_names.legal(start.given["name"], model)
    edits = [
        *recalled(start, use, "set_tag", model),
        *calls.renamed(start.call, {"name": "key"}, model),
        *name.edits,
        *name.readers,
        *aliases.within(start.given["value"], model),
        *gone,
    ]
    start.reasons += [
        name.reason,
        *about_text(start.given["value"], model),
    ]
    return fix_of("write the text with `mlflow.set_tag`", edits, start.reasons)
