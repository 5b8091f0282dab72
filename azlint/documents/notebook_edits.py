r"""Edits the cells of a notebook within the text of its file, so that all else stays as it is.

The JSON of a source is cut and joined as it is written: whatever an edit leaves alone keeps its
escapes (`\u00e9`, `\/`), its place in the list of strings, and the blanks between these.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from azlint.diagnostics import Edit, Position
from azlint.documents.notebook import Cell, Notebook
from azlint.documents.notebook_places import WRITTEN, SourceString, source_strings

_BREAKS = ("\r", "\n")
# Lines with their ends, as azlint.text counts them.
_LINE_START = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_LINE_BREAK = re.compile(r"\r?\n")
# Group 1 is an escape beyond ASCII; the others are consumed, so that `\\u00e9` is not taken for it.
_ESCAPE = re.compile(r"\\(?:(u(?!00[0-7]))|.)")

_Char: TypeAlias = "tuple[str, str]"  # a code point, and how JSON writes it


@dataclass(frozen=True, slots=True)
class _Splice:
    """Replaces the code points of a cell's text from ``start`` up to, not including, ``end``.

    ``home`` is the offset of the code point that the content stays with when the text is split:
    in the middle of a line an insertion stays with what it follows, else with what it precedes.
    """

    start: int
    end: int
    content: list[_Char]
    home: int


def edited(notebook: Notebook, edits: Iterable[Edit]) -> str:
    """The text of the notebook's file with the ``edits`` done, which may come in any order.

    It differs from ``notebook.text`` within the JSON values of the edited sources alone. Rows and
    columns are 1-based, in code points of the text of the cell. Insertions at the same place keep
    the given order, and line breaks become those of the cell. Raises ValueError when edits overlap,
    or one of them has no cell that can be edited, or no place in the text of its cell.
    """
    by_cell: dict[int, list[Edit]] = {}
    for edit in edits:
        by_cell.setdefault(_cell(notebook, edit).number, []).append(edit)
    is_ascii = all(edit.content.isascii() for group in by_cell.values() for edit in group)
    escape = not is_ascii and _escapes(notebook.text)
    parts: list[str] = []
    at = 0
    for number, group in sorted(by_cell.items()):
        cell = notebook.cells[number - 1]
        if splices := _splices(cell, group, escape):
            parts += notebook.text[at : cell.start], _spliced(notebook, cell, splices)
            at = cell.end
    return "".join([*parts, notebook.text[at:]])


def _cell(notebook: Notebook, edit: Edit) -> Cell:
    number, place = edit.range.cell, edit.range.start
    if number is None:
        raise _fault(edit, place, "the edit names no cell")
    cell = notebook.cell(number)
    if cell is None:
        raise _fault(edit, place, f"the notebook has {len(notebook.cells)} cells")
    if cell.fault:
        raise _fault(edit, place, cell.fault)
    return cell


def _fault(edit: Edit, place: Position, what: str) -> ValueError:
    cell = "" if edit.range.cell is None else f"cell {edit.range.cell}, "
    return ValueError(f"cannot edit {cell}row {place.row}, column {place.column}: {what}")


def _splices(cell: Cell, edits: Iterable[Edit], escape: bool) -> list[_Splice]:
    """The edits of one cell in the order of its text, but for those that change nothing."""
    text = cell.text
    lines = _LINE_START.split(text)
    crlf = text.count("\r\n")
    line_break = "\r\n" if crlf > text.count("\n") - crlf else "\n"
    placed = [
        (_offset(edit, edit.range.start, lines), _offset(edit, edit.range.end, lines), edit)
        for edit in edits
    ]
    splices: list[_Splice] = []
    done = 0
    for start, end, edit in sorted(placed, key=lambda item: item[:2]):
        if end < start:
            raise _fault(edit, edit.range.start, "the edit ends before it starts")
        if start < done:
            raise _fault(edit, edit.range.start, "another edit overlaps this one")
        done = end
        if start < end or edit.content:
            content = _LINE_BREAK.sub(lambda _: line_break, edit.content)
            follows = start == end > 0 and text[start - 1] not in _BREAKS
            splices.append(_Splice(start, end, _written(content, escape), start - follows))
    return splices


def _offset(edit: Edit, place: Position, lines: Sequence[str]) -> int:
    if 1 <= place.row <= len(lines):
        length = len(lines[place.row - 1].rstrip("\r\n"))
        if 1 <= place.column <= length + 1:
            return sum(map(len, lines[: place.row - 1])) + place.column - 1
    raise _fault(edit, place, "the text of the cell has no such place")


def _written(content: str, escape: bool) -> list[_Char]:
    return [
        # UTF-8 has no surrogates, so they are escaped in any style.
        (char, json.dumps(char, ensure_ascii=escape or "\ud800" <= char <= "\udfff")[1:-1])
        for char in content
    ]


def _escapes(text: str) -> bool:
    """Whether a file writes what is not ASCII as escapes."""
    is_ascii = text.removeprefix("\ufeff").isascii()
    return is_ascii and any(match[1] for match in _ESCAPE.finditer(text))


def _spliced(notebook: Notebook, cell: Cell, splices: Sequence[_Splice]) -> str:
    """The JSON of the cell's source after the sorted ``splices``."""
    source = source_strings(notebook.text, cell)
    strings = list(_strings(source[0], splices))
    if notebook.text[cell.start] == '"':
        return f'"{"".join(raw for _, raw in strings)}"'
    if not strings:
        return "[]"
    lead, separator, trail = _layout(notebook, source)
    rest = (f'{before if "," in before else separator}"{raw}"' for before, raw in strings[1:])
    return f'[{lead}"{strings[0][1]}"{"".join(rest)}{trail}]'


