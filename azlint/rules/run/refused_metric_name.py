"""MLflow refuses metric names that SDK v1 takes: allowed are letters, digits, `_`, `-`, `.`, `:`,
`/` and spaces, up to 250 characters, without a leading `/`, `//` or `..`.

`acc (%)`, `f1@5` and `a,b` raise an `MlflowException`, and so does `f"{name}@{k}"`, whatever is
filled in. A new name changes dashboards, sweeps (`primary_metric`) and whoever reads the metric, so
it is never changed silently: choose one, and change the readers with it.

The fix of the call is unsafe and writes a name without the refused characters: `acc_percent`,
`f1_at_5`, `accuracy_test` for `accuracy (test)`, in formats and sums of text as well, and where the
same script reads it from `get_metrics`. Where the new name is taken already, or the name is not
written in one line, it is only shown.
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
    logged_metrics = model.logged_metrics("log", "log_list", "log_row")
    if not logged_metrics:
        return
    from azlint.edits.metric_names import fault_of

    for logged in logged_metrics:
        text = logged.text
        fault = fault_of(logged.name, model) if text is None else mlflow.refused_name(text)
        if fault:
            shown = logged.name.as_string() if text is None else text
            answer = "choose another name, and change with it what reads the metric"
            yield reporting.of_fault(
                rule,
                model,
                f"MLflow refuses the metric name `{shown}`, {fault}: {answer}",
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
for k in range(3):
    run.log(f"precision@{k}", 0.5)  # AZL282
""",
            good="""\
import mlflow

mlflow.log_metric("acc_percent", 75)
for step, value in enumerate([0.5, 0.75]):
    mlflow.log_metric("f1_at_5", value, step=step)
for k in range(3):
    mlflow.log_metric(f"precision_at_{k}", 0.5)
""",
        ),
    ),
    near_misses=(
        """\
from azureml.core import Run

run = Run.get_context()
run.log("val/acc-1.top:5 é", 75)
for name in names:
    run.log(f"val_{name}", 75)
    run.log("val/" + name, 75)
    run.log("%s_%d" % (name, 5), 75)
    run.log("{}/{:.1f}".format(name, 0.5), 75)
""",
        """\
import wandb

run = wandb.init()
run.log("acc (%)", 75)
""",
    ),
)
