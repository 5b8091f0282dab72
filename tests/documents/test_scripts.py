"""Python files in cells: percent scripts and Databricks notebooks."""

from __future__ import annotations

import ast

import pytest

from azlint.diagnostics import Position, Range
from azlint.documents import python, scripts
from azlint.documents.files import DocumentError
from azlint.documents.python import PythonDocument
from azlint.text import split_lines


def read(source: str) -> PythonDocument:
    """The script with that source."""
    return scripts.read("script.py", source)


def place(document: PythonDocument, row: int, column: int) -> tuple[int | None, int, int]:
    """Where a place of the document stands for the user."""
    found = document.placed(Range(Position(row, column), Position(row, column)))
    return found.cell, found.start.row, found.start.column


def names(document: PythonDocument) -> dict[str, tuple[int, int]]:
    """Row and 0-based byte column of each name, by name."""
    out = {}
    for node in ast.walk(document.parsed):
        if isinstance(node, ast.Name):
            cell, row, _ = place(document, node.lineno, 1)
            assert cell is None
            out[node.id] = (row, node.col_offset)
    return out


def faults(document: PythonDocument) -> list[tuple[int, int]]:
    """Row and column of what is wrong in single cells."""
    return [place(document, fault.row, fault.column)[1:] for fault in document.faults]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "x = 1\n",
        "# 100%% sure\nx = 1\n",
        "x = 1  # %%\n",
        "    # %%\n",
        "x = '# %%'\n",
        "# In 3 steps\n",
        "# COMMAND\n",
        "#  Databricks\n",
        "# % done\n",
        "x = 1\r\n\fy = 2\r",
    ],
)
def test_a_file_without_marks_is_a_plain_one(source: str) -> None:
    """Comments that only look like marks make no cells."""
    document = read(source)
    assert document.cells is None
    assert document == python.parse("script.py", source) or document.text == source


