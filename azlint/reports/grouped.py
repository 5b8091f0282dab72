"""The report by file and rule, in which equal findings are told once with all their rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from azlint.diagnostics import Diagnostic, Range
from azlint.reports.model import (
    ReportedDiagnostic,
    Scan,
    counted,
    place,
    printable,
    severities_in_words,
    summary_line,
)
from azlint.reports.notes import Note, explaining, of_fix, uses_in_words
from azlint.reports.terminal import WIDTH, Segment, code_lines, painter, wrapped

# So many fixes of equal findings are told apart, the others are counted.
_FIXES = 3
_INDENT = "  "
_T = TypeVar("_T", bound=Hashable)


def render(scan: Scan, *, color: bool = False, width: int = WIDTH, note: str = "") -> str:
    """Files, in each its rules, in each its messages with their rows; then ``note``, the counts.

    Lines take ``width`` columns at most, but for code and for words that are longer. Code that
    shows what to write instead is told once, a page once a file.
    """
    paint = painter(color=color)
    told: dict[str, str] = {}
    out: list[str] = []
    for _, rows in groupby(scan.rows, key=lambda row: (row.repository, row.filename)):
        out += map(paint, _File(list(rows), width, told, several=scan.several).segments())
    worst = max((row.diagnostic.severity for row in scan.rows), default=None)
    if note:
        out.append(f"{note}\n")
    out.append(paint((summary_line(scan), worst.label if worst else "strong")))
    return "".join(out) + "\n"


class _File:
    """Writes what is found in one file; ``told`` are the places of code that is told already."""

    def __init__(
        self,
        rows: Sequence[ReportedDiagnostic],
        width: int,
        told: dict[str, str],
        *,
        several: bool,
    ) -> None:
        self._rows = rows
        self._width = width
        self._told = told
        self._several = several
        self._urls: set[str] = set()

    def segments(self) -> Iterator[Segment]:
        """The name of the file, and its rules with their messages."""
        first = self._rows[0]
        name = f"{first.repository}/{first.filename}" if self._several else first.filename
        yield printable(name), "strong"
        yield f": {severities_in_words(row.diagnostic for row in self._rows)}\n", ""
        rules = _by(self._rows, lambda found: (found.code, found.name))
        for (code, rule), rows in sorted(rules, key=lambda item: item[0]):
            yield f"{_INDENT}{printable(code)}", "frame"
            command = explaining(code)
            yield f" {printable(rule)}{f' ({command})' if command else ''}\n", ""
            for _, equal in _by(rows, lambda found: (found.severity, found.message)):
                yield from self._group(equal)
        yield "\n", ""

    def _group(self, rows: Sequence[ReportedDiagnostic]) -> Iterator[Segment]:
        """What is told of equal findings: message, places and uses, fixes, code, page."""
        first = rows[0].diagnostic
        label, indent = first.severity.label, 2 * _INDENT
        yield from self._lines(indent, label, label, printable(first.message))
        where = [rows_in_words(row.diagnostic.range for row in rows)]
        for uses, some in _by(rows, lambda found: found.uses):
            where.append(uses_in_words(uses) + _which(some, rows))
        snippets = _by(rows, lambda found: found.snippet or None)
        known = [(self._told[code], some) for code, some in snippets if code in self._told]
        where += [f"code as at {at}{_which(some, rows)}" for at, some in known]
        times = "at" if len(rows) == 1 else f"{len(rows):,} times"
        yield from self._note(Note(times, "; ".join(where)))
        yield from self._fixes(rows)
        for code, some in snippets:
            if code not in self._told:
                self._told[code] = place(some[0], several=self._several)
                yield from self._note(Note("code", _which(some, rows).lstrip(), code))
        for url, some in _by(rows, lambda found: found.url or None):
            if url not in self._urls:
                self._urls.add(url)
                yield from self._note(Note("see", printable(url) + _which(some, rows)))

    def _fixes(self, rows: Sequence[ReportedDiagnostic]) -> Iterator[Segment]:
        """The fixes of equal findings, each with the rows that it is for unless these are all."""
        fixes = _by(rows, lambda found: tuple(of_fix(found.fix)) if found.fix else None)
        frequent = sorted(fixes, key=lambda item: -len(item[1]))
        for (head, *others), some in frequent[:_FIXES]:
            yield from self._note(Note(head.label, head.text + _which(some, rows)))
            for note in others:
                yield from self._note(note)
        if rest := [row.diagnostic.fix for _, some in frequent[_FIXES:] for row in some]:
            trusts = Counter(fix.applicability.value for fix in rest if fix is not None)
            kinds = ", ".join(f"{count:,} {trust}" for trust, count in trusts.items())
            yield from self._note(Note("fix", f"{counted(len(rest), 'other')} ({kinds})"))

    def _note(self, note: Note) -> Iterator[Segment]:
        """A note in lines that fit, and its code below it."""
        indent = 3 * _INDENT
        yield from self._lines(indent, note.label, "help", note.text)
        for line in code_lines(note.code):
            yield f"{indent}{_INDENT}{line}".rstrip() + "\n", "code"

    def _lines(self, indent: str, label: str, style: str, text: str) -> Iterator[Segment]:
        """A label with its text, which hangs behind it."""
        hanging = len(f"{indent}{label}: ")
        first, *others = wrapped(text, self._width - hanging)
        yield f"{indent}{label}: " if first else f"{indent}{label}:", style
        yield f"{first}\n", ""
        for line in others:
            yield f"{' ' * hanging}{line}\n", ""


def _by(
    rows: Iterable[ReportedDiagnostic], key: Callable[[Diagnostic], _T | None]
) -> Sequence[tuple[_T, list[ReportedDiagnostic]]]:
    """The findings by what is told of them, in the order in which it is told first."""
    found: dict[_T, list[ReportedDiagnostic]] = {}
    for row in rows:
        if (told := key(row.diagnostic)) is not None:
            found.setdefault(told, []).append(row)
    return tuple(found.items())


def _which(some: Sequence[ReportedDiagnostic], rows: Sequence[ReportedDiagnostic]) -> str:
    """The rows of some of equal findings in words; empty where they are all."""
    if len(some) == len(rows):
        return ""
    return f" (at {rows_in_words(row.diagnostic.range for row in some)})"


def rows_in_words(places: Iterable[Range]) -> str:
    """The rows where findings start, runs of them joined by a dash, cells of notebooks named.

    A row in which several start has their number.
    """
    counts = Counter((place.cell, place.start.row) for place in places)
    parts: list[str] = []
    rows = sorted(counts, key=lambda at: (at[0] or 0, at[1]))
    # Rows in a run are as far from each other as they are from its first in the order.
    runs = groupby(
        enumerate(rows), key=lambda item: (item[1][0], item[1][1] - item[0], counts[item[1]])
    )
    for (cell, _, often), run in runs:
        (_, (_, first)), *others = run
        last = others[-1][1][1] if others else first
        joined = f"{first}" if last == first else f"{first}\N{EN DASH}{last}"
        prefix = "" if cell is None else f"cell {cell}:"
        times = f" \N{MULTIPLICATION SIGN}{often}" if often > 1 else ""
        parts.append(f"{prefix}{joined}{times}")
    return ", ".join(parts)
