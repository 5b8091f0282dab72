"""Which fix belongs to which use of v1: one table of recipes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from azlint.diagnostics import Applicability, Fix
from azlint.edits import (
    artifacts,
    figures,
    identity,
    inputs,
    leftovers,
    lifecycle,
    metrics,
    rows,
    tables,
    tags,
)
from azlint.edits.blocks import Block, block_of
from azlint.edits.receivers import ACTIVE, Receiver, receiver_of
from azlint.edits.rewriting import fix_of

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

Recipe: TypeAlias = "Callable[[Use, Receiver, Model], Fix | None]"
Other: TypeAlias = "Callable[[Use, Model], Fix | None]"

_RUN = "azureml.core.run.Run."
# What is done with a run, whichever it is.
_METHODS: dict[str, Recipe] = {
    "log": metrics.log,
    "log_list": tables.log_list,
    "log_row": rows.log_row,
    "log_table": tables.log_table,
    "log_confusion_matrix": tables.log_chart,
    "log_accuracy_table": tables.log_chart,
    "log_predictions": tables.log_chart,
    "log_residuals": tables.log_chart,
    "log_image": figures.log_image,
    "upload_file": artifacts.upload_file,
    "upload_files": artifacts.upload_files,
    "upload_folder": artifacts.upload_folder,
    "tag": tags.tag,
    "set_tags": tags.set_tags,
}
# What differs for the run of the job, and for one that the script begins itself.
_OF_JOB = {"complete": lifecycle.finish, "flush": lifecycle.finish, "id": identity.run_id}
_OF_BLOCK: dict[str, Recipe] = {
    "complete": lifecycle.end,
    "flush": lifecycle.finish,
    "id": identity.id_of_block,
}
_OTHERS: dict[str, Other] = {
    f"{_RUN}get_context": leftovers.run_context,
    f"{_RUN}get_submitted_run": leftovers.run_context,
    f"{_RUN}get_secret": identity.secret,
    f"{_RUN}experiment": leftovers.member,
    "azureml.core.experiment.Experiment.workspace": leftovers.member,
    "azureml.core.experiment.Experiment.name": identity.experiment_name,
    "azureml.core.workspace.Workspace.get_mlflow_tracking_uri": identity.tracking_uri,
}
# What gives a script its data; a use can stand at the end of a chain that begins with one.
_DATA: dict[str, Other] = {
    "azureml.core.run._SubmittedRun.input_datasets": inputs.from_run,
    "azureml.core.dataset.Dataset.get_by_name": inputs.by_name,
    "azureml.core.dataset.Dataset.get_by_id": inputs.by_id,
}


def built(use: Use, model: Model) -> Fix | None:
    """The fix of ``use`` by itself, if there is one; `plan` says what else speaks against it."""
    if (other := _OTHERS.get(use.symbol)) is not None:
        return other(use, model)
    for link in (use, *use.shorter):
        if (data := _DATA.get(link.symbol)) is not None:
            return data(link, model)
    begins = use.symbol.endswith((".child_run", ".start_logging"))
    if (block := block_of(use, model)) is not None and (fix := _of_block(block, model)):
        return fix
    receiver = None if begins else receiver_of(use, model)
    if receiver is None or not use.symbol.startswith(_RUN):
        return None
    method = use.symbol.removeprefix(_RUN)
    recipe = _METHODS.get(method) or _OF_JOB.get(method)
    return recipe(use, receiver, model) if recipe is not None else None


def _of_block(block: Block, model: Model) -> Fix | None:
    """The fix of a run that the script begins and of all its uses, which only go together."""
    edits, reasons = list(block.edits), list(block.reasons)
    for use in block.uses:
        method = use.symbol.removeprefix(_RUN)
        others = _OF_JOB if block.ends_itself and method == "complete" else _OF_BLOCK
        recipe = _METHODS.get(method) or others.get(method)
        fix = recipe(use, ACTIVE, model) if recipe is not None else None
        if fix is None or fix.applicability is Applicability.DISPLAY:
            return None
        edits += fix.edits
        reasons += fix.reason.split("; ")
    return fix_of(block.title, edits, reasons)
