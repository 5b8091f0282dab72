"""Finds where the source of a cell stands in the file of its notebook."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from azlint.diagnostics import Position
from azlint.documents.notebook import Cell, Notebook, row_and_column
from azlint.text import line_starts, split_lines

# How JSON writes one code point; a surrogate that is alone is one too.
WRITTEN = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\.|[^\\]"
)

_JSON = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class SourceString:
    """One string of a source: its ``raw`` JSON without quotes, and the blanks or comma ``before``.

    ``start`` and ``end`` are the offsets of its ``text`` in that of the cell.
    """

    before: str
    raw: str
    text: str
    start: int
    end: int


def source_strings(text: str, cell: Cell) -> tuple[list[SourceString], str]:
    """The strings of a source as they stand in the ``text`` of the file, and what ends a list."""
    elements: list[SourceString] = []
    at = cell.start + (text[cell.start] == "[")
    offset = 0
    # Nothing but blanks and commas stands between the strings.
    while (quote := text.find('"', at, cell.end)) >= 0:
        said, end = _JSON.raw_decode(text, quote)
        raw = text[quote + 1 : end - 1]
        elements.append(SourceString(text[at:quote], raw, said, offset, offset + len(said)))
        offset += len(said)
        at = end
    return elements, text[at : cell.end - 1]


def place_in_file(notebook: Notebook, number: int, place: Position) -> Position:
    """Where ``place`` in the cell of that 1-based number stands in the file of the notebook.

    A place beyond the text of the cell is taken for its end; the start of the file stands for a
    cell that is not there.
    """
    cell = notebook.cell(number)
    if cell is None or cell.end <= cell.start:
        return Position(1, 1)
    lines = split_lines(cell.text)
    row = min(max(place.row, 1), len(lines))
    column = min(max(place.column, 1), len(lines[row - 1]) + 1)
    offset = line_starts(cell.text, lines)[row - 1] + column - 1
    at = cell.start
    searched = cell.start
    for element in source_strings(notebook.text, cell)[0]:
        # The raw text of the string begins behind what stands before it, and its quote.
        searched = notebook.text.index('"', searched) + 1
        at = searched + len(element.raw)
        if offset < element.end:
            written = WRITTEN.findall(element.raw)
            at = searched + sum(map(len, written[: offset - element.start]))
            break
        searched = at + 1
    return Position(*row_and_column(notebook.text, at))
