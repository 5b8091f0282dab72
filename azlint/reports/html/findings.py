"""The findings as the data that the page draws its list from, a page of it at a time."""

from __future__ import annotations

import json
from collections.abc import Hashable
from typing import Generic, TypeVar

from azlint.diagnostics import Edit, Fix, Range
from azlint.reports.html import words
from azlint.reports.html.tables import KINDS, family_of, kind_of, owners_of, role_of
from azlint.reports.model import ReportedDiagnostic, printable, shown
from azlint.reports.notes import uses_in_words
from azlint.reports.readiness import Readiness, Work
from azlint.reports.terminal import code_lines

# A line is shown with at most so many characters on either side of its mark.
_AROUND = 160
_T = TypeVar("_T", bound=Hashable)


class _Pool(Generic[_T]):
    """Values that occur often, each kept once and known by its number."""

    def __init__(self) -> None:
        self._numbers: dict[_T, int] = {}

    def number(self, value: _T) -> int:
        """The number of a value, from 0."""
        return self._numbers.setdefault(value, len(self._numbers))

    @property
    def values(self) -> list[_T]:
        """All values, each at its number."""
        return list(self._numbers)


def script_data(ready: Readiness) -> str:
    """The findings as JSON that cannot end the element `script` it stands in.

    An object with `texts` and the tables `rules` (code, name, family), `files` (name, role, owners,
    repository), `fixes` (title, reason, changes, inputs, command) and `rows`; what stands in
    `texts` is given by its number. A row is rule, file, severity (1 to 3), kind of fix (index of
    `safe unsafe display none`), cell (0: none), row, column, minutes, 1 if a baseline holds it,
    message, text before the mark, marked text, text behind it, last row of the mark, replacement,
    fix (-1: none), page, code that shows what to write instead, and what is said of the uses of an
    import.
    """
    texts: _Pool[str] = _Pool()
    rules: _Pool[tuple[str, str, str]] = _Pool()
    fixes: _Pool[str] = _Pool()
    files = []
    rows: list[list[float]] = []
    text = texts.number
    for file in ready.files:
        if not file.work:
            continue
        files.append(
            [
                text(printable(file.file.filename)),
                text(role_of(file)),
                [text(owner) for owner in owners_of(file)],
                text(printable(file.file.repository)),
            ]
        )
        for work in file.work:
            found = work.row.diagnostic
            rule = (printable(found.code), printable(found.name), family_of(found.code))
            fix = -1
            if found.fix is not None:
                fix = fixes.number(json.dumps(_fix(found.fix, work.row)))
            rows.append(_row(work, rules.number(rule), len(files) - 1, fix, texts))
    data = {
        "texts": texts.values,
        "rules": rules.values,
        "files": files,
        "fixes": [json.loads(fix) for fix in fixes.values],
        "rows": rows,
    }
    return escaped(json.dumps(data, separators=(",", ":")))


def escaped(data: str) -> str:
    """JSON in ASCII without the characters that mean something to HTML."""
    for character in "<>&":
        data = data.replace(character, f"\\u{ord(character):04x}")
    return data


def _row(work: Work, rule: int, file: int, fix: int, texts: _Pool[str]) -> list[float]:
    found, where = work.row.diagnostic, work.row.diagnostic.range
    before, marked, behind = _parts(work.row.source, where)
    url = found.url if found.url.startswith(("https://", "http://")) else ""
    return [
        rule,
        file,
        int(found.severity),
        KINDS.index(kind_of(work.row)),
        where.cell or 0,
        where.start.row,
        where.start.column,
        round(work.minutes, 2),
        int(work.known),
        texts.number(printable(found.message)),
        texts.number(before),
        texts.number(marked),
        texts.number(behind),
        where.end.row if where.end.row > where.start.row else 0,
        texts.number(printable(found.replacement)),
        fix,
        texts.number(printable(url)),
        texts.number("\n".join(code_lines(found.snippet))),
        texts.number("" if found.uses is None else uses_in_words(found.uses)),
    ]


def _parts(line: str, where: Range) -> tuple[str, str, str]:
    """A line in three parts as they are shown: before the mark, the marked text, behind it."""
    start = min(where.start.column - 1, len(line))
    end = len(line.rstrip()) if where.end.row > where.start.row else where.end.column - 1
    end = max(start, min(end, len(line)))
    before, marked, behind = line[:start], line[start:end], line[end:].rstrip()
    if len(before) > _AROUND:
        before = "\N{HORIZONTAL ELLIPSIS}" + before[-_AROUND:]
    if len(marked) > 2 * _AROUND:
        marked = marked[: 2 * _AROUND] + "\N{HORIZONTAL ELLIPSIS}"
    if len(behind) > _AROUND:
        behind = behind[:_AROUND] + "\N{HORIZONTAL ELLIPSIS}"
    return words.code(before), words.code(marked), words.code(behind)


def _fix(fix: Fix, row: ReportedDiagnostic) -> list[object]:
    """Title, reason, changes (where, old line, new text), and what the job needs, of a fix."""
    here = [edit for edit in fix.edits if row.source and _is_within(edit, row)]
    changes = []
    if here:
        changes.append(["", words.code(row.source), _shown(_edited(row.source, here))])
    for edit in fix.edits:
        if edit not in here:
            changes.append([_where(edit), "", _shown(edit.content)])
    for other in fix.elsewhere:
        name = printable(shown(other.path))
        changes += [[f"{name}, {_where(edit)}", "", _shown(edit.content)] for edit in other.edits]
    needs = fix.companion.needs() if fix.companion is not None else ()
    return [
        printable(fix.title),
        printable(fix.reason),
        changes,
        [[label, printable(text)] for label, text in needs],
    ]


def _is_within(edit: Edit, row: ReportedDiagnostic) -> bool:
    """Whether an edit changes only the line that a finding starts in."""
    at = row.diagnostic.range
    rows = {edit.range.start.row, edit.range.end.row}
    return edit.range.cell == at.cell and rows == {at.start.row}


def _edited(line: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.range, reverse=True):
        first, last = edit.range.start.column - 1, edit.range.end.column - 1
        line = line[:first] + edit.content + line[last:]
    return line


def _shown(text: str) -> str:
    return "\n".join(words.code(line) for line in text.strip("\n").split("\n"))


def _where(edit: Edit) -> str:
    """The rows of an edit in words."""
    start, end = edit.range.start, edit.range.end
    # What ends at the start of a row leaves that row as it is.
    last = end.row - 1 if end.row > start.row and end.column == 1 else end.row
    cell = f"cell {edit.range.cell}, " if edit.range.cell else ""
    rows = f"line {start.row}" if last == start.row else f"lines {start.row} to {last}"
    if start == end:
        return f"{cell}{'after ' if edit.content.startswith(chr(10)) else ''}{rows}: insert"
    whole = start.column == end.column == 1 and end.row > start.row
    if edit.content.strip():
        return f"{cell}{rows}: write{'' if whole else ' in place of a part'}"
    return f"{cell}{rows}: delete{'' if whole else ' a part'}"
