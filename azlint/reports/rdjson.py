"""The report for reviewdog, in its diagnostic format."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from azlint.diagnostics import Applicability, Fix, Position, Range, Severity
from azlint.reports.model import ReportedDiagnostic, Scan, printable
from azlint.reports.places import unicode_of

Object: TypeAlias = "dict[str, Any]"

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(scan: Scan) -> str:
    """A `DiagnosticResult` in ASCII, one finding a line."""
    found: list[Object] = [
        {
            "message": printable(f"not checked: {problem.message}"),
            "location": {"path": unicode_of(problem.filename)},
            "severity": "ERROR",
        }
        for problem in scan.problems
    ]
    found += map(_diagnostic, scan.rows)
    lines = ",\n".join(map(json.dumps, found))
    written = f"[\n{lines}\n]" if lines else "[]"
    return f'{{\n"source": {{"name": "azlint"}},\n"diagnostics": {written}\n}}\n'


def _diagnostic(row: ReportedDiagnostic) -> Object:
    diagnostic, fix = row.diagnostic, row.diagnostic.fix
    cell = diagnostic.range.cell
    text = printable(diagnostic.message)
    if cell is not None:
        start = diagnostic.range.start
        text = f"cell {cell}, row {start.row}, column {start.column}: {text}"
    suggestion = None
    if fix is not None:
        text += f"; fix: {printable(fix.title)} ({fix.applicability.value}"
        text += ")" if fix.applicability is Applicability.SAFE else f": {printable(fix.reason)})"
        suggestion = _suggestion(row, fix)
    made: Object = {
        "message": text,
        "location": {"path": unicode_of(row.filename), "range": _range(row)},
        "severity": _SEVERITIES[diagnostic.severity],
        "code": {"value": diagnostic.code},
    }
    if diagnostic.url:
        made["code"]["url"] = printable(diagnostic.url)
    if suggestion is not None:
        made["suggestions"] = [suggestion]
    return made


def _range(row: ReportedDiagnostic) -> Object:
    """The place of a finding; of a notebook, whose lines are not known here, the line alone."""
    place = row.diagnostic.range
    if place.cell is not None:
        return {"start": {"line": row.start.row}}
    exact = _exact(place, row)
    if exact is not None:
        return exact
    return {"start": {"line": place.start.row}, "end": {"line": place.end.row}}


def _exact(place: Range, row: ReportedDiagnostic) -> Object | None:
    """A range with its columns; None where a line that is not known has to be counted."""
    start, end = _position(place.start, row), _position(place.end, row)
    return None if start is None or end is None else {"start": start, "end": end}


def _position(position: Position, row: ReportedDiagnostic) -> Object | None:
    """A position with the column in bytes of UTF-8, as reviewdog counts."""
    if position.column == 1:
        return {"line": position.row, "column": 1}
    if position.row != row.diagnostic.range.start.row or len(row.source) < position.column - 1:
        return None
    before = row.source[: position.column - 1]
    return {"line": position.row, "column": len(before.encode("utf-8", "replace")) + 1}


def _suggestion(row: ReportedDiagnostic, fix: Fix) -> Object | None:
    """The fix as one suggestion, for the lines of the finding alone.

    reviewdog offers each suggestion by itself, so a fix that also changes other lines or files is
    none.
    """
    place = row.diagnostic.range
    if place.cell is not None or fix.applicability is Applicability.DISPLAY or fix.elsewhere:
        return None
    edits = sorted(fix.edits, key=lambda edit: edit.range)
    first, last = edits[0].range.start, edits[-1].range.end
    if first.row != place.start.row or last.row > place.end.row + (last.column == 1):
        return None
    joined = _exact(Range(first, last), row)
    if joined is None:
        return None
    if len(edits) > 1 and last.row != first.row:
        return None
    text, at = "", first.column
    for edit in edits:
        text += row.source[at - 1 : edit.range.start.column - 1] + edit.content
        at = edit.range.end.column
    return {"range": joined, "text": unicode_of(text)}
