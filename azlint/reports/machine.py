"""The report for programs: a JSON list with one object a finding."""

from __future__ import annotations

from collections.abc import Sequence

from azlint.diagnostics import Companion, Diagnostic, Fix, Position
from azlint.reports.model import ReportedDiagnostic


def _location(position: Position) -> dict[str, int]:
    return {"row": position.row, "column": position.column}


def _fix(fix: Fix) -> dict[str, object]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "reason": fix.reason,
        "edits": [
            {
                "content": edit.content,
                "cell": edit.range.cell,
                "location": _location(edit.range.start),
                "end_location": _location(edit.range.end),
            }
            for edit in fix.edits
        ],
        "companion": None if fix.companion is None else _companion(fix.companion),
    }


def _companion(companion: Companion) -> dict[str, object]:
    return {"inputs": companion.inputs, "command": companion.command}


def as_object(filename: str, diagnostic: Diagnostic) -> dict[str, object]:
    """The JSON object of a finding; rows and columns are 1-based code points."""
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.label,
        "message": diagnostic.message,
        "symbol": diagnostic.symbol,
        "replacement": diagnostic.replacement,
        "filename": filename,
        "cell": diagnostic.range.cell,
        "location": _location(diagnostic.range.start),
        "end_location": _location(diagnostic.range.end),
        "fix": None if diagnostic.fix is None else _fix(diagnostic.fix),
        "url": diagnostic.url,
    }


def render(reported: Sequence[ReportedDiagnostic]) -> str:
    """The list, one object a line, in ASCII."""
    import json

    objects = [json.dumps(as_object(row.filename, row.diagnostic)) for row in reported]
    return "[\n" + ",\n".join(objects) + "\n]\n" if objects else "[]\n"
