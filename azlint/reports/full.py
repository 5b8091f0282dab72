"""The report with a source frame a finding: the range underlined, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeAlias

from azlint.diagnostics import Applicability, Diagnostic, Severity
from azlint.reports.model import ReportedDiagnostic, Scan, place, printable, summary_line

Segment: TypeAlias = "tuple[str, str]"
"""A piece of text and the name of its style, empty for none."""

WIDTH = 120
TAB = 4

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "frame": "bold blue",
    "strong": "bold",
    "help": "bold cyan",
}
_STEERING = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def _cells(character: str) -> int:
    """The terminal columns that a character takes."""
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 1


def _drawn(line: str) -> tuple[list[str], list[int]]:
    """The characters of a line as they are drawn, and the terminal column where each starts."""
    drawn: list[str] = []
    columns = [0]
    for character in _STEERING.sub("\N{REPLACEMENT CHARACTER}", line):
        if character == "\t":
            width = TAB - columns[-1] % TAB
            character = " " * width
        else:
            width = 1 if character.isascii() else _cells(character)
        drawn.append(character)
        columns.append(columns[-1] + width)
    return drawn, columns


def excerpt(line: str, start: int, end: int, width: int = WIDTH) -> tuple[str, int, int]:
    """A line as it is drawn in at most ``width`` columns, and where its mark starts and ends.

    ``start`` and ``end`` are 0-based code points of ``line``; the answer is in terminal columns.
    A longer line is cut around the mark, with an ellipsis where text is left out.
    """
    if line.isascii() and len(line) <= width and line.isprintable():
        return line, start, max(end, start + 1)
    drawn, columns = _drawn(line)
    start = min(start, len(drawn))
    end = min(max(end, start), len(drawn))
    first, last = 0, len(drawn)
    if columns[-1] > width:
        room = width - 2
        marked = min(columns[end] - columns[start], room)
        lead = min((room - marked) // 2, columns[start])
        if columns[start] - lead + room > columns[-1]:
            lead = max(columns[start] - (columns[-1] - room), 0)
        while columns[first] < columns[start] - lead:
            first += 1
        while columns[last] > columns[first] + room:
            last -= 1
    before = "\N{HORIZONTAL ELLIPSIS}" if first else ""
    after = "\N{HORIZONTAL ELLIPSIS}" if last < len(drawn) else ""
    text = before + "".join(drawn[first:last]) + after
    shift = len(before) - columns[first]
    mark_start = columns[start] + shift
    mark_end = min(columns[end], columns[last]) + shift
    return text, mark_start, max(mark_end, mark_start + 1)


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


def notes(diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    """What is said below a finding, each with its label: replacement, fix, page."""
    if diagnostic.replacement:
        yield "help", printable(diagnostic.replacement)
    if diagnostic.fix is not None:
        fix = diagnostic.fix
        trust = "" if fix.applicability is Applicability.SAFE else f": {fix.reason}"
        yield "fix", printable(f"{fix.title} ({fix.applicability.value}{trust})")
        if fix.companion is not None:
            for label, text in fix.companion.needs():
                yield label, printable(text)
    if diagnostic.url:
        yield "see", printable(diagnostic.url)


def segments(reported: ReportedDiagnostic, width: int, *, several: bool) -> Iterator[Segment]:
    """The report on one finding, piece by piece."""
    diagnostic = reported.diagnostic
    margin = " " * len(str(diagnostic.range.start.row))
    yield f"{diagnostic.severity.label}[{printable(diagnostic.code)}]", diagnostic.severity.label
    # What to write instead gets a line of its own below the frame.
    what = diagnostic.message.removesuffix(f": {diagnostic.replacement}")
    yield f" {printable(diagnostic.name)}: {printable(what)}\n", "strong"
    yield f"{margin}--> ", "frame"
    yield f"{place(reported, several=several)}\n", ""
    yield from _frame(diagnostic, reported.source, width)
    for label, text in notes(diagnostic):
        yield f"{margin} = {label}: ", "help"
        yield f"{text}\n", ""
    yield "\n", ""


def _painter() -> Callable[[Segment], str]:
    """Writes a segment with the escapes of its style."""
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in _STYLES.items()}

    def paint(segment: Segment) -> str:
        text, name = segment
        if not name:
            return text
        body = text.rstrip("\n")
        return styles[name].render(body, color_system=ColorSystem.STANDARD) + text[len(body) :]

    return paint


def _plain(segment: Segment) -> str:
    return segment[0]


def render(scan: Scan, *, color: bool = False, width: int = WIDTH) -> str:
    """A frame a finding, with source lines of ``width`` columns at most, then the counts."""
    paint = _painter() if color else _plain
    several = scan.several
    out = [paint(segment) for row in scan.rows for segment in segments(row, width, several=several)]
    worst = max((row.diagnostic.severity for row in scan.rows), default=Severity.INFO)
    style = worst.label if scan.rows else "strong"
    out.append(paint((summary_line(scan), style)))
    return "".join(out) + "\n"
