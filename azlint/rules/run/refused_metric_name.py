"""MLflow refuses metric names that SDK v1 takes: allowed are letters, digits, `_`, `-`, `.`, `:`,
`/` and spaces, up to 250 characters, without a leading `/`, `//` or `..`.

`acc (%)`, `f1@5` and `a,b` raise an `MlflowException`. A new name changes dashboards, sweeps
(`primary_metric`) and whoever reads the metric, so it is never changed silently: choose one, and
change the readers with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Severity
from azlint.knowledge import mlflow
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    for logged in model.logged_metrics("log", "log_list", "log_row"):
        if logged.text is not None and (fault := mlflow.refused_name(logged.text)):
            answer = "choose another name, and change with it what reads the metric"
            yield reporting.of_fault(
                rule,
                model,
                f"MLflow refuses the metric name `{logged.text}`, {fault}: {answer}",
                model.range_of(logged.name),
                symbol=logged.symbol,
                replacement=answer,
                url=reporting.page("reference-migrate-sdk-v1-mlflow-tracking"),
            )


RULE = Rule(
    code="AZL282",
    name="refused-metric-name",
    check_model=_check,
    is_deprecation=False,
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.log("acc (%)", 75)  # AZL282
run.log_list("f1@5", [0.5, 0.75])  # AZL282
""",
            good="""\
import mlflow

mlflow.log_metric("acc_percent", 75)
for step, value in enumerate([0.5, 0.75]):
    mlflow.log_metric("f1_at_5", value, step=step)
""",
        ),
    ),
    near_misses=(
        """\
from azureml.core import Run

run = Run.get_context()
run.log("val/acc-1.top:5 é", 75)
""",
        """\
import wandb

run = wandb.init()
run.log("acc (%)", 75)
""",
    ),
)
