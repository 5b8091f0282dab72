"""The report for GitLab's code quality, in the form of Code Climate's issues."""

from __future__ import annotations

import json

from azlint.diagnostics import Severity
from azlint.reports.model import Scan, printable
from azlint.reports.places import Paths, digest_of, end_in_file, identified, unicode_of

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(scan: Scan) -> str:
    """A list of issues in ASCII, one a line: first what could not be checked, then the findings."""
    paths = Paths(scan)
    issues = [
        {
            "description": printable(f"not checked: {problem.message}"),
            "check_name": "problem",
            "fingerprint": digest_of(
                problem.origin.repository, problem.filename, problem.message, str(n)
            ),
            "severity": "blocker",
            "location": {
                "path": unicode_of(paths.of(problem.filename, problem.origin.repository)),
                "lines": {"begin": 1},
            },
        }
        for n, problem in enumerate(scan.problems)
    ]
    for row, digest, number in identified(scan.rows):
        diagnostic = row.diagnostic
        cell = "" if diagnostic.range.cell is None else f"cell {diagnostic.range.cell}: "
        end = end_in_file(row) or row.start
        issues.append(
            {
                "description": printable(f"{diagnostic.code} {cell}{diagnostic.message}"),
                "check_name": printable(diagnostic.name),
                "fingerprint": digest_of(
                    row.repository, row.filename, diagnostic.code, digest, str(number)
                ),
                "severity": _SEVERITIES[diagnostic.severity],
                "location": {
                    "path": unicode_of(paths.of(row.filename, row.repository)),
                    "lines": {"begin": row.start.row, "end": end.row},
                },
            }
        )
    if not issues:
        return "[]\n"
    return "[\n" + ",\n".join(map(json.dumps, issues)) + "\n]\n"
