"""Cells joined to one document: what is parsed alone, and where its rows lead back to."""

from __future__ import annotations

import ast
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from azlint.diagnostics import Position, Range
from azlint.documents.cells import CodeCell, Joined, join
from azlint.text import split_lines


def joined(*sources: str) -> Joined:
    """The document of cells with these sources, numbered from 1."""
    found = join([CodeCell(number, source) for number, source in enumerate(sources, 1)])
    rows = [line for source in sources for line in ("", *split_lines(source))]
    assert len(split_lines(found.text)) == max(len(rows), 1) + 1
    return found


def faults(*sources: str) -> list[tuple[int | None, int, int]]:
    """Cell, row and column of what is wrong in single cells."""
    found = joined(*sources)
    out = []
    for fault in found.faults:
        start = Position(fault.row, fault.column)
        place = found.cells.range(Range(start, start))
        out.append((place.cell, place.start.row, place.start.column))
    return out


def names(found: Joined) -> dict[str, tuple[int | None, int, int]]:
    """Cell, row and 0-based byte column of each name of the tree, by name."""
    out = {}
    for node in ast.walk(found.parsed):
        if isinstance(node, ast.Name):
            row = Position(node.lineno, 1)
            place = found.cells.range(Range(row, row))
            out[node.id] = (place.cell, place.start.row, node.col_offset)
    return out


@pytest.mark.parametrize(
    "source",
    [
        "",
        "   ",
        "\n\n",
        "# only a comment",
        "    # only a comment",
        "x = 1;",
        "await f()",
        "async for x in y: pass",
        "async with x: pass",
        "return 1",
        "yield",
        "break",
        "from __future__ import annotations",
        "from x import *",
        "x = 1\r\ny = 2\r\n",
        "if x:\r    y",
        "\fx = 1",
        "if x:\n\ty = 1\n\f\n\tz = 2",
        "x = '\u2028'",
        "x = '\x0b\x1c\x85'",
        "'''a\r\nb'''",
        "# -*- coding: latin-1 -*-\nx = 'é'",
        "global x",
        "'docstring'",
        "{{ x }}",
        "<<name>>",
        "    x = 1\n    y = 2",
        "    x = 1\ny = 2",
        "\tx = 1\n\tif x:\n\t\ty",
        "  # a\n  x = 1",
        "  !ls\n  x = 1",
        "%sql\nselect * from x",
        "%md # Title\nthis is text",
        "%%bash\nif [ 1 ]",
        "%%foo\nselect * from x",
        "%%synapse scala\nval x = 1",
        "%%configure -f\n{ x",
        "%%writefile a.py\nif x:",
        "%%writefile a.txt\nif x:",
    ],
)
def test_cells_without_a_fault(source: str) -> None:
    """What people write in cells is read, or known to be something else; so are its neighbours."""
    assert faults("before", source, "after") == []
    found = names(joined("before", source, "after"))
    assert found["before"] == (1, 1, 0)
    assert found["after"] == (3, 1, 0)


@pytest.mark.parametrize(
    ("source", "row", "column"),
    [
        ("@decorator", 1, None),
        ("x = (", 1, 5),
        ("x = 1\nf(a, [", 2, 6),
        ("x\n'''a\nb", 2, 1),
        ("if x:", 1, None),
        ("x\nelse:\n    y", 2, 1),
        ("x = 1 \\", 1, None),
        ("def f(:", 1, 7),
        ("'é😀'; x = = 1", 1, 11),
        ("  y\n z", 2, None),
        ("print 'a'", 1, None),
        ("x\0y", 1, 2),
        ("x\n# é\0", 2, 4),
        ("x\ny = '\ud800'", 2, 6),
        ("%pip x\nx = = 1", 2, 5),
        ("%%time\n\nx = = 1", 3, 5),
        ("    x = 1\n    y = = 2", 2, 9),
        ("x = <a>\ny = = 1", 2, 5),
        ("x\r\ny\rz = = 1", 3, 5),
        ("x\n<<<<<<< HEAD\ny", 2, 1),
    ],
)
def test_a_broken_cell_loses_only_itself(source: str, row: int, column: int | None) -> None:
    """It gives one fault at its own place, and its neighbours are read.

    The column is None where it depends on the Python that parses.
    """
    ((cell, found_row, found_column),) = faults("before = 1\nx = 2", source, "after")
    assert (cell, found_row) == (2, row)
    assert column in (None, found_column)
    assert names(joined("before = 1\nx = 2", source, "after"))["after"] == (3, 1, 0)


