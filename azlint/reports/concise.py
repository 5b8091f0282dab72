"""The report with one line a finding."""

from __future__ import annotations

from azlint.reports.model import Scan, place, printable, summary_line


def render(scan: Scan) -> str:
    """``path:row:column: CODE severity message [name]`` a finding, then the counts."""
    lines = [
        f"{place(row, several=scan.several)}: {printable(row.diagnostic.code)} "
        f"{row.diagnostic.severity.label} {printable(row.diagnostic.message)} "
        f"[{printable(row.diagnostic.name)}]"
        for row in scan.rows
    ]
    lines.append(summary_line(scan))
    return "\n".join(lines) + "\n"
