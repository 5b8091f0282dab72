"""A script that logs a metric through the v1 run and through MLflow stores it twice in one run:
both write to the same place, and charts show doubled points.

Keep the MLflow call and delete the v1 one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Severity
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    by_mlflow = {
        name
        for call in model.calls("log_metric", "log_metrics")
        for name in model.mlflow_names(call)
    }
    for logged in model.logged_metrics("log") if by_mlflow else ():
        if logged.text in by_mlflow:
            yield reporting.of_fault(
                rule,
                model,
                f"`{logged.text}` is logged with MLflow too, so the run holds it twice: "
                "delete the SDK v1 call",
                model.range_of(logged.name),
                symbol=logged.symbol,
                replacement="delete the SDK v1 call",
                url=reporting.page("how-to-log-view-metrics"),
            )


RULE = Rule(
    code="AZL281",
    name="metrics-logged-twice",
    check_model=_check,
    is_deprecation=False,
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
import mlflow
from azureml.core import Run

run = Run.get_context()
mlflow.log_metric("loss", 0.25)
run.log("loss", 0.25)  # AZL281
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
mlflow.log_metric("loss", 0.25)
run.log("accuracy", 0.75)
""",
        """\
import mlflow
import wandb

mlflow.log_metric("loss", 0.25)
wandb.log({"loss": 0.25})
""",
    ),
)
