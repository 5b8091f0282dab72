"""The same code gives the same findings in a file, in cells, in a script and in a written file."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

SEMANTIC = Path(__file__).parents[1] / "semantic"
CASES = sorted(
    path.relative_to(SEMANTIC).as_posix()
    for folder in ("cases", "near_misses")
    for path in (SEMANTIC / folder).glob("*.py")
)


def cells_of(source: str) -> list[str]:
    """The source in cells of one statement each, with the comments above it."""
    lines = source.splitlines(keepends=True)
    ends = [node.end_lineno or 0 for node in ast.parse(source).body]
    starts = [0, *ends[:-1]]
    ends[-1] = len(lines)
    return ["".join(lines[start:end]) for start, end in zip(starts, ends, strict=True) if end]


def found(tree: Any) -> list[Any]:
    """All diagnostics of the one file with some, suppressed ones too."""
    results = tree.report().results
    assert len(results) <= 1
    assert all(not result.failures for result in results)
    return [d for result in results for d in (*result.diagnostics, *result.suppressed)]


def places(diagnostics: list[Any], firsts: list[int] | None = None) -> list[Any]:
    """Code and place of each, cells counted from the rows where they begin."""
    return sorted(
        (
            d.code,
            d.range.start.row + (firsts[d.range.cell - 1] if firsts else 0),
            d.range.start.column,
            d.range.end.row + (firsts[d.range.cell - 1] if firsts else 0),
            d.range.end.column,
        )
        for d in diagnostics
    )


@pytest.mark.parametrize("case", CASES)
def test_cells(case: str, tree: Any) -> None:
    """In cells, only roles and what they decide can differ."""
    source = (SEMANTIC / case).read_text(encoding="utf-8")
    tree.write("a.py", source)
    expected = places(found(tree))
    (tree.root / "a.py").unlink()
    cells = cells_of(source)
    firsts = [sum(cell.count("\n") for cell in cells[:index]) for index in range(len(cells))]
    tree.notebook("a.ipynb", *cells)
    assert places(found(tree), firsts) == expected


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("magic", ["", "!ls\n"])
def test_percent_script(case: str, magic: str, tree: Any) -> None:
    """Between the marks of a script, all is as in a file; behind a command, too."""
    source = (SEMANTIC / case).read_text(encoding="utf-8")
    tree.write("a.py", source)
    expected = [(d.severity, d.message) for d in found(tree)]
    cells = cells_of(source)
    tree.write("a.py", "".join(f"# %%\n{magic}{cell}" for cell in cells))
    assert [(d.severity, d.message) for d in found(tree)] == expected


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_written(case: str, end: str, tree: Any) -> None:
    """What a cell writes is the very file, one row further down."""
    source = (SEMANTIC / case).read_text(encoding="utf-8").replace("\n", end)
    tree.write("a.py", source)
    expected = [(d.severity, d.message, d.range.start.row + 1, d.symbol) for d in found(tree)]
    (tree.root / "a.py").unlink()
    tree.notebook("a.ipynb", f"%%writefile a.py{end}{source}")
    assert [(d.severity, d.message, d.range.start.row, d.symbol) for d in found(tree)] == expected
