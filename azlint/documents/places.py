"""Tells where a document can be edited: in Python of one cell, where it stands as it is parsed."""

from __future__ import annotations

from azlint.diagnostics import Edit
from azlint.documents.python import PythonDocument
from azlint.text import split_lines

# Databricks reads a cell as one of magics where its lines are all such comments.
_MAGIC_COMMENT = "# MAGIC"


def can_be_edited(document: PythonDocument, edit: Edit) -> bool:
    """Whether ``edit``, in rows of ``document``, leaves every line alone that is no Python.

    Such a line may get new ones above or below it. Cells with names of their own are left alone,
    as what an edit relies on is bound elsewhere.
    """
    if document.cells is None:
        return True
    first, last = edit.range.start.row, edit.range.end.row
    part = document.cells.part_at(first)
    if part.apart or not part.first <= first <= last <= part.last:
        return False
    if first == last and _goes_on(document, first - 1) and edit.range.end.column == 1:
        return False
    rows = (row for row in range(first, last + 1) if row in document.written)
    return all(_stays(document.written[row], row, edit, document) for row in rows)


def _goes_on(document: PythonDocument, row: int) -> bool:
    """Whether a magic or a command goes on behind ``row``."""
    return document.written.get(row, "").endswith("\\")


def _stays(line: str, row: int, edit: Edit, document: PythonDocument) -> bool:
    """Whether ``edit`` ends above the ``line`` that stands at its ``row``, or begins below it."""
    start, end, content = edit.range.start, edit.range.end, edit.content
    if content and line.startswith(_MAGIC_COMMENT):
        return False
    if row == end.row and end.column == 1:
        if content:
            return content.endswith("\n") and not line.lstrip().startswith("%%")
        return start.column == 1
    if row != start.row or start.column != len(line) + 1 or line.endswith("\\"):
        return False
    if content:
        return content.startswith("\n")
    return end.row > row and end.column == len(split_lines(document.text)[end.row - 1]) + 1
