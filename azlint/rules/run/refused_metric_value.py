"""MLflow metrics are numbers. SDK v1 also stores text and None as metrics, and raises for lists;
what is no number makes `mlflow.log_metric` raise.

Text that is searched for belongs in a tag (`mlflow.set_tag`), a hyperparameter in a parameter
(`mlflow.log_param`, write-once), longer text in an artifact (`mlflow.log_text`). A list is logged
value by value with a step. Found are values that are certain to be refused: text that is not a
number, None, lists and dictionaries.
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
    for logged in model.logged_metrics("log"):
        kinds = [model.kind_of(value) for value in model.values(logged.value)]
        if kinds and all(kind in mlflow.REFUSED_VALUES for kind in kinds):
            what, answer = mlflow.REFUSED_VALUES[kinds[0]]
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
""",
            good="""\
import mlflow

mlflow.set_tag("model", "resnet50")
mlflow.set_tag("data", "train.csv")
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
