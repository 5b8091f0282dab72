"""A suppression that hides nothing looks like a known fault and will hide the next one unseen.

Reported are the codes in `# azlint: ignore[...]` and `# azlint: file-ignore[...]` under which
nothing was found, these comments without brackets when nothing was found at all, and entries of
`# noqa` and `# pylint: disable` that name an azlint rule. Other entries of `# noqa` and
`# pylint: disable` belong to other tools and are left alone. A code that the run does not select
is not reported.

Remove the entry, or the comment when it was the last one.
"""

from __future__ import annotations

from azlint.diagnostics import Severity
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL001",
    name="unused-suppression",
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
import mlflow

mlflow.log_metric("loss", 0.3)  # azlint: ignore[AZL203]  # AZL001
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

mlflow.log_metric("loss", 0.3)  # noqa: E501
""",
        """\
hint = "# azlint: ignore[AZL203]"
""",
    ),
)
