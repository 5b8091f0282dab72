"""A suppression with `until=` was a promise to be done by that day, and the day is over.

From the day after its date on, `# azlint: ignore[...] until=2027-03-31` no longer suppresses:
what it hid is reported again, and this diagnostic says why. Dates are compared with the local
date of the machine that runs azlint.

Do what was put off, or set a later date and say in the comment why.
"""

from __future__ import annotations

from azlint.diagnostics import Severity
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL002",
    name="expired-suppression",
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.log_list("loss", [0.3])  # azlint: ignore[AZL203] until=2020-12-31  # AZL002
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.3)
""",
        ),
    ),
    near_misses=(
        """\
from azureml.core import Run

run = Run.get_context()
run.log_list("loss", [0.3])  # azlint: ignore[AZL203] until=2999-12-31
""",
    ),
)
