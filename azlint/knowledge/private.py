"""Which public member of a v1 class says what a private one holds that code reads all the same."""

from __future__ import annotations

from collections.abc import Mapping

# Those whose names differ by more than the underscore.
_OTHERWISE_CALLED: Mapping[str, str] = {
    "azureml.core.run.Run._run_dto": "azureml.core.run.Run.get_details",
    "azureml.core.run.Run._run_id": "azureml.core.run.Run.id",
    "azureml.core.run.Run._run_name": "azureml.core.run.Run.display_name",
    "azureml.core.run.Run._run_number": "azureml.core.run.Run.number",
    "azureml.core.run._OfflineRun._run_id": "azureml.core.run._OfflineRun.id",
    "azureml.core.workspace.Workspace._workspace_id": (
        "azureml.core.workspace.Workspace.get_details"
    ),
    "azureml.core.workspace.Workspace._workspace_name": "azureml.core.workspace.Workspace.name",
}


def public(symbol: str) -> str:
    """The public member that stands for the private ``symbol``, whether or not there is one.

    ``symbol`` itself where it is not private.
    """
    owner, _, name = symbol.rpartition(".")
    if not is_private(name):
        return symbol
    return _OTHERWISE_CALLED.get(symbol) or f"{owner}.{name.lstrip('_')}"


def is_private(name: str) -> bool:
    """Whether a member of that name is private to its class; `__class__` and its kin are not."""
    return name.startswith("_") and not name.endswith("__")
