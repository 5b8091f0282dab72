"""The report as annotations of GitHub Actions, with a summary of the step."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping

from azlint.diagnostics import Severity
from azlint.reports import markdown
from azlint.reports.formats import Delivery
from azlint.reports.model import ReportedDiagnostic, Scan, counted, place, printable
from azlint.reports.places import Paths, end_in_file, most_severe_first

# Of the annotations that a step makes GitHub shows so many of each kind.
SHOWN = 10
# A summary of a step that is larger is refused.
MAX_SUMMARY = 1024 * 1024
# What the runner adds to a summary.
_MARGIN = 1024

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(scan: Scan) -> str:
    """A workflow command a finding, most severe first, behind one for each problem."""
    paths = Paths(scan)
    lines = [
        f"::error file={_property(paths.of(problem.filename, problem.origin.repository))},"
        f"title=not checked::{_data(f'{problem.filename}: {problem.message}')}"
        for problem in scan.problems
    ]
    lines += [_command(row, paths) for row in most_severe_first(scan.rows)]
    return "".join(f"{line}\n" for line in lines)


def _command(row: ReportedDiagnostic, paths: Paths) -> str:
    diagnostic = row.diagnostic
    start, end = row.start, end_in_file(row)
    properties = {"file": paths.of(row.filename, row.repository), "line": str(start.row)}
    if end is not None:
        properties["endLine"] = str(end.row)
    # GitHub refuses columns of an annotation that spans lines.
    if end is None or end.row == start.row:
        properties["col"] = str(start.column)
    if end is not None and end.row == start.row:
        properties["endColumn"] = str(end.column)
    properties["title"] = printable(f"{diagnostic.code} {diagnostic.name}")
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    # The log shows nothing but the message.
    message = _data(f"{place(row, several=paths.several)}: {diagnostic.code} {diagnostic.message}")
    return f"::{KINDS[diagnostic.severity]} {said}::{message}"


def _data(text: str) -> str:
    return _escaped(printable(text))


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def deliver(scan: Scan, environment: Mapping[str, str]) -> Delivery:
    """The summary of the step, where GitHub Actions names the file for it."""
    file = environment.get("GITHUB_STEP_SUMMARY", "")
    if not file:
        return Delivery()
    taken = os.path.getsize(file) if os.path.exists(file) else 0
    text = markdown.document(scan, MAX_SUMMARY - _MARGIN - taken, _hidden(scan))
    return Delivery(file=file, text=text)


def _hidden(scan: Scan) -> str:
    """What the summary says of annotations that are not shown; empty when all are."""
    counts = Counter(row.diagnostic.severity for row in scan.rows)
    counts[Severity.ERROR] += len(scan.problems)
    beyond = [
        counted(counts[severity] - SHOWN, KINDS[severity])
        for severity in KINDS
        if counts[severity] > SHOWN
    ]
    if not beyond:
        return ""
    return (
        f"GitHub shows {SHOWN} annotations of each kind a step; "
        f"in the log only: {', '.join(beyond)}."
    )
