"""The report as issues of Azure Pipelines, with a summary of the run."""

from __future__ import annotations

import itertools
import os
from collections.abc import Mapping

from azlint.diagnostics import Severity
from azlint.reports import markdown
from azlint.reports.formats import Delivery
from azlint.reports.model import (
    ReportedDiagnostic,
    Scan,
    counted,
    place,
    printable,
    without_commands,
)
from azlint.reports.places import Paths, most_severe_first

# The agent keeps so many issues of each type of a step, and counts the others.
SHOWN = 10
MAX_SUMMARY = 1024 * 1024
_FOLDERS = ("AGENT_TEMPDIRECTORY", "BUILD_ARTIFACTSTAGINGDIRECTORY")
_TYPES = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def render(scan: Scan) -> str:
    """A logging command a finding, most severe first, behind one for each problem.

    Azure Pipelines knows errors and warnings only: an info is a line of the log.
    """
    paths = Paths(scan)
    lines = [
        f"##vso[task.logissue type=error;"
        f"sourcepath={_property(paths.of(problem.filename, problem.origin.repository))};]"
        f"{_data(f'{problem.filename}: {problem.message}')}"
        for problem in scan.problems
    ]
    lines += [_line(row, paths) for row in most_severe_first(scan.rows)]
    return "".join(f"{line}\n" for line in lines)


def _line(row: ReportedDiagnostic, paths: Paths) -> str:
    diagnostic = row.diagnostic
    message = f"{printable(diagnostic.message)} [{printable(diagnostic.name)}]"
    kind = _TYPES.get(diagnostic.severity)
    if kind is None:
        label = diagnostic.severity.label
        return without_commands(
            f"{place(row, several=paths.several)}: {printable(diagnostic.code)} {label} {message}"
        )
    properties = {
        "type": kind,
        "sourcepath": paths.of(row.filename, row.repository),
        "linenumber": str(row.start.row),
        "columnnumber": str(row.start.column),
        "code": diagnostic.code,
    }
    said = "".join(f"{name}={_property(value)};" for name, value in properties.items())
    cell = diagnostic.range.cell
    where = "" if cell is None else f"cell {cell}, row {diagnostic.range.start.row}: "
    return f"##vso[task.logissue {said}]{_data(f'{where}{message}')}"


def _data(text: str) -> str:
    return _escaped(printable(text))


def _property(text: str) -> str:
    return _escaped(text).replace("]", "%5D").replace(";", "%3B")


def _escaped(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def deliver(scan: Scan, environment: Mapping[str, str]) -> Delivery:
    """The summary of the run in a new file, where Azure Pipelines names a folder for it."""
    folder = next((environment[name] for name in _FOLDERS if environment.get(name)), "")
    if not folder:
        return Delivery()
    names = (os.path.join(folder, f"azlint-{number}.md") for number in itertools.count(1))
    file = os.path.abspath(next(name for name in names if not os.path.lexists(name)))
    text = markdown.document(scan, MAX_SUMMARY, _hidden(scan))
    return Delivery(file=file, text=text, line=f"##vso[task.uploadsummary]{_escaped(file)}\n")


def _hidden(scan: Scan) -> str:
    """What the summary says of issues that are not shown; empty when all are."""
    severities = [row.diagnostic.severity for row in scan.rows]
    counts = {
        "error": severities.count(Severity.ERROR) + len(scan.problems),
        "warning": severities.count(Severity.WARNING),
    }
    beyond = [counted(count - SHOWN, kind) for kind, count in counts.items() if count > SHOWN]
    if not beyond:
        return ""
    return (
        f"Azure Pipelines shows {SHOWN} issues of each type a step; "
        f"in the log only: {', '.join(beyond)}."
    )