@pytest.mark.parametrize("source", ["if x:", "x\nx = '''", "x\n\ndef f():\n# a"])
def test_messages_tell_rows_of_the_cell(source: str) -> None:
    """Where Python's message names a row, that is one of the cell, too."""
    (alone,) = joined(source).faults
    (behind,) = joined("x = 1\n" * 50, source).faults
    assert behind.message == alone.message
    assert "line 1" in alone.message or "line 2" in alone.message or "line 3" in alone.message


@pytest.mark.parametrize("source", ["%pip x\n{}", "{}", "%%time\n{}", "  {}", "x = <a>\n{}"])
@pytest.mark.parametrize("deep", ["(" * 5000, "-" * 100000 + "1", "x" + "[0]" * 100000])
def test_what_nests_too_deeply(source: str, deep: str) -> None:
    """A cell that cannot be parsed for its depth is a fault of that cell."""
    found = joined(source.format(deep), "after")
    assert len(found.faults) <= 1
    assert names(found)["after"] == (2, 1, 0)


@pytest.mark.parametrize(
    ("source", "row", "column"),
    [
        ("mark", 1, 0),
        ("\n\nmark", 3, 0),
        ("    mark", 1, 4),
        ("\n  # a\n  mark", 3, 2),
        ("%%time\nmark", 2, 0),
        ("\n%%time\n  mark", 3, 2),
        ("%%time\n%%capture\nmark", 3, 0),
        ("%%timeit -n 1 mark\nx", 1, 14),
        ("%%timeit mark", 1, 9),
        ("%time mark", 1, 6),
        ("if x:\n    %time mark", 2, 10),
        ("!ls \\\n  -a\nmark", 3, 0),
        (">>> mark", 1, 4),
        ("In [12]: mark", 1, 9),
        ("x = !ls\nmark", 2, 0),
        ("%python\nmark", 2, 0),
        ("x = <a>; mark", 1, 9),
        ("x = ${{ a }}; mark", 1, 14),
        ("'é😀'; mark", 1, 10),
        ("x\r\ny\rmark", 3, 0),
        ("x = '\u2028'; mark", 1, 11),
        ("\f\nmark", 2, 0),
        ("%%foo\nmark", 2, 0),
    ],
)
def test_places(source: str, row: int, column: int) -> None:
    """Rows and columns are those of the cell, whatever stands above and before."""
    found = joined("x\n\ny", "x = (", source, "z")
    assert names(found)["mark"] == (3, row, column)


@pytest.mark.parametrize(
    "source",
    [
        "%%bash\nmark",
        "%%sql\nmark",
        "%%html\nmark",
        "%%javascript\nmark",
        "%%R\nmark",
        "%%sh\nmark",
        "%%configure -f\nmark",
        "%%writefile a.py\nmark",
        "%%file a.py\nmark",
        "%%time\n%%bash\nmark",
        "%sql\nmark",
        "%md\nmark",
        "%sh\nmark = 1",
        "%sql select 1\nmark 2",
        "mark 2",
    ],
)
def test_what_is_not_read(source: str) -> None:
    """Nothing of another language, of a written file or of a broken cell is in the tree."""
    assert "mark" not in names(joined(source))


def test_comparisons_stay_beside_placeholders() -> None:
    """In a cell with a placeholder, a comparison of two others in a row is none."""
    found = joined("if a <b and mark> c:\n    x = <id>\n    y = a <d> e")
    assert found.faults == ()
    assert {"a", "b", "c", "d", "e", "mark"} <= names(found).keys()


def test_a_placeholder_in_a_row_that_python_does_not_name() -> None:
    """A placeholder is filled although the row where the statement begins is blamed."""
    assert joined("x = f(\n  1,\n  a, <b>,\n  c <d> e\n)").faults == ()
    assert joined("d = {\n  'a': <b>,\n  'c': <d-e>\n}").faults == ()


def test_what_is_shown_of_cells() -> None:
    """A broken cell shows its comments, another language nothing, an indented one its block."""
    found = joined(
        "if x:  # a\n'#'", "%%bash\n# b", "  x  # c\n  !ls", "%%foo\nx y  # d", "# e\0 x"
    )
    assert split_lines(found.text) == [
        "",
        "       # a",
        "",
        "",
        "",
        "",
        "if True:",
        "  x  # c",
        "  pass",
        "",
        "",
        "",
        "",
        "# e? x",
        "",
    ]


def test_runs() -> None:
    """Files that are run are numbered over the cells that are read."""
    found = joined("%run a.py", "x = (\n%run b.py", "if x:\n    %run c.py", "%%bash\n%run d.py")
    assert found.runs == {"_run_1": "a.py", "_run_2": "c.py"}


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("x", 1),
        ("\n\n# a\nx", 3),
        ("%%time\n# a", 2),
        ("%%time\n%%capture\n\nx", 4),
        ("%%timeit x\n# a", 1),
        ("%%bash\n# a", 2),
        ("%pip x\n# a", 1),
        ("# %%\n# a\nx", 2),
        ("", 1),
    ],
)
def test_the_first_row_of_code(source: str, row: int) -> None:
    """Where a comment that speaks for the whole cell may stand."""
    part = joined("x\ny", source).cells.parts[1]
    assert part.code - part.first + part.row == row


