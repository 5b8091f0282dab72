"""Proves on real notebooks that an edit changes nothing but the source that it touches.

    python docs/benchmarks/edits.py NOTEBOOKS

Makes four synthetic edits in each code cell of each notebook below the folder NOTEBOOKS, one at a
time and then each kind in all cells at once: a line put first, a line replaced, a line put last, a
line deleted. Each result must be accepted by `nbformat.validate` where the notebook itself is, must
hold the expected texts, and must equal the notebook outside the sources that were touched. Needed
beside azlint: nbformat. Nothing is written.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import nbformat

from azlint.diagnostics import Edit, Position, Range
from azlint.documents import notebook
from azlint.documents.files import DocumentError, read_bytes
from azlint.documents.notebook import Cell, Notebook
from azlint.documents.notebook_edits import edited
from azlint.text import split_lines

NEW = 'import azure.ai.ml  # "é" \\ 😀'


def edits_of(cell: Cell) -> Iterator[tuple[str, Edit, str]]:
    """The kind of each edit, the edit, and the lines of the cell after it joined by `\\n`."""
    lines = split_lines(cell.text)
    middle, last = (len(lines) + 1) // 2, len(lines)

    def edit(start: tuple[int, int], end: tuple[int, int], content: str) -> Edit:
        return Edit(Range(Position(*start), Position(*end), cell.number), content)

    yield "insert", edit((1, 1), (1, 1), f"{NEW}\n"), "\n".join([NEW, *lines])
    whole = (middle, len(lines[middle - 1]) + 1)
    replaced = [*lines[: middle - 1], NEW, "x = 1", *lines[middle:]]
    yield "replace", edit((middle, 1), whole, f"{NEW}\nx = 1"), "\n".join(replaced)
    end = (last, len(lines[-1]) + 1)
    yield "append", edit(end, end, f"\n{NEW}"), "\n".join([*lines, NEW])
    if middle < last:
        kept = [*lines[: middle - 1], *lines[middle:]]
        yield "delete", edit((middle, 1), (middle + 1, 1), ""), "\n".join(kept)
    else:
        yield "delete", edit((1, 1), end, ""), ""


def outside(read: Notebook, touched: set[int]) -> list[str]:
    """The text of the file around the sources of the ``touched`` cells."""
    parts: list[str] = []
    at = 0
    for cell in read.cells:
        if cell.number in touched:
            parts.append(read.text[at : cell.start])
            at = cell.end
    return [*parts, read.text[at:]]


def is_accepted(text: str) -> bool:
    """Whether nbformat takes the text of a file for a valid notebook."""
    try:
        as_it_is = nbformat.NO_CONVERT
        nbformat.validate(nbformat.reads(text.removeprefix("\ufeff"), as_version=as_it_is))
    except Exception:
        return False
    return True


def prove(path: Path, counts: Counter[str]) -> Iterator[str]:
    """Counts what is done with one notebook and says what goes wrong."""
    try:
        read = notebook.read(notebook.decode(read_bytes(str(path))))
    except DocumentError as error:
        counts["notebooks that cannot be read"] += 1
        print(f"{path}: {error.message}")
        return
    was_accepted = is_accepted(read.text)
    counts["notebooks"] += 1
    counts["of these not valid before"] += not was_accepted
    code = [cell for cell in read.cells if cell.kind == "code" and not cell.fault]
    counts["code cells"] += len(code)
    single = [[(cell.number, *edit)] for cell in code for edit in edits_of(cell)]
    by_kind: dict[str, list[tuple[int, str, Edit, str]]] = {}
    for (row,) in single:
        by_kind.setdefault(row[1], []).append(row)
    for group in (*single, *by_kind.values()):
        result = edited(read, [edit for _, _, edit, _ in group])
        counts["edits"] += len(group)
        counts["edited files"] += 1
        after = notebook.read(result)
        wanted = {number: text for number, _, _, text in group}
        name = f"{path}: {group[0][1]} in {len(group)} cells from cell {group[0][0]}"
        if outside(read, set(wanted)) != outside(after, set(wanted)):
            yield f"{name}: something else changed"
        for before, cell in zip(read.cells, after.cells, strict=True):
            text = wanted.get(cell.number)
            same = (
                cell.text == before.text
                if text is None
                else split_lines(cell.text) == (split_lines(text))
            )
            if not same:
                yield f"{name}: cell {cell.number} does not say what it should"
        if was_accepted:
            counts["edited files validated"] += 1
            if not is_accepted(result):
                yield f"{name}: nbformat refuses the result"


def main() -> int:
    """Prints the counts; 1 when something went wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebooks", type=Path)
    folder = parser.parse_args().notebooks
    logging.disable(logging.CRITICAL)
    counts: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.ipynb")):
        for fault in prove(path, counts):
            counts["faults"] += 1
            print(fault)
    for name, count in counts.items():
        print(f"{count:8,} {name}")
    print(f"{counts['faults']:8,} faults")
    return 1 if counts["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
