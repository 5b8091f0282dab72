"""An import of `azureml.*` under `if TYPE_CHECKING:` is never executed, so the file runs without
SDK v1; only its annotations still speak of it.

It is information: the annotation should follow when the value that it describes is replaced.

The fix takes the import away when no annotation and nothing else uses the name any more, with the
`if` when nothing else stands in it. It is unsafe where a comment goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Severity
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    from azlint.edits import leftovers
    from azlint.semantic.imports import Form

    for found in model.imports:
        if found.form is Form.TYPE_CHECKING and not model.is_runtime(found.symbol):
            told = reporting.of_import(rule, model, found)
            yield replace(told, fix=leftovers.v1_import(found, model))


RULE = Rule(
    code="AZL105",
    name="v1-type-checking-import",
    check_model=_check,
    severity=Severity.INFO,
    examples=(
        Example(
            bad="""\
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from azureml.core import Run  # AZL105


def log(run: "Run") -> None: ...
""",
            good="""\
import mlflow


def log() -> None: ...
""",
        ),
    ),
    near_misses=(
        """\
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from azure.ai.ml import MLClient
""",
    ),
)
