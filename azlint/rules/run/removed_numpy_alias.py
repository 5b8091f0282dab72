"""`np.float`, `np.int` and `np.bool` were removed from NumPy 1.24, so a script that logs
`np.float(x)` raises an `AttributeError` there, whatever it logs with.

Write `float(x)`, `int(x)` or `bool(x)`; what is logged stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Severity
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_REMOVED = {f"numpy.{name}": name for name in ("float", "int", "bool", "object", "str", "complex")}


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    for logged in model.logged_metrics("log"):
        for node in model.callees_within(logged.value):
            if builtin := _REMOVED.get(model.external(node)):
                yield reporting.of_fault(
                    rule,
                    model,
                    f"`{node.as_string()}` is gone since NumPy 1.24: use `{builtin}`",
                    model.range_of(node),
                    replacement=f"use `{builtin}`",
                    url=_PAGE,
                )


_PAGE = "https://numpy.org/doc/stable/release/1.24.0-notes.html"

RULE = Rule(
    code="AZL284",
    name="removed-numpy-alias",
    check_model=_check,
    is_deprecation=False,
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
import numpy as np
from azureml.core import Run

run = Run.get_context()
run.log("alpha", np.float(0.5))  # AZL284
""",
            good="""\
import mlflow

mlflow.log_metric("alpha", float(0.5))
""",
        ),
    ),
    near_misses=(
        """\
import numpy as np
from azureml.core import Run

run = Run.get_context()
run.log("alpha", np.float64(0.5))
run.log("beta", np.mean([1.0]))
""",
    ),
)
