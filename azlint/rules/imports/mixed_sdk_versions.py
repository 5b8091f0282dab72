"""SDK v1 and SDK v2 in one module work side by side but are easy to confuse: `Workspace`, `Model`,
`Environment` and others exist in both, with other parameters.

Finish the move of a module before the next one: what still needs v1 belongs in a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Severity
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_VERSION_2 = "azure.ai.ml"


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    first = next((found for found in model.imports if not model.is_runtime(found.symbol)), None)
    second = next(model.imported_modules(_VERSION_2), None)
    if first is not None and second is not None:
        yield reporting.of_fault(
            rule,
            model,
            f"`{first.module}` (SDK v1) and `{second}` (SDK v2) in one module share class names: "
            "move the whole module to SDK v2",
            first.range,
            symbol=first.symbol,
            replacement="move the whole module to SDK v2",
            url=reporting.page("how-to-migrate-from-v1"),
        )


RULE = Rule(
    code="AZL106",
    name="mixed-sdk-versions",
    check_model=_check,
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
from azure.ai.ml import MLClient
from azureml.core import Workspace  # AZL106
""",
            good="""\
from azure.ai.ml import MLClient
""",
        ),
    ),
    near_misses=(
        """\
import azureml.mlflow
from azure.ai.ml import MLClient
""",
        """\
from azureml.core import Workspace
from azure.identity import DefaultAzureCredential
""",
    ),
)
