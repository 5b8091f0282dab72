"""The report with a source frame a finding: the range underlined, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator

from azlint.diagnostics import Diagnostic, Severity
from azlint.reports.model import (
    ReportedDiagnostic,
    Scan,
    place,
    place_in_file,
    printable,
    summary_line,
)
from azlint.reports.notes import notes
from azlint.reports.terminal import WIDTH, Segment, code_lines, excerpt, painter, wrapped

_CODE_MARGIN = " " * 6


def _frame(diagnostic: Diagnostic, line: str, width: int) -> Iterator[Segment]:
    start, end = diagnostic.range.start, diagnostic.range.end
    margin = " " * len(str(start.row))
    if not line:
        return
    whole = end.row > start.row
    text, mark_start, mark_end = excerpt(
        line,
        start.column - 1,
        len(line.rstrip()) if whole else end.column - 1,
        width,
    )
    yield f"{margin} |\n{start.row} | ", "frame"
    yield f"{text.rstrip()}\n", ""
    yield f"{margin} | ", "frame"
    mark = " " * mark_start + "^" * (mark_end - mark_start)
    if whole:
        mark += f"... to line {end.row}"
    yield f"{mark}\n", diagnostic.severity.label


def segments(
    reported: ReportedDiagnostic,
    width: int,
    *,
    several: bool,
    told: str = "",
    columns: int | None = None,
) -> Iterator[Segment]:
    """The report on one finding, piece by piece.

    ``told`` is where the code that shows what to write instead is told already, empty for nowhere;
    ``columns`` are those that notes are broken at, None for those of no terminal.
    """
    diagnostic = reported.diagnostic
    margin = " " * len(str(diagnostic.range.start.row))
    yield f"{diagnostic.severity.label}[{printable(diagnostic.code)}]", diagnostic.severity.label
    # What to write instead gets a line of its own below the frame.
    what = diagnostic.message.removesuffix(f": {diagnostic.replacement}")
    yield f" {printable(diagnostic.name)}: {printable(what)}\n", "strong"
    yield f"{margin}--> ", "frame"
    yield f"{place(reported, several=several)}\n", ""
    yield from _frame(diagnostic, reported.source, width)
    for note in notes(diagnostic):
        yield f"{margin} = {note.label}: ", "help"
        hanging = len(f"{margin} = {note.label}: ")
        text = f"{note.text} (code as at {told})" if note.code and told else note.text
        first, *others = [text] if columns is None else wrapped(text, columns - hanging)
        yield f"{first}\n", ""
        for line in others:
            yield f"{' ' * hanging}{line}\n", ""
        for line in () if told else code_lines(note.code):
            yield f"{margin}{_CODE_MARGIN}{line}".rstrip() + "\n", "code"
    yield "\n", ""


def render(
    scan: Scan, *, color: bool = False, width: int = WIDTH, columns: int | None = None
) -> str:
    """A frame a finding, with source lines of ``width`` columns at most, then the counts.

    Code that shows what to write instead is told once a file. On a terminal of so many ``columns``
    notes are broken at blanks.
    """
    paint = painter(color=color)
    out: list[str] = []
    told: dict[tuple[str, str, str], str] = {}
    for row in scan.rows:
        key = row.repository, row.filename, row.diagnostic.snippet
        pieces = segments(row, width, several=scan.several, told=told.get(key, ""), columns=columns)
        out += map(paint, pieces)
        told.setdefault(key, place_in_file(row.diagnostic.range))
    worst = max((row.diagnostic.severity for row in scan.rows), default=Severity.INFO)
    style = worst.label if scan.rows else "strong"
    out.append(paint((summary_line(scan), style)))
    return "".join(out) + "\n"
