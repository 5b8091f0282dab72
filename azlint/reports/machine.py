"""The reports for programs: JSON, which can be merged and compared, and JSON lines."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from azlint.diagnostics import Companion, Edit, Fix, Position
from azlint.reports.model import CheckedFile, Origin, Problem, ReportedDiagnostic, Scan, shown

VERSION = 1


def _location(position: Position) -> dict[str, int]:
    return {"row": position.row, "column": position.column}


def _fix(fix: Fix) -> dict[str, object]:
    return {
        "title": fix.title,
        "applicability": fix.applicability.value,
        "reason": fix.reason,
        "edits": _edits(fix.edits),
        "companion": None if fix.companion is None else _companion(fix.companion),
        "elsewhere": [
            {"filename": shown(other.path), "edits": _edits(other.edits)} for other in fix.elsewhere
        ],
    }


def _edits(edits: Iterable[Edit]) -> list[dict[str, object]]:
    return [
        {
            "content": edit.content,
            "cell": edit.range.cell,
            "location": _location(edit.range.start),
            "end_location": _location(edit.range.end),
        }
        for edit in edits
    ]


def _companion(companion: Companion) -> dict[str, object]:
    return {
        "inputs": companion.inputs,
        "command": companion.command,
        "environment": companion.environment,
    }


def as_object(row: ReportedDiagnostic) -> dict[str, object]:
    """The JSON object of a finding; rows and columns are 1-based code points."""
    diagnostic = row.diagnostic
    made: dict[str, object] = {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.label,
        "message": diagnostic.message,
        "symbol": diagnostic.symbol,
        "replacement": diagnostic.replacement,
        "snippet": diagnostic.snippet,
        "filename": row.filename,
        "cell": diagnostic.range.cell,
        "location": _location(diagnostic.range.start),
        "end_location": _location(diagnostic.range.end),
        "fix": None if diagnostic.fix is None else _fix(diagnostic.fix),
        "url": diagnostic.url,
        "uses": diagnostic.uses,
        "repository": row.repository,
        "file_location": _location(row.start),
        "source": row.source,
        "context": row.context,
    }
    if diagnostic.suppressed_by:
        made["suppressed_by"] = diagnostic.suppressed_by
    return made


def _scan(
    origin: Origin, files: Iterable[CheckedFile], problems: Iterable[Problem]
) -> dict[str, object]:
    return {
        "repository": origin.repository,
        "revision": origin.revision,
        "created": origin.created,
        "azlint": origin.version,
        "prefix": origin.prefix,
        "files": [
            {
                "filename": file.filename,
                "role": file.role,
                "owners": file.owners,
                "left": file.left,
                "importers": file.importers,
            }
            for file in files
        ],
        "problems": [
            {"filename": problem.filename, "message": problem.message} for problem in problems
        ],
    }


def render(scan: Scan) -> str:
    """The report as a JSON object in ASCII, one finding and one scan a line."""
    files, problems = defaultdict(list), defaultdict(list)
    for file in scan.files:
        files[file.origin].append(file)
    for problem in scan.problems:
        problems[problem.origin].append(problem)
    scans = [_scan(origin, files[origin], problems[origin]) for origin in scan.origins]
    parts = {
        "scans": scans,
        "suppressed": [as_object(row) for row in scan.suppressed],
        "diagnostics": [as_object(row) for row in scan.rows],
    }
    # With the counts a report that was cut or edited by hand is told from a whole one.
    counts = {name: len(objects) for name, objects in parts.items()}
    lines = [f'"version": {VERSION}', f'"counts": {json.dumps(counts)}']
    for name, objects in parts.items():
        written = ",\n".join(map(json.dumps, objects))
        lines.append(f'"{name}": [\n{written}\n]' if written else f'"{name}": []')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def render_lines(scan: Scan) -> str:
    """The findings alone, as one JSON object a line in ASCII."""
    return "".join(f"{json.dumps(as_object(row))}\n" for row in scan.rows)
