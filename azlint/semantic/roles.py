"""What a document is: the same call means different things in different places."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from azlint.diagnostics import Severity


class Role(enum.Enum):
    """The part that a document plays; decides severity and which replacement is told."""

    JOB = "job script"
    SCORING = "scoring script"
    SUBMISSION = "submission code"

    @property
    def severity(self) -> Severity:
        """How much a use of SDK v1 matters in such a document."""
        return Severity.WARNING if self is Role.SUBMISSION else Severity.ERROR


_SUBMITS = (
    "azureml.core.experiment.Experiment.submit",
    "azureml.core.script_run_config.ScriptRunConfig",
    "azureml.pipeline.",
    "azureml.train.",
    "azureml.core.compute.",
    "azureml.core.environment.",
    "azureml.core.model.Model.deploy",
    "azureml.core.webservice.",
    "azureml.core.model.InferenceConfig",
)
_IN_JOB = (
    "azureml.core.run.Run.get_context",
    "azureml.core.run.Run.get_submitted_run",
    "azureml.core.run._",
)
_MAYBE_IN_JOB = "azureml.core.run.Run."


def role_of(symbols: Iterable[str], functions: Iterable[str], *, notebook: bool = False) -> Role:
    """The role of a document that uses the v1 ``symbols`` and defines ``functions`` at its top.

    A module that defines `init` and `run` is a scoring script (the contract of an entry script).
    One that gets the run context is a job script, whatever else it does; so is one that only
    logs to a run that it was handed. A notebook is run by a person: it is submission code, unless
    it gets the run context.
    """
    symbols = tuple(symbols)
    if notebook:
        in_job = any(symbol.startswith(_IN_JOB) for symbol in symbols)
        return Role.JOB if in_job else Role.SUBMISSION
    if {"init", "run"} <= set(functions):
        return Role.SCORING
    if any(symbol.startswith(_IN_JOB) for symbol in symbols):
        return Role.JOB
    submits = any(symbol.startswith(_SUBMITS) for symbol in symbols)
    workspace = any(symbol.startswith("azureml.core.workspace.") for symbol in symbols)
    if not submits and not workspace and any(s.startswith(_MAYBE_IN_JOB) for s in symbols):
        return Role.JOB
    return Role.SUBMISSION