def _layout(notebook: Notebook, source: tuple[list[SourceString], str]) -> tuple[str, str, str]:
    """What stands before, between and after the strings of a list.

    Lists of other cells are asked as far as the list has too few strings to tell.
    """
    lists = [source]
    if len(source[0]) < 2:
        cells = (cell for cell in notebook.cells if notebook.text[cell.start] == "[")
        lists += [source_strings(notebook.text, cell) for cell in cells]
    elements, trail = next((known for known in lists if known[0]), source)
    lead = elements[0].before if elements else ""
    separators = (
        known[1].before for known, _ in lists if len(known) > 1 and known[0].before == lead
    )
    return lead, next(separators, f",{lead or ' '}"), trail if elements else ""


def _strings(
    elements: Sequence[SourceString], splices: Sequence[_Splice]
) -> Iterator[tuple[str, str]]:
    """What stands before each string after the sorted splices, if it is not new, and raw JSON."""
    loose: list[_Char] = []  # what was touched, as long as its last line may go on
    for element in elements:
        start, end = element.start, element.end
        if start == end:
            if not any(splice.start <= start <= splice.end for splice in splices):
                yield element.before, element.raw
            continue
        for splice in splices:
            if splice.home == splice.end == start:
                loose += splice.content
        if _ends_line(loose):
            yield from _lines(loose)
            loose = []
        inside = [splice for splice in splices if splice.home < end and start < splice.end]
        if not inside and not loose:
            yield element.before, element.raw
            continue
        chars = list(zip(element.text, WRITTEN.findall(element.raw), strict=True))
        for splice in reversed(inside):
            content = splice.content if start <= splice.home else []
            chars[max(splice.start - start, 0) : splice.end - start] = content
        loose += chars
        # A line that has lost its end goes on in the next string.
        if _ends_line(loose) or not element.text.endswith(_BREAKS):
            yield from _lines(loose)
            loose = []
    length = elements[-1].end if elements else 0
    loose += [char for splice in splices if splice.home == length for char in splice.content]
    yield from _lines(loose)


def _ends_line(chars: Sequence[_Char]) -> bool:
    return not chars or chars[-1][0] in _BREAKS


def _lines(chars: Sequence[_Char]) -> Iterator[tuple[str, str]]:
    """A new string for each line, as Jupyter writes them."""
    at = 0
    for line in _LINE_START.split("".join(char for char, _ in chars)):
        if line:
            yield "", "".join(raw for _, raw in chars[at : at + len(line)])
            at += len(line)
