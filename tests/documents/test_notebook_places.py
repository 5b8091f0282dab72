"""Places in cells lead to the line and column of the notebook's file."""

from __future__ import annotations

import json

import pytest

from azlint.diagnostics import Position
from azlint.documents import notebook
from azlint.documents.notebook_places import place_in_file


def written(source: object, indent: int | None = 1, ascii_only: bool = False) -> str:
    """The text of a notebook with one text cell and one code cell."""
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": ["# é\n", "text"]},
        {"cell_type": "code", "metadata": {}, "source": source, "outputs": []},
    ]
    whole = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=indent, ensure_ascii=ascii_only)


def found(text: str, marked: str, at: Position) -> bool:
    """Whether the place in cell 2 leads to where ``marked`` stands in the file."""
    place = place_in_file(notebook.read(text), 2, at)
    return text.split("\n")[place.row - 1][place.column - 1 :].startswith(marked)


@pytest.mark.parametrize("indent", [None, 0, 1, 4])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("whole", [True, False])
def test_places(indent: int | None, ascii_only: bool, whole: bool) -> None:
    """Escapes, lists of strings and one long string all lead to the character itself."""
    lines = ["x = 'é😀\\t\"'; run.log(1)\n", "\n", "\tws.find('ü')\n", "end"]
    text = written("".join(lines) if whole else lines, indent, ascii_only)
    assert found(text, "run.log(1)", Position(1, lines[0].index("run") + 1))
    assert found(text, "ws.find", Position(3, 2))
    assert found(text, 'end"', Position(4, 1))
    # Beyond the end of the cell.
    assert found(text, '"', Position(9, 9))


def test_what_is_not_there() -> None:
    """A cell that is not there, or has no source, is where the file begins."""
    book = notebook.read(written([]))
    assert place_in_file(book, 7, Position(1, 1)) == Position(1, 1)
    text = written([])
    assert found(text, "]", Position(1, 1)) or found(text, "[", Position(1, 1))
