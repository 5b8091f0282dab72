"""The fix of a value that a run logs: a metric of MLflow, or a tag where it is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from azlint.diagnostics import Edit, Fix, Range
from azlint.edits import aliases, calls, doubles, metric_names, numbers, params
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.prover import kinds_of
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


def log(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.log(name, value)` as a metric of MLflow, or as a tag where the value is text."""
    start = begun(use, ("name", "value", "description", "step"), receiver, model)
    if start is None or not {"name", "value"} <= start.given.keys():
        return None
    description = _without_description(start, model)
    if description is None:
        return None
    if own := doubles.log_once(start, receiver, model) or params.log_each(use, start, model):
        return own
    value = start.given["value"]
    found = kinds_of(value, model)
    if found <= kinds.OPTIONS | kinds.MAPPING:
        return params.log_dictionary(start, found, model)
    if found <= kinds.NONE | kinds.SEQUENCE:
        return None
    return (_log_text if is_written(found) else _log_metric)(use, start, description, model)


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
    name = metric_names.legal(start.given["name"], model)
    step = start.given.get("step")
    edits = [
        *recalled(start, use, "log_metric", model),
        *calls.renamed(call, {"name": "key"}, model),
        *name.edits,
        *name.readers,
        *aliases.within(start.given["value"], model),
        *edits,
    ]
    reasons.append(about_number(start.given["value"], model))
    reasons.append(name.reason)
    if step is not None:
        if step in call.args:
            place = model.range_of(step).start
            edits.append(Edit(Range(place, place), "step="))
        if not numbers.is_integer(step, model) and not is_none(step):
            reasons.append(f"`{short(step, model)}` may be something else than an integer")
    return fix_of("log with `mlflow.log_metric`", edits, reasons)


def _log_text(use: Use, start: Begun, edits: list[Edit], model: Model) -> Fix | None:
    """Text as a tag, which is found by searching runs as the metric of v1 was."""
    if "step" in start.given:
        return None
    name = metric_names.legal(start.given["name"], model)
    edits = [
        *recalled(start, use, "set_tag", model),
        *calls.renamed(start.call, {"name": "key"}, model),
        *name.edits,
        *name.readers,
        *aliases.within(start.given["value"], model),
        *edits,
    ]
    start.reasons += [
        name.reason,
        *about_text(start.given["value"], model),
    ]
    return fix_of("write the text with `mlflow.set_tag`", edits, start.reasons)
