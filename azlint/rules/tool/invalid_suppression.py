"""A suppression with a mistake in it does not do what its author believes.

Reported are codes and names that no rule has, brackets that are empty or never closed, codes
written without brackets, dates that are not `until=YYYY-MM-DD`, and words after `# azlint:` that
come close to `ignore` or `file-ignore`. The faulty entry suppresses nothing; other entries of the
same comment stay in force.

Write `# azlint: ignore[AZL203]`, with a reason and `until=` after the brackets where wanted.
"""

from __future__ import annotations

from azlint.diagnostics import Severity
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL003",
    name="invalid-suppression",
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
import mlflow

mlflow.log_metric("loss", 0.3)  # azlint: ignore[no-such-rule]  # AZL003
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.3)
""",
        ),
    ),
    near_misses=(
        """\
import mlflow

mlflow.log_metric("loss", 0.3)  # pylint: disable=no-member
""",
    ),
)
