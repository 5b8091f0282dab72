"""Tells which run a use is about: that of the job, or another one that MLflow finds by its id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits import certainty
from azlint.edits.places import text_of
from azlint.semantic.roles import Role
from azlint.semantic.values import Instance, LocalClass, Nothing, Unread

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_RUNS = frozenset({certainty.CURRENT_RUN, "azureml.core.run.Run"})


@dataclass(frozen=True, slots=True)
class Receiver:
    """The run that a use is about.

    ``id`` is the expression of its id where it is not the run that MLflow writes to by itself;
    ``doubt`` says what may differ, empty if nothing can.
    """

    doubt: str = ""
    id: str = ""


ACTIVE = Receiver()


# Modules whose threads and processes MLflow keeps a run of their own for.
_CONCURRENT = (
    "threading",
    "concurrent.futures",
    "multiprocessing",
    "torch.multiprocessing",
)
_STEERING = ("start_run", "end_run", "set_experiment", "set_tracking_uri", "autolog")
_VARIABLE = re.compile(r"\bMLFLOW_(RUN_ID|TRACKING_URI|EXPERIMENT_NAME|EXPERIMENT_ID)\b")
# Calls that hand a function to a thread of their own.
_THREADING = ("run_in_executor", "start_new_thread", "to_thread")
_REBINDING = ("exec", "eval", "globals", "setattr")


def receiver_of(use: Use, model: Model) -> Receiver | None:
    """The run that ``use`` is about; None where that cannot be told."""
    if not isinstance(use.node, nodes.Attribute):
        return None
    receiver = use.node.expr
    if certainty.is_current_run(receiver, model):
        return Receiver(_about_document(use.node, model) or _about_owner(receiver, model))
    if not isinstance(receiver, (nodes.Name, nodes.Attribute)):
        return None
    shown = text_of(receiver, model)
    values = set(model.values(receiver))
    if not values:
        return None
    if certainty.is_run_or_none(receiver, model):
        return Receiver(
            _about_document(use.node, model)
            if _is_tested(receiver, model)
            else f"`{shown}` may be None, and MLflow logs all the same"
        )
    runs = all(isinstance(value, Instance) and model.is_run(value.name) for value in values)
    known = all(
        isinstance(value, Instance) and value.name in _RUNS and value.origin is None
        for value in values
    )
    handed_in = model.role.is_in_job and certainty.is_handed_in(receiver, model)
    if values <= {Instance(certainty.CURRENT_RUN), Nothing()} or (known and handed_in):
        return Receiver(f"`{shown}` may be another run than that of the job")
    return found_by_id(receiver, model) if runs else None


def _about_document(node: nodes.NodeNG, model: Model) -> str:
    """What the document does besides that changes which run MLflow writes to; empty for nothing."""
    if model.role is Role.SCORING:
        return "a scoring script may run where no job is, and MLflow writes files there"
    if model.role is Role.PARALLEL:
        return "the processes of a parallel job log to one run, and MLflow keeps no order of them"
    if model.is_databricks:
        return (
            "in Databricks MLflow logs to Databricks, unless its tracking URI names the workspace"
        )
    if steered := _steered_with(model):
        return f"the script steers MLflow itself with `{steered}`"
    others = "" if isinstance(node.frame(), nodes.Module) else _concurrent(model)
    if others:
        return f"the script uses `{others}`, and MLflow keeps a run for each thread and process"
    if any(model.imported_modules("transformers")) and not _takes_callback_off(model):
        return (
            "`transformers` logs with MLflow, too, and may end the run, "
            "unless `MLflowCallback` is taken off its trainer"
        )
    # The plain search is far faster than the pattern, and this is asked for each use.
    source = model.tree.source
    if "MLFLOW_" in source and (variable := _VARIABLE.search(source)):
        return f"the script names `{variable.group()}`, which tells MLflow where to log"
    if "get_context" in model.tree.attributes:
        return "`get_context` is replaced"
    for name in _REBINDING:
        if any(model.external(call.func) == f"builtins.{name}" for call in model.calls(name)):
            return f"`{name}` may change what the names mean"
    return ""


def _steered_with(model: Model) -> str:
    """What the document tells MLflow which run to write to with; empty for nothing."""
    for name in _STEERING:
        if any(model.external(call.func).startswith("mlflow") for call in model.calls(name)):
            return name
    for statement in model.tree.imports:
        if isinstance(statement, nodes.ImportFrom) and statement.modname.startswith("mlflow"):
            for name, alias in statement.names:
                if alias and name in _STEERING:
                    return str(name)
    for call in model.calls("getattr"):
        if call.args and model.external(call.args[0]).startswith("mlflow"):
            return "getattr"
    return ""


def _takes_callback_off(model: Model) -> bool:
    """Whether the trainer of `transformers` is told not to log with MLflow by itself."""
    given = [part for call in model.calls("pop_callback", "remove_callback") for part in call.args]
    return any(
        isinstance(part, (nodes.Name, nodes.Attribute))
        and (part.name if isinstance(part, nodes.Name) else part.attrname) == "MLflowCallback"
        for part in given
    )


def _concurrent(model: Model) -> str:
    """What the document runs functions with at the same time; empty for nothing."""
    for module in _CONCURRENT:
        if any(model.imported_modules(module)):
            return module
    for name in _THREADING:
        if any(True for _ in model.calls(name)):
            return name
    parallel = (model.external(call.func) for call in model.calls("Parallel"))
    return "joblib" if any(name.startswith("joblib.") for name in parallel) else ""


def _about_owner(receiver: nodes.NodeNG, model: Model) -> str:
    """Why an attribute may hold another run than the document gives it; empty if it cannot."""
    if not isinstance(receiver, nodes.Attribute):
        return ""
    shown = text_of(receiver, model)
    if model.project.is_imported(model.path):
        return f"other files import this one, and may set `{shown}`"
    for base in (base for owner in model.tree.classes for base in owner.bases):
        for value in model.values(base):
            if isinstance(value, Unread) or (
                isinstance(value, LocalClass) and value.node.root() is not model.tree.module
            ):
                return f"a class of another file may set `{shown}`"
    return ""


def _is_tested(receiver: nodes.NodeNG, model: Model) -> bool:
    """Whether the expression stands in the body of an `if` that asks whether it is there."""
    if not isinstance(receiver, nodes.Name):
        return False
    part: nodes.NodeNG = receiver
    for parent in receiver.node_ancestors():
        match parent:
            case nodes.If(test=nodes.Name(name=name)) if part in parent.body:
                if name == receiver.name:
                    return True
            case nodes.If(
                test=nodes.Compare(
                    left=nodes.Name(name=name), ops=[("is not", nodes.Const(value=None))]
                )
            ) if part in parent.body:
                if name == receiver.name:
                    return True
            case nodes.FunctionDef() | nodes.Lambda() | nodes.ClassDef():
                return False
            case _:
                pass
        part = parent
    return False


def found_by_id(receiver: nodes.NodeNG, model: Model) -> Receiver | None:
    """The run that the expression ``receiver`` is, by its id; None where that runs code twice."""
    if any(isinstance(part, nodes.Call) for part in receiver.nodes_of_class(nodes.Call)):
        return None
    shown = text_of(receiver, model)
    return Receiver(
        f"MLflow finds `{shown}` by its id, in the workspace that its tracking URI names",
        f"{shown}.id",
    )
