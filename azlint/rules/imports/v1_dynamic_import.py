"""`importlib.import_module("azureml.core")` and `__import__("azureml.core")` tie the file to SDK v1
just as an import statement does, but hide it from whoever searches for imports.

The module's uses are followed and reported like those of an imported one.
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
        if found.form is Form.DYNAMIC:
            yield reporting.of_import(rule, model, found)


RULE = Rule(
    code="AZL104",
    name="v1-dynamic-import",
    check_model=_check,
    examples=(
        Example(
            bad="""\
import importlib

core = importlib.import_module("azureml.core")  # AZL104
""",
            good="""\
import azure.ai.ml
""",
        ),
    ),
    near_misses=(
        """\
import importlib

importlib.import_module("azureml.mlflow")
""",
        """\
import importlib

importlib.import_module("my_azureml.core")
""",
    ),
)
