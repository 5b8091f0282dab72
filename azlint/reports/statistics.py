"""The report that counts findings by rule."""

from __future__ import annotations

from collections import Counter

from azlint.reports.model import Scan, summary_line


def render(scan: Scan) -> str:
    """Count, code and name of each rule with findings, the most frequent first, then the counts."""
    counts = Counter((row.diagnostic.code, row.diagnostic.name) for row in scan.rows)
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = len(str(rows[0][1])) if rows else 0
    lines = [f"{count:>{width}}  {code}  {name}" for (code, name), count in rows]
    lines.append(summary_line(scan))
    return "\n".join(lines) + "\n"
