"""Fixes of what ends a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits.receivers import ACTIVE
from azlint.edits.removals import removal
from azlint.edits.rewriting import begun, call_of, deleted, fix_of, recalled

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def finish(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.complete()` and `run.flush()` of the job's own run taken away."""
    call = call_of(use)
    if receiver != ACTIVE or call is None or not isinstance(call.parent, nodes.Expr):
        return None
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    if not all(isinstance(node, nodes.Const) for node in given):
        return None
    gone = removal(call.parent, model)
    if gone is None:
        return None
    return deleted("delete it: the job's end does that", gone)


def end(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.complete()` of a run that the script starts itself, as `mlflow.end_run()`."""
    start = begun(use, (), receiver, model)
    if start is None:
        return None
    edits: list[Edit] = recalled(start, use, "end_run", model)
    return fix_of("end the run with `mlflow.end_run`", edits, start.reasons)
