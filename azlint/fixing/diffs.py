"""Unified diffs of a text before and after fixes, in a notebook of each changed cell."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from azlint.documents import notebook
from azlint.documents.files import is_notebook


def diff(before: str, after: str, filename: str) -> str:
    """The unified diff of two texts of the file that is called ``filename``."""
    return "".join(_lines(before, after, filename))


def _lines(before: str, after: str, filename: str) -> Iterator[str]:
    if not is_notebook(filename):
        yield from _lines_of_text(before, after, filename)
        return
    cells = zip(notebook.read(before).cells, notebook.read(after).cells, strict=True)
    for old, new in cells:
        yield from _lines_of_text(old.text, new.text, f"{filename}:cell {old.number}")


def _lines_of_text(before: str, after: str, name: str) -> Iterator[str]:
    for line in difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
    ):
        yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"
