"""`from azureml.core import *` binds names that nobody can see, so neither a reader nor a tool can
tell what the file needs from SDK v1.

Import the names that are used, then replace those one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    from azlint.semantic.imports import Form

    for found in model.imports:
        if found.form is Form.STAR:
            yield reporting.of_fault(
                rule,
                model,
                f"`from {found.module} import *` hides what is used of SDK v1: "
                "import the names that are used, then replace them",
                found.range,
                symbol=found.symbol,
                replacement="import the names that are used, then replace them",
                url=reporting.url_of(found.symbol),
            )


RULE = Rule(
    code="AZL102",
    name="v1-star-import",
    check_model=_check,
    examples=(
        Example(
            bad="""\
from azureml.core import *  # AZL102

ws = Workspace.from_config()
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
""",
        ),
    ),
    near_misses=("from azureml.mlflow import *\n", "from azure.ai.ml import *\n"),
)