@pytest.mark.parametrize(
    "mark",
    ["# %%", "#%%", "# %% of all", "# %% [markdown]", "# In[3]:", "# In[ ]:", "# <codecell>"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_script_that_parses(mark: str, end: str) -> None:
    """It is read whole, as it is written; its marks only say where cells are."""
    source = end.join(["'''doc'''", mark, "x = '''", "# %%", "'''", "if x:", mark, "    y = 1", ""])
    document = read(source)
    assert document.text == source
    assert ast.dump(document.parsed) == ast.dump(ast.parse(source))
    assert document.faults == ()
    assert not document.notebook
    assert names(document) == {"x": (6, 3), "y": (8, 4)}


@pytest.mark.parametrize("mark", ["# %%", "#%% a", "# In[3]:", "# <codecell>"])
def test_a_script_with_magics(mark: str) -> None:
    """What IPython reads is read, and a cell that does not parse loses only itself."""
    source = f"""\
x = 1
{mark}
%matplotlib inline
!pip install \\
  azureml
a = await f()
{mark}
if x:
{mark}

%time b = 1
{mark}
    c = = 1
{mark}
    d = 1
"""
    document = read(source)
    assert faults(document) == [(8, 6), (13, 9)]
    found = names(document)
    assert found == {"x": (1, 0), "a": (6, 0), "f": (6, 10), "b": (11, 6), "d": (15, 4)}


def test_messages_tell_rows_of_the_file() -> None:
    """Where Python's message names a row, that is one of the file."""
    (fault,) = read("x\n# %%\ny\n# %%\n\nif x:\n").faults
    assert "line 6" in fault.message


@pytest.mark.parametrize(
    "source", ["x = = 1\n", "# %%\nx = = 1\n", "# Databricks notebook source\nx = = 1\n"]
)
def test_a_script_of_one_cell_that_does_not_parse(source: str) -> None:
    """It is a file that does not parse."""
    with pytest.raises(DocumentError, match="the file does not parse"):
        read(source)


def test_a_script_of_one_cell_with_magics() -> None:
    """It is read; without a mark it is a broken file, as Python says."""
    assert names(read("# %%\n!pip install x\nx = 1\n")) == {"x": (3, 0)}
    with pytest.raises(DocumentError):
        read("!pip install x\nx = 1\n")


DATABRICKS = """\
# Databricks notebook source
# MAGIC %md
# MAGIC run the thing

# COMMAND ----------

# MAGIC %pip install azureml-core

# COMMAND ----------

# MAGIC %run ./helper $a="b"

# COMMAND ----------

# MAGIC %sql
# MAGIC %python
# MAGIC select * from x

# COMMAND ----------

a = dbutils.widgets.get("x")
display(a)

# COMMAND ----------

# MAGIC %python
# MAGIC b = 1
# MAGIC
# MAGIC if b:
# MAGIC     c = 1
# MAGIC # done
"""


def test_databricks() -> None:
    """Its commands are comments, but for Python in them and what `%run` runs."""
    document = read(DATABRICKS)
    assert document.notebook
    assert list(document.runs.values()) == ["./helper"]
    assert names(document) == {
        "a": (22, 8),
        "dbutils": (21, 4),
        "display": (22, 0),
        "b": (29, 11),
        "c": (30, 12),
    }
    assert document.faults == ()


def test_databricks_with_a_broken_cell() -> None:
    """A cell that does not parse loses only itself, in Python that is kept in comments too."""
    document = read(DATABRICKS.replace("display(a)", "display(a").replace("c = 1", "c = = 1"))
    assert [row for row, _ in faults(document)] == [22, 30]
    document = read(DATABRICKS.replace("a = dbutils", "a = = dbutils"))
    assert [row for row, _ in faults(document)] == [21]
    assert {"b", "c"} <= names(document).keys()
    assert list(document.runs.values()) == ["./helper"]


@pytest.mark.parametrize(
    "source",
    [
        "# MAGICAL %run x",
        "# MAGIC%run x",
        "# MAGIC %md %run x",
        "# MAGIC %md\n# MAGIC run x",
        "# MAGIC %md\n# MAGIC %run x",
        "# MAGIC %python\n# MAGIC # only a comment",
        "# MAGIC %python\n",
        "# MAGIC",
        "# MAGIC ",
    ],
)
def test_comments_that_stay_comments(source: str) -> None:
    """Nothing is made of text that only looks like a command."""
    document = read(f"# Databricks notebook source\n{source}\nx = 1\n")
    assert document.runs == {}
    assert len(document.parsed.body) == 1


def test_python_in_comments_ends_with_them() -> None:
    """Code between the comments of a cell does not make Python of what follows."""
    source = "# Databricks notebook source\n# MAGIC %python\n# MAGIC a = 1\nb = 1\n# MAGIC c = 1\n"
    assert names(read(source)).keys() == {"a", "b"}


def test_commands_outside_databricks_are_comments() -> None:
    """Only the first line makes a notebook of Databricks."""
    document = read("x = 1\n# COMMAND ----------\n# MAGIC %run ./helper\n# MAGIC %python\n")
    assert document.runs == {}
    assert not document.notebook


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("# %%\nx\n# %%\n\n# a\ny", [2, 5]),
        ("x\n# %%\ny", [0, 3]),
        ("\n# a\n# %%\n# b\n# %%", [0, 4, 5]),
        ("# Databricks notebook source\n# a\n\n# COMMAND ----------\n\nx", [2, 6]),
    ],
)
@pytest.mark.parametrize("broken", [False, True])
def test_the_row_that_heads_a_cell(source: str, rows: list[int], broken: bool) -> None:
    """A comment speaks for a cell below its mark only; 0 says that none does."""
    more = "\n# %%\nx = = 1" if broken else ""
    document = read(source + more)
    assert document.cells is not None
    found = []
    for part in document.cells.parts[: len(rows)]:
        heads = part.code >= part.first
        found.append(part.code - part.first + part.row if heads else 0)
    assert found == rows


def test_each_row_stands_for_one_of_the_file() -> None:
    """Whether a script parses or not, its rows lead to the file and back."""
    for source in ("x\n# %%\ny\n\n# %%\nz\n", "x\n# %%\n!y\n\n# %%\nz\n", DATABRICKS):
        document = read(source)
        assert document.cells is not None
        for row in range(1, len(split_lines(source)) + 1):
            there = document.cells.row_of(None, row)
            assert there is not None
            assert place(document, there, 4) == (None, row, 4)
