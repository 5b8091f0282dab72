"""An import of `azureml.*` ties the file to the Azure ML SDK v1, which is out of support since
2026-06-30.

In a job script nothing of `azureml.*` is needed: log with MLflow, take inputs by argparse. In
submission code `azure.ai.ml` takes its place. Each imported name is reported by itself, at the
name, with what takes its place; packages that go with SDK v2, such as `azureml.mlflow` and
`azureml.fsspec`, are never reported.

Imports that only guard against a missing SDK, star imports, imports for type checkers and imports
by `importlib` have rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    from azlint.edits import leftovers
    from azlint.semantic.imports import Form

    for found in model.imports:
        if found.form is Form.PLAIN and not model.is_runtime(found.symbol):
            told = reporting.of_import(rule, model, found)
            yield replace(told, fix=leftovers.v1_import(found, model))


RULE = Rule(
    code="AZL101",
    name="v1-import",
    check_model=_check,
    examples=(
        Example(
            bad="""\
from azureml.core import Run  # AZL101

run = Run.get_context()
run.log("loss", 0.25)
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.25)
""",
        ),
        Example(
            bad="""\
import azureml.core  # AZL101

print(azureml.core.VERSION)
""",
            good="""\
import azure.ai.ml

print(azure.ai.ml.__version__)
""",
        ),
    ),
    near_misses=(
        "import azureml.mlflow\n",
        "from azureml.fsspec import AzureMachineLearningFileSystem\n",
        "from azureml.contrib.services.aml_request import AMLRequest, rawhttp\n",
        "from azureml_user.parallel_run import EntryScript\n",
        "from my_azureml.core import Run\n",
        "import azureml.rag.mlindex\n",
    ),
)
