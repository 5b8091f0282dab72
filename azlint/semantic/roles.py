"""What a document is: the same call means different things in different places."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Mapping

from azlint.diagnostics import Severity


class Role(enum.Enum):
    """The part that a document plays; decides severity and which replacement is told."""

    JOB = "job script"
    PARALLEL = "parallel entry script"
    SCORING = "scoring script"
    SUBMISSION = "submission code"
    SHARED = "shared code"

    @property
    def severity(self) -> Severity:
        """How much a use of SDK v1 matters in such a document."""
        return Severity.WARNING if self is Role.SUBMISSION else Severity.ERROR

    @property
    def is_in_job(self) -> bool:
        """Whether all of the document runs in jobs."""
        return self in (Role.JOB, Role.PARALLEL)


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
# What the run of a job has and an offline one, as in a web service, has not.
_ONLY_IN_JOB = (
    "azureml.core.run.Run.experiment",
    "azureml.core.run.Run.parent",
    "azureml.core.run._SubmittedRun.input_datasets",
    "azureml.core.run._SubmittedRun.output_datasets",
)
_MAYBE_IN_JOB = "azureml.core.run.Run."
_BATCH = re.compile(r"(?i)mini_?batch|batch")


def role_of(
    symbols: Iterable[str], functions: Mapping[str, str], *, notebook: bool = False
) -> Role | None:
    """The role of a document that uses the v1 ``symbols`` and defines ``functions`` at its top.

    ``functions`` have the name of their first parameter, or an empty text. None where nothing in
    the document decides: then those that import it do.

    A module that defines `init` and `run` is an entry script: of a parallel job where `run` takes a
    mini-batch or the script reads the run of its job, of a web service else. One that gets the run
    context is a job script, whatever else it does; so is one that only logs to a run that it was
    handed. A notebook is run by a person: it is submission code, unless it gets the run context.
    """
    symbols = tuple(symbols)
    in_job = any(symbol.startswith(_IN_JOB) for symbol in symbols)
    if notebook:
        return Role.JOB if in_job else Role.SUBMISSION
    if functions.keys() >= {"init", "run"}:
        reads_job = in_job and any(symbol.startswith(_ONLY_IN_JOB) for symbol in symbols)
        return Role.PARALLEL if reads_job or takes_batch(functions["run"]) else Role.SCORING
    if in_job:
        return Role.JOB
    if any(symbol.startswith(_SUBMITS) for symbol in symbols):
        return Role.SUBMISSION
    workspace = any(symbol.startswith("azureml.core.workspace.") for symbol in symbols)
    if not workspace and any(symbol.startswith(_MAYBE_IN_JOB) for symbol in symbols):
        return Role.JOB
    return None


def takes_batch(parameter: str) -> bool:
    """Whether a parameter is named as that of `run` in a parallel job."""
    return _BATCH.match(parameter) is not None


def role_of_importers(roles: frozenset[Role]) -> Role:
    """The role of a document that decides nothing itself, given those of who imports it."""
    if len(roles) <= 1:
        return next(iter(roles), Role.SUBMISSION)
    return Role.JOB if all(role.is_in_job for role in roles) else Role.SHARED
