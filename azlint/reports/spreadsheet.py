"""The findings as comma-separated values, for spreadsheets."""

from __future__ import annotations

import csv
import io

from azlint.reports.model import ReportedDiagnostic, Scan, printable

COLUMNS = (
    "repository filename cell row column code name severity applicability message symbol "
    "replacement url"
).split()
# What a spreadsheet takes for a formula when a cell begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render(scan: Scan) -> str:
    """A head and a line a finding; rows and columns of a notebook are those of its cell.

    What could not be checked is an error without a code, so that a table is never too short.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for problem in scan.problems:
        cells = [problem.origin.repository, problem.filename, "", "", "", "", "problem", "error"]
        writer.writerow(map(_cell, [*cells, "", problem.message, "", "", ""]))
    for row in scan.rows:
        writer.writerow(map(_cell, _cells(row)))
    return out.getvalue()


def _cells(row: ReportedDiagnostic) -> list[str]:
    diagnostic = row.diagnostic
    start, cell = diagnostic.range.start, diagnostic.range.cell
    return [
        row.repository,
        row.filename,
        "" if cell is None else str(cell),
        str(start.row),
        str(start.column),
        diagnostic.code,
        diagnostic.name,
        diagnostic.severity.label,
        diagnostic.fix.applicability.value if diagnostic.fix else "",
        diagnostic.message,
        diagnostic.symbol,
        diagnostic.replacement,
        diagnostic.url,
    ]


def _cell(text: str) -> str:
    """The text on one line, with an apostrophe before what would be a formula."""
    guarded = f"'{text}" if text.startswith(_FORMULA) else text
    return printable(guarded)
