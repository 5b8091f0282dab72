"""Code that asks whether the run is an offline one exists only because SDK v1 behaves differently
outside a job: its offline run has no `experiment`, no `parent` and no metrics to read.

MLflow logs to a local store when no tracking server is set, so the same lines work in a job and
on a laptop. When the run goes, the guard goes with it: keep the branch that logs, and drop the
other one. Where the guard finds a workspace (`run.experiment.workspace` in a job,
`Workspace.from_config()` outside), pass what the script needs as arguments instead.

The fix puts the branch that logs in place of the `if`, once nothing of v1 is left in it and the
other branch is empty or only prints. It is unsafe, as outside a job more is logged than before.

Found are searches for `OfflineRun` in the run's id, in its text (`str(run)`) and in the name of
its class (`type(run).__name__`), `hasattr(run, ...)` on a v1 run, and checks against the private
classes `_OfflineRun` and `_SubmittedRun`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Range
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from astroid.nodes import NodeNG

    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_RUN = "azureml.core.run."
_IDS = (f"{_RUN}Run.id", f"{_RUN}Run._run_id", f"{_RUN}_OfflineRun.id")
_CLASSES = (f"{_RUN}_OfflineRun", f"{_RUN}_SubmittedRun")
_TOLD = "this tests for an offline run of SDK v1"
_ANSWER = "drop the guard, MLflow logs to a local store outside a job"


def _claims(use: Use, model: Model) -> bool:
    return _test_at(use) is not None


def _test_at(use: Use) -> NodeNG | None:
    """The test that ``use`` is part of."""
    from azlint.semantic import guards

    if use.symbol in _IDS:
        return guards.test_of(use.node)
    return guards.class_test_of(use.node) if use.symbol in _CLASSES else None


def _check_use(rule: Rule, use: Use, model: Model) -> Iterator[Diagnostic]:
    yield _found(rule, model, use.symbol, use.range, _TOLD, _test_at(use) or use.node)


def _check_model(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    from azlint.semantic import guards

    for test in guards.text_tests(model):
        yield _found(rule, model, f"{_RUN}Run", model.range_of(test), _TOLD, test)
    for call, attribute, symbol in guards.attribute_tests(model):
        message = f'`hasattr(..., "{attribute}")` tests for an offline run of SDK v1'
        yield _found(rule, model, symbol, model.range_of(call), message, call)


def _found(
    rule: Rule, model: Model, symbol: str, place: Range, message: str, node: NodeNG
) -> Diagnostic:
    from azlint.edits import guards

    told = reporting.of_fault(
        rule,
        model,
        f"{message}: {_ANSWER}",
        place,
        symbol=symbol,
        replacement=_ANSWER,
        url=reporting.page("how-to-log-view-metrics"),
    )
    return replace(told, fix=guards.fix_at(node, model))


RULE = Rule(
    code="AZL280",
    name="offline-run-guard",
    symbols=(f"{_RUN}_OfflineRun",),
    claims=_claims,
    check_use=_check_use,
    check_model=_check_model,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
if not run.id.startswith("OfflineRun"):  # AZL280
    run.log("loss", 0.25)
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.25)
""",
        ),
        Example(
            bad="""\
from azureml.core.run import Run, _OfflineRun

run = Run.get_context()
if not isinstance(run, _OfflineRun):  # AZL280
    run.log("loss", 0.25)
if hasattr(run, "experiment"):  # AZL280
    print(run.experiment.name)
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.25)
""",
        ),
    ),
    near_misses=(
        """\
import mlflow
from azureml.core import Run

run = Run.get_context()
mode = str(mlflow.active_run())
if mode == "offline" or "OfflineRun" in mode:
    run.log("loss", 0.25)
""",
        """\
from azureml.core import Run

run = Run.get_context()
print("run " + run.id)
""",
        """\
class Job:
    id = "OfflineRun_1"

job = Job()
if job.id.startswith("OfflineRun") and hasattr(job, "experiment"):
    print(job)
""",
        """\
import mlflow

run = mlflow.active_run()
if hasattr(run, "info"):
    print(run.info.run_id)
""",
    ),
)
