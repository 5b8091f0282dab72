"""A script that logs a metric through the v1 run and through MLflow stores it twice in one run:
both write to the same place, and charts show doubled points.

Keep the MLflow call and delete the v1 one. The fix of the call does so where the MLflow call runs
whenever it does and logs the same value; it is unsafe, as the run holds the metric once then. It is
only a double where both can run: not in the two branches of an `if`, and not in a `try` and its
`except`.
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
    if not any(True for _ in model.calls("log_metric", "log_metrics")):
        return
    from azlint.edits.doubles import doubles

    for logged in model.logged_metrics("log"):
        if doubles(logged.call, logged.name, model):
            shown = logged.text if logged.text is not None else logged.name.as_string()
            yield reporting.of_fault(
                rule,
                model,
                f"`{shown}` is logged with MLflow too, so the run holds it twice: "
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
from azureml.core import Run

run = Run.get_context()
if modern:
    mlflow.log_metric("loss", 0.25)
else:
    run.log("loss", 0.25)
try:
    mlflow.log_metric("auc", 0.25)
except Exception:
    run.log("auc", 0.25)
""",
        """\
import mlflow
import wandb

mlflow.log_metric("loss", 0.25)
wandb.log({"loss": 0.25})
""",
    ),
)
