"""An import of `azureml.*` in a `try` that catches `ImportError` works without SDK v1, so it is
information, not an error: the file already has a way to run without it.

Once the fallback is the only way, delete the guard together with what depends on it.

The fix takes the `try` away when it does nothing any more but import what nothing uses. It is
unsafe where other files import the module, or where a comment goes with it.
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
        if found.form is Form.GUARDED and not model.is_runtime(found.symbol):
            told = reporting.of_import(rule, model, found)
            yield replace(told, fix=leftovers.v1_import(found, model))


RULE = Rule(
    code="AZL103",
    name="v1-guarded-import",
    check_model=_check,
    severity=Severity.INFO,
    examples=(
        Example(
            bad="""\
try:
    from azureml.core import Run  # AZL103
except ImportError:
    Run = None
""",
            good="""\
import mlflow
""",
        ),
    ),
    near_misses=(
        """\
try:
    from azureml.core.model import Model

    model = Model.get_model_path("model")
except Exception as error:
    print(error)
""",
        """\
try:
    import azureml.mlflow
except ImportError:
    pass
""",
        """\
from azureml.core import Run

try:
    Run.get_context()
except ImportError:
    pass
""",
    ),
)
