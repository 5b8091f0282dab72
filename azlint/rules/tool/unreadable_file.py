"""A file that cannot be read, decoded or parsed is not checked, so nothing is known about it.

The message says what went wrong and, where the fault has a place, the range is that place. Among
the causes are a syntax error, Python 2, bytes that are not the file's encoding (UTF-8 unless a
PEP 263 comment names another), NUL bytes, code nested too deep, and a broken link.

Repair the file, or take it out of the run with `exclude`. Python reads only its own version's
syntax: a file for a newer Python needs azlint to run on that version.
"""

from __future__ import annotations

from azlint.diagnostics import Severity
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL000",
    name="unreadable-file",
    severity=Severity.ERROR,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context(  # AZL000
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.3)
""",
        ),
    ),
)
