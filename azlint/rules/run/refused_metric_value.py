"""MLflow metrics are numbers. SDK v1 also stores text and None as metrics, and raises for lists;
what is no number makes `mlflow.log_metric` raise.

Text that is searched for belongs in a tag (`mlflow.set_tag`), a hyperparameter in a parameter
(`mlflow.log_param`, write-once), longer text in an artifact (`mlflow.log_text`). A list is logged
value by value with a step, and what argparse parsed with `mlflow.log_params(vars(args))`.

MLflow reads a number out of text: `"0.5"`, `f"{loss:.3f}"`, `"%.2f" % loss` and `str(loss)` of a
number stay metrics, though `float(...)` says what is meant. A sign or a unit, as in
`f"{share:.1f}%"`, makes it text.

Found are values that are certain to be refused, on every way that leads to the call: text that is
no number, None, lists, dictionaries, options, paths, dates and objects of SDK v1. Text that may
be that of a number is not reported.
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
    logged_metrics = model.logged_metrics("log")
    if not logged_metrics:
        return
    from azlint.edits.kinds.prover import refused_kind

    for logged in logged_metrics:
        if kind := refused_kind(logged.value, model):
            what, answer = mlflow.REFUSED_VALUES[kind]
            yield reporting.of_fault(
                rule,
                model,
                f"MLflow refuses {what} as a metric: {answer}",
                model.range_of(logged.value),
                symbol=logged.symbol,
                replacement=answer,
                url=reporting.page("reference-migrate-sdk-v1-mlflow-tracking"),
            )


RULE = Rule(
    code="AZL283",
    name="refused-metric-value",
    check_model=_check,
    is_deprecation=False,
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
name = "resnet" + "50"
run.log("model", name)  # AZL283
run.log("data", "train.csv")  # AZL283
run.log("best", None)  # AZL283
run.log("share", f"{0.5:.0%} of all")  # AZL283
""",
            good="""\
import mlflow

mlflow.set_tag("model", "resnet50")
mlflow.set_tag("data", "train.csv")
mlflow.log_metric("share", 0.5)
""",
        ),
    ),
    near_misses=(
        """\
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
run.log("count", True)
run.log("text of a number", "0.5")
run.log("unknown", compute())
loss = 0.25
run.log("formatted", f"{loss:.3f}")
run.log("formatted too", "%.3f" % loss)
run.log("text of it", str(loss))
""",
        """\
from azureml.core import Run

run = Run.get_context()
best = results.get("best")
if best is None:
    best = "n/a"
run.log("best", best)
""",
        """\
from azureml.core import Run

run = Run.get_context()
value = None
for value in compute():
    run.log("loss", value)
""",
    ),
)
