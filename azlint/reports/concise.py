"""The report with one line a finding."""

from __future__ import annotations

from azlint.reports.model import Scan, place, printable, summary_line


def render(scan: Scan) -> str:
    """``path:row:column: CODE severity message [name]`` a finding, then the counts."""
    several = len(scan.repositories) > 1
    lines = [
        f"{place(row, several=several)}: {row.diagnostic.code} {row.diagnostic.severity.label} "
        f"{printable(row.diagnostic.message)} [{row.diagnostic.name}]"
        for row in scan.rows
    ]
    lines.append(summary_line(scan))
    return "\n".join(lines) + "\n"
