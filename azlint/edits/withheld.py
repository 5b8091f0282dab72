"""Why what is logged has no fix: said in the finding, so that nobody takes it for overlooked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Applicability, Fix
from azlint.edits.imports import imported
from azlint.edits.places import has_comment, text_of
from azlint.edits.receivers import receiver_of

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


_ENDING = (".complete", ".flush")


def withheld(use: Use, model: Model) -> Fix | None:
    """The fix without edits that says why there is none; None where nothing is to be said."""
    call = use.node.parent
    if not isinstance(call, nodes.Call) or call.func is not use.node:
        return None
    reason = _reason(use, call, model)
    return (
        Fix("write it with MLflow by hand", (), Applicability.DISPLAY, reason) if reason else None
    )


def _reason(use: Use, call: nodes.Call, model: Model) -> str:
    shown = text_of(use.node.expr, model) if isinstance(use.node, nodes.Attribute) else ""
    receiver = receiver_of(use, model)
    if not shown or receiver is None:
        return "which run this is cannot be told"
    if use.symbol.endswith(_ENDING):
        return "" if receiver.id else receiver.doubt
    starred = any(isinstance(part, nodes.Starred) for part in call.args)
    if starred or any(keyword.arg is None for keyword in call.keywords):
        return "its arguments are only known when it runs"
    if imported("mlflow", call, model) is None:
        return "`mlflow` cannot be imported here, or means something else in this file"
    if has_comment(model.range_of(call), model):
        return "a comment stands within the call"
    return ""