def test_tags_hold_for_the_cell_that_they_are_of() -> None:
    """A tag of a cell that writes a file is left to that file; a fault is told at its cell."""
    found = join(
        [
            CodeCell(1, "x", ignored=True),
            CodeCell(2, "%%writefile a.py\nx", ignored=True),
            CodeCell(5, "", fault="the cell is odd"),
            CodeCell(None, "x", row=7, headed=False),
        ]
    )
    assert [part.ignored for part in found.cells.parts] == [True, False, False, False]
    assert [(f.message, f.row) for f in found.faults] == [("the cell is odd", 7)]
    assert [part.row for part in found.cells.parts] == [1, 1, 1, 7]
    last = found.cells.parts[-1]
    assert last.code < last.first


def test_rows_lead_there_and_back() -> None:
    """Each row of a cell has one row of the document, which leads back to it."""
    sources = ["x\ny", "", "a\r\nb\rc\n"]
    found = joined(*sources)
    for number, source in enumerate(sources, 1):
        for row in range(1, len(split_lines(source)) + 1):
            there = found.cells.row_of(number, row)
            assert there is not None
            place = found.cells.range(Range(Position(there, 3), Position(there, 4)))
            assert place == Range(Position(row, 3), Position(row, 4), number)
    assert found.cells.row_of(1, 3) is None
    assert found.cells.row_of(4, 1) is None


def test_no_cells() -> None:
    """A notebook without code is an empty document."""
    found = joined()
    assert found.text.strip() == ""
    assert found.parsed.body == []


FRAGMENTS = st.sampled_from(
    [
        "x = 1",
        "if x:",
        "    y = 2",
        "else:",
        "@f",
        "x = (",
        ")",
        "x = [1,",
        "]",
        "'''",
        '"""',
        "'a\\",
        "x = 1 \\",
        "% 3",
        "await f()",
        "x;",
        "",
        "  ",
        "\t",
        "\f",
        "é = '😀'",
        "# a?",
        "%pip install x",
        "    !ls",
        "!ls \\",
        "x = !ls (",
        "a, b = %sx '''",
        "%time f(x)",
        "%timeit -n 1 f(",
        "%run a.py",
        "obj?",
        "pip install x",
        "run b",
        "%%time",
        "%%capture out",
        "%%bash",
        "%%foo",
        "%%timeit f(x)",
        "%%writefile a.py",
        "%sql",
        "%md # x",
        ">>> x",
        "... y",
        "In [1]: z",
        "x = <a-b>",
        "y = {{ a }}",
        "${A}",
        "a < b > c",
        "\0",
        "\ud800",
        "\ufeffx",
        "\xa0x",
        "\u2028",
        "<<<<<<< a",
        "=======",
        "(" * 300,
    ]
)
SOURCES = st.lists(st.one_of(FRAGMENTS, st.text(max_size=8)), max_size=6).flatmap(
    lambda rows: st.sampled_from(["\n", "\r\n", "\r"]).map(lambda end: end.join(rows))
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SOURCES, max_size=5))
def test_any_cells(sources: list[str]) -> None:
    """Whatever stands in cells: one fault at most for each, at a place that is there."""
    found = faults(*sources)
    cells = [cell for cell, _, _ in found]
    assert len(set(cells)) == len(cells)
    for cell, row, column in found:
        assert cell is not None
        lines = split_lines(sources[cell - 1])
        assert 1 <= row <= len(lines)
        assert 1 <= column <= len(lines[row - 1]) + 1
    for node in ast.walk(joined(*sources).parsed):
        if isinstance(node, ast.stmt):
            ast.unparse(node)


@settings(max_examples=100, deadline=None)
@given(st.lists(SOURCES, min_size=1, max_size=4))
def test_cells_do_not_touch_each_other(sources: list[str]) -> None:
    """A cell is read, or not, as it would be alone."""

    def shapes(found: Joined) -> list[Any]:
        # What is run is numbered over all cells.
        return [ast.dump(node) for node in found.parsed.body if not _runs(node)]

    together = joined(*sources)
    alone = [joined(source) for source in sources]
    assert shapes(together) == [shape for one in alone for shape in shapes(one)]
    assert len(together.faults) == sum(len(one.faults) for one in alone)


def _runs(node: ast.stmt) -> bool:
    return any(
        isinstance(inner, ast.ImportFrom) and (inner.module or "").startswith("_run_")
        for inner in ast.walk(node)
    )
