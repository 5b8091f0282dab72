"""`np.float`, `np.int`, `np.object`, `np.str` and `np.complex` were other names of builtins, which
NumPy 1.24 took away: a script that reads them raises an `AttributeError` there, whatever it logs
with.

Write `float(x)`, `int(x)` and so on; the values stay the same, also as a `dtype`. `np.bool` is
reported where it is logged only, as NumPy 2 has it again.

The fix is safe: in every NumPy that has these names they are the builtins. There is none where the
script binds the name of the builtin itself. A script that sets `np.float` by itself is not
reported.
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

_NAMES = frozenset({"float", "int", "bool", "object", "str", "complex"})


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    if "numpy" not in model.tree.source:
        return
    from azlint.edits.aliases import builtin_of, fix_alias

    for node in reversed(model.tree.references):
        if getattr(node, "attrname", "") in _NAMES and (builtin := builtin_of(node, model)):
            found = reporting.of_fault(
                rule,
                model,
                f"`{node.as_string()}` is gone since NumPy 1.24: use `{builtin}`",
                model.range_of(node),
                replacement=f"use `{builtin}`",
                url=_PAGE,
            )
            yield replace(found, fix=fix_alias(node, model))


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
zeros = np.zeros(3, dtype=np.int)  # AZL284
""",
            good="""\
import mlflow

import numpy as np

mlflow.log_metric("alpha", float(0.5))
zeros = np.zeros(3, dtype=int)
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
mask = np.zeros(3, dtype=np.bool)
""",
        """\
import numpy as np
from azureml.core import Run

np.float = np.float64
Run.get_context().log("alpha", np.float(0.5))
""",
        """\
import datetime as np
from azureml.core import Run

Run.get_context().log("alpha", np.float(0.5))
""",
    ),
)
