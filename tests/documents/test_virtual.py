"""The cells of a notebook are found again in what jupyterlab-lsp makes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azlint.documents.virtual import SavedCell, VirtualCell, path_of, split


def joined(cells: Sequence[str]) -> str:
    """What jupyterlab-lsp 5 makes of these cells."""
    return "\n\n".join(override(cell) + "\n" for cell in cells)


def override(cell: str) -> str:
    """A cell with calls in place of its magics."""
    magic, newline, body = cell.partition("\n")
    if (match := re.match(r"%%(\S+)(.*)", magic)) and newline:
        name, arguments = match[1], escaped(match[2])
        if name in ("time", "capture"):
            return f'# START_CELL_MAGIC("{name}", "{arguments}")\n{body}\n# END_CELL_MAGIC'
        body = body.replace('"""', '\\"\\"\\"')
        return f'get_ipython().run_cell_magic("{name}", "{arguments}", """{body}""")'
    lines = []
    for line in cell.split("\n"):
        if match := re.match(r"(\s*|\s*\S+\s*=\s*)!([^=\s]+)(.*)", line):
            line = f'{match[1]}get_ipython().getoutput("{match[2]}{match[3]}")'
        elif match := re.match(r"(\s*|\s*\S+\s*=\s*)%(\S+)(.*)", line):
            arguments = escaped(match[3])
            line = f'{match[1]}get_ipython().run_line_magic("{match[2]}", "{arguments}")'
        lines.append(line)
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Arguments of a magic within quotes."""
    return re.sub(r'(["\\])', r"\\\1", text)


def saved(cells: Sequence[str]) -> list[SavedCell]:
    """Cells as they lie on disk, each with its number as metadata."""
    return [SavedCell(cell, {"number": number}) for number, cell in enumerate(cells)]


def texts(cells: Sequence[VirtualCell]) -> list[str]:
    """The texts of cells."""
    return [cell.text for cell in cells]


def stripped(cells: Sequence[str]) -> list[str]:
    """The cells that hold something, without empty lines around it."""
    return [cell.strip("\n") for cell in cells if cell.strip("\n")]


CELLS = (
    "run = 1",
    "def f():\n    pass\n\n\ndef g():\n    pass",
    "class A:\n    x = 1\n\n\n    y = 2",
    'TEXT = """one\n\n\ntwo"""',
    "%matplotlib inline\nimport mlflow\n!pip install 'a' \\\n  \"b\"\nfiles = !ls",
    '%%writefile "a b.py"\nimport os\n\n\nTEXT = """a\\n"""\n',
    "%%time\nrun = 2\n\n\nrun = 3",
    '%%capture out\nprint("é😀")\n',
    "%%bash\necho 1",
    '%run train.py --name "a b"',
    "",
    "\n\n",
    "names = [",
    "get_ipython().run_line_magic('matplotlib', 'inline')",
    "# azlint: ignore\n\nx = 1\n\n\n\ny = 2",
)


@given(st.lists(st.sampled_from(CELLS), max_size=8))
def test_what_is_saved_is_found_again(cells: list[str]) -> None:
    """Each cell has its text, its metadata, and lines that stand where they are said to stand."""
    text = joined(cells)
    found = split(text, saved(cells))
    assert texts(found) == stripped(cells)
    lines = text.split("\n")
    for cell in found:
        for line, row in zip(cell.text.split("\n"), cell.rows, strict=True):
            assert row is None or lines[row - 1] == line
    assert [cell.metadata["number"] for cell in found if stripped(cells).count(cell.text) == 1] == [
        number
        for number, cell in enumerate(cells)
        if cell.strip("\n") and stripped(cells).count(cell.strip("\n")) == 1
    ]


@given(
    st.lists(st.sampled_from(CELLS), max_size=6), st.integers(0, 5), st.text("ab\n(", max_size=9)
)
def test_what_is_edited(cells: list[str], index: int, new: str) -> None:
    """No line is lost or twice, whatever a cell was when it was saved."""
    now = [new if number == index else cell for number, cell in enumerate(cells)]
    found = split(joined(now), saved(cells))
    kept = [line for cell in found for line in cell.text.split("\n") if line.strip()]
    assert kept == [line for cell in now for line in cell.split("\n") if line.strip()]


def test_an_edit_within_a_cell() -> None:
    """The other parts of the cell tell that it is one still."""
    before = ["a = 1", "# azlint: ignore\n\n\nb = 1\n\n\nc = 1", "d = 1"]
    after = ["a = 1", "# azlint: ignore\n\n\nb = 2\n\n\nc = 1", "d = 1"]
    assert texts(split(joined(after), saved(before))) == after


def test_a_new_cell_is_one() -> None:
    """Two empty lines end a cell that was never saved."""
    assert texts(split(joined(["a = 1", "b = (", "c = 1"]), saved(["a = 1", "c = 1"]))) == [
        "a = 1",
        "b = (",
        "c = 1",
    ]
    assert texts(split(joined(["a = 1", "b = 1"]), [])) == ["a = 1", "b = 1"]


@pytest.mark.parametrize(
    "cell",
    [
        "class A:\n    x = 1\n\n\n    y = 2",
        'TEXT = """one\n\n\ntwo"""',
        "if x:\n\ty = 1\n\n\n\tz = 1",
    ],
)
def test_what_cannot_end_does_not(cell: str) -> None:
    """Neither a block nor a string ends at empty lines, saved or not."""
    assert texts(split(joined([cell, "a = 1"]), [])) == [cell, "a = 1"]


def test_calls_that_a_person_wrote() -> None:
    """They stay what they are, at their place."""
    cell = "get_ipython().run_line_magic('run', 'a.py')\nx = get_ipython()"
    assert split(joined([cell]), saved([cell])) == [VirtualCell(cell, (1, 2), {"number": 0})]


def test_the_path() -> None:
    """A virtual document stands for the notebook that the folder of virtual documents mirrors."""
    assert path_of("/a/.virtual_documents/b c/d.ipynb") == "/a/b c/d.ipynb"
    assert path_of("/a/b/d.ipynb") == "/a/b/d.ipynb"
    assert path_of("/a/.virtual_documents.ipynb") == "/a/.virtual_documents.ipynb"
