"""AutoML runtimes, Responsible AI and telemetry are released together with SDK v1, but models that
AutoML made need them to be loaded, whether the job was sent by v1 or v2.

Keep the import where it loads such a model, and remove it elsewhere. It is information.
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
    for found in model.imports:
        if model.is_runtime(found.symbol):
            yield reporting.of_import(rule, model, found)


RULE = Rule(
    code="AZL108",
    name="v1-runtime-import",
    check_model=_check,
    is_deprecation=False,
    severity=Severity.INFO,
    examples=(
        Example(
            bad="""\
from azureml.training.tabular.score import scoring  # AZL108
""",
            good="""\
from sklearn import metrics
""",
        ),
    ),
    near_misses=("from azureml.metrics import compute_metrics\n",),
)
