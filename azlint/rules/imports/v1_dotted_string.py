"""A string such as `"azureml.core.Run.get_context"` in `patch(...)`, `find_spec(...)` or
`sys.modules[...]` names a v1 symbol that has to exist when the line runs.

It is information: the test must change together with the code that it tests.
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
    for symbol, place in model.dotted_strings():
        yield reporting.of_symbol(rule, model, symbol, place)


RULE = Rule(
    code="AZL107",
    name="v1-dotted-string",
    check_model=_check,
    severity=Severity.INFO,
    examples=(
        Example(
            bad="""\
from unittest.mock import patch


@patch("azureml.core.Run.get_context")  # AZL107
def test_train(get_context): ...
""",
            good="""\
from unittest.mock import patch


@patch("mlflow.log_metric")
def test_train(log_metric): ...
""",
        ),
    ),
    near_misses=(
        'print("azureml.core")\n',
        """\
from unittest.mock import patch

patch("azureml.mlflow.get_portal_url")
""",
        """\
import logging

logging.getLogger("azureml.core")
""",
    ),
)
