"""The report with one line a finding."""

from __future__ import annotations

from collections.abc import Sequence

from azlint.reports.model import ReportedDiagnostic, Summary, place, printable, summary_line


def render(reported: Sequence[ReportedDiagnostic], summary: Summary) -> str:
    """``path:row:column: CODE severity message [name]`` a finding, then the counts."""
    lines = [
        f"{place(row)}: {row.diagnostic.code} {row.diagnostic.severity.label} "
        f"{printable(row.diagnostic.message)} [{row.diagnostic.name}]"
        for row in reported
    ]
    lines.append(summary_line(reported, summary))
    return "\n".join(lines) + "\n"
