"""`run.log(name, value, step)` does not log a step: the third parameter of v1 is the description,
and `step` is the fourth. The number is kept as text beside the metric, and the values are in the
order in which they came.

MLflow's third parameter is the step, so `mlflow.log_metric(name, value, step)` does what was meant,
and draws the series over that step. Who compares charts of before and after sees another axis.

Reported is a third argument that is a number, or that is called like one (`step`, `epoch`,
`iteration`, `global_step`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Severity
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from astroid import nodes

    from azlint.semantic.model import Model

_LOG = "azureml.core.run.Run.log"
_STEP = re.compile(r"(?i)(?:\w*_)?(?:step|epoch|iter|iteration|it)s?(?:_?(?:num|number|idx|id))?")


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    for use in model.uses_of(_LOG):
        call = use.node.parent
        if not model.is_called(use) or len(call.args) < 3:
            continue
        third = call.args[2]
        if _is_step(third, model):
            shown = third.as_string()
            answer = f"pass it by its name, `step={shown}`"
            yield reporting.of_fault(
                rule,
                model,
                f"SDK v1 takes the third argument of `log`, `{shown}`, for the description and "
                f"logs no step: {answer}",
                model.range_of(third),
                symbol=use.symbol,
                replacement=answer,
                url=reporting.page("reference-migrate-sdk-v1-mlflow-tracking"),
            )


def _is_step(node: nodes.NodeNG, model: Model) -> bool:
    """Whether the argument is a number, or nobody knows and it is called like a step."""
    from astroid import nodes

    from azlint.semantic.values import Number

    values = model.values(node)
    if values:
        return all(isinstance(value, Number) for value in values)
    match node:
        case nodes.Name(name=name) | nodes.Attribute(attrname=name):
            return _STEP.fullmatch(name) is not None
        case _:
            return False


RULE = Rule(
    code="AZL286",
    name="step-as-description",
    check_model=_check,
    is_deprecation=False,
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
for epoch in range(3):
    run.log("loss", 0.25, epoch)  # AZL286


def log_all(metrics, step):
    for name, value in metrics.items():
        run.log(name, value, step)  # AZL286
""",
            good="""\
import mlflow

for epoch in range(3):
    mlflow.log_metric("loss", 0.25, step=epoch)
""",
        ),
    ),
    near_misses=(
        """\
from azureml.core import Run

run = Run.get_context()
for epoch in range(3):
    run.log("loss", 0.25, f"in epoch {epoch}", epoch)
    run.log("accuracy", 0.5, step=epoch)
    run.log("recall", 0.5, "of the last step")


def log(description, about):
    run.log("loss", 0.25, description)
    run.log("loss", 0.25, about)
""",
        """\
import mlflow

for epoch in range(3):
    mlflow.log_metric("loss", 0.25, epoch)
""",
    ),
)
