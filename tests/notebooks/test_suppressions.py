"""Which comments and tags suppress what in cells, in scripts and in written files."""

from __future__ import annotations

from typing import Any

import pytest

RUN = "from azureml.core import Run\nrun = Run.get_context()\n"
LOG = "run.log('a', 1)\n"
TAGGED = {"tags": ["azlint-ignore", "other"]}


def cell(source: str, metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    """A code cell with that metadata."""
    base = {"cell_type": "code", "execution_count": None, "outputs": []}
    return {**base, "metadata": metadata or {}, "source": source}


def told(tree: Any, number: int | None) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Row and code of what is found and of what is suppressed in a cell, or in the script."""
    found, suppressed = [], []
    for result in tree.report().results:
        found += [d for d in result.diagnostics if d.range.cell == number]
        suppressed += [d for d in result.suppressed if d.range.cell == number]
    return (
        [(d.range.start.row, d.code) for d in found],
        [(d.range.start.row, d.code) for d in suppressed],
    )


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        (f"# azlint: ignore[AZL202]\n{LOG}{LOG}", [2, 3]),
        (f"# azlint: ignore\n{LOG}\n\n{LOG}", [2, 5]),
        (f"\n\n# azlint: ignore[AZL202]\n{LOG}", [4]),
        (f"%%time\n# azlint: ignore[AZL202]\n{LOG}{LOG}", [3, 4]),
        (f"%%time\n\n%%capture out\n\n# azlint: ignore[AZL202]\n{LOG}", [6]),
        (f"  # azlint: ignore[AZL202]\n  {LOG}", [2]),
        (f"# azlint: ignore[AZL202]\n%matplotlib inline\n{LOG}", [3]),
        ("# azlint: ignore[AZL202]\nif x:\n    run.log('a', 1)\n", [3]),
        (f"{LOG.strip()}  # azlint: ignore[AZL202]\n", [1]),
        (f"{LOG.strip()}  # noqa\n", [1]),
        (f"{LOG.strip()}  # noqa: AZL202\n", [1]),
        (f"%time {LOG.strip()}  # azlint: ignore[AZL202]\n", [1]),
        (f"%%timeit {LOG.strip()}  # azlint: ignore[AZL202]\npass\n", [1]),
        (f"!ls\n{LOG.strip()}  # noqa\n", [2]),
        ("run.log(\n    'a',\n    1,\n)  # azlint: ignore[AZL202]\n", [1]),
    ],
)
def test_a_comment_suppresses(source: str, rows: list[int], tree: Any) -> None:
    """All findings of the cell, or of the line; the next cell is not concerned."""
    tree.notebook("a.ipynb", RUN, source, LOG)
    assert told(tree, 2) == ([], [(row, "AZL202") for row in rows])
    assert told(tree, 3) == ([(1, "AZL202")], [])


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (f"x = 1\n# azlint: ignore[AZL202]\n{LOG}", [(2, "AZL001"), (3, "AZL202")]),
        (f"# why\n# azlint: ignore[AZL202]\n{LOG}", [(2, "AZL001"), (3, "AZL202")]),
        (f"%pip x\n# azlint: ignore[AZL202]\n{LOG}", [(2, "AZL001"), (3, "AZL202")]),
        (f"# azlint: ignore[AZL203]\n{LOG}", [(1, "AZL001"), (2, "AZL202")]),
        (f"x = 1  # azlint: ignore[AZL202]\n{LOG}", [(1, "AZL001"), (2, "AZL202")]),
        (f"x = 1  # noqa\n{LOG}", [(2, "AZL202")]),
        (f"'# azlint: ignore[AZL202]'\n{LOG}", [(2, "AZL202")]),
        ("# azlint: ignore[AZL202]\nx = 1\n", [(1, "AZL001")]),
        ("# azlint: ignore[AZL2022]\nx = 1\n", [(1, "AZL003")]),
        ("%%bash\n# azlint: ignore[AZL202]\nls\n", []),
        ("%%foo\n# azlint: ignore[AZL202]\nselect x from y\n", []),
    ],
)
def test_a_comment_suppresses_nothing(source: str, found: list[tuple[int, str]], tree: Any) -> None:
    """One in another row, or for another code, is told at its place."""
    tree.notebook("a.ipynb", RUN, source, LOG)
    assert told(tree, 2) == (found, [])
    assert told(tree, 3) == ([(1, "AZL202")], [])


def test_a_tag(tree: Any) -> None:
    """It holds for all of its cell; one that suppresses nothing is told."""
    tree.notebook("a.ipynb", RUN, cell(f"{LOG}\n%time {LOG}", TAGGED), cell("x = 1", TAGGED), LOG)
    assert told(tree, 2) == ([], [(1, "AZL202"), (3, "AZL202")])
    assert told(tree, 3) == ([(1, "AZL001")], [])
    assert told(tree, 4) == ([(1, "AZL202")], [])


def test_a_tag_of_a_text_cell(tree: Any) -> None:
    """Nothing can be found there, so nothing is told."""
    text = {"cell_type": "markdown", "metadata": TAGGED, "source": "run.log('azureml', 1)"}
    tree.notebook("a.ipynb", RUN, text, LOG)
    assert told(tree, 2) == ([], [])
    assert told(tree, 3) == ([(1, "AZL202")], [])


@pytest.mark.parametrize(
    "broken",
    [
        cell("x = 1\nx = = 2", TAGGED),
        cell("# azlint: ignore\nx = = 2"),
        cell("%%time\n# azlint: ignore[AZL000]\nx = '''"),
        cell("x = = 2  # azlint: ignore[AZL000]"),
        cell("# azlint: ignore\nx = '\ud800'"),
        cell("x = = 2  # noqa"),
    ],
)
def test_a_broken_cell(broken: dict[str, Any], tree: Any) -> None:
    """Its fault can be suppressed as any finding."""
    tree.notebook("a.ipynb", RUN, broken, LOG)
    found, suppressed = told(tree, 2)
    assert found == []
    assert [code for _, code in suppressed] == ["AZL000"]
    assert told(tree, 3) == ([(1, "AZL202")], [])


def test_a_comment_in_a_broken_cell_is_told_when_unused(tree: Any) -> None:
    """What is left of a broken cell are its comments."""
    tree.notebook("a.ipynb", RUN, "# azlint: ignore[AZL202]\nx = = 1\n", LOG)
    assert told(tree, 2) == ([(1, "AZL001"), (2, "AZL000")], [])


def test_the_whole_notebook(tree: Any) -> None:
    """`file-ignore` in any cell holds for all of them."""
    tree.notebook("a.ipynb", RUN, LOG, "x = 1\n# azlint: file-ignore[AZL202]\n", LOG)
    assert told(tree, 1)[0] == [(1, "AZL101"), (2, "AZL201")]
    assert told(tree, 2) == ([], [(1, "AZL202")])
    assert told(tree, 4) == ([], [(1, "AZL202")])


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        (cell(f"%%writefile a.py\n{RUN}{LOG}", TAGGED), [2, 3, 4]),
        (cell(f"%%writefile a.py\n# azlint: ignore\n{RUN}{LOG}"), [3, 4, 5]),
        (cell(f"%%writefile a.py\n\n{RUN}# azlint: file-ignore\n{LOG}"), [3, 4, 6]),
        (cell("%%writefile a.py\nimport azureml.core as\n", TAGGED), [2]),
        (cell("%%writefile a.py\n# azlint: ignore\nimport azureml.core as\n"), [3]),
    ],
)
def test_a_written_file(written: dict[str, Any], rows: list[int], tree: Any) -> None:
    """Comments and the tag hold for the body, and nothing of the notebook."""
    tree.notebook("a.ipynb", RUN, written, LOG)
    found, suppressed = told(tree, 2)
    assert found == []
    assert [row for row, _ in suppressed] == rows
    assert told(tree, 3) == ([(1, "AZL202")], [])


def test_a_file_written_in_parts(tree: Any) -> None:
    """A tag holds for its part only."""
    tree.notebook(
        "a.ipynb",
        f"%%writefile a.py\n{RUN}",
        cell(f"%%writefile -a a.py\n{LOG}", TAGGED),
        f"%%writefile -a a.py\n{LOG}",
    )
    assert told(tree, 2) == ([], [(2, "AZL202")])
    assert told(tree, 3) == ([(2, "AZL202")], [])


SCRIPT = f"""\
{RUN}# %%
# azlint: ignore[AZL202]
{LOG}{LOG}
# %% second  # azlint: ignore[AZL202]
{LOG}
#%%

# azlint: ignore[AZL202]
{LOG}
# In[3]:
x = 1
# azlint: ignore[AZL202]
{LOG}"""


@pytest.mark.parametrize("more", ["", "# %%\n!ls\n"])
def test_a_percent_script(more: str, tree: Any) -> None:
    """A comment on the mark's line or first below it holds for the cell."""
    tree.write("a.py", SCRIPT + more)
    assert told(tree, None) == (
        [(1, "AZL101"), (2, "AZL201"), (18, "AZL001"), (19, "AZL202")],
        [(5, "AZL202"), (6, "AZL202"), (9, "AZL202"), (14, "AZL202")],
    )


def test_a_file_whose_first_line_is_no_mark(tree: Any) -> None:
    """What stands before the first mark is code as in any file."""
    tree.write("a.py", f"# azlint: ignore\n{RUN}# %% of all\n{LOG}")
    found, suppressed = told(tree, None)
    assert found == [(1, "AZL001"), (2, "AZL101"), (3, "AZL201"), (5, "AZL202")]
    assert suppressed == []


def test_databricks(tree: Any) -> None:
    """A comment heads a cell there, too."""
    mark = "\n# COMMAND ----------\n\n"
    source = f"# Databricks notebook source\n{RUN}{mark}# azlint: ignore[AZL202]\n{LOG}{mark}{LOG}"
    tree.write("a.py", source)
    assert told(tree, None) == (
        [(2, "AZL101"), (3, "AZL201"), (12, "AZL202")],
        [(8, "AZL202")],
    )


def test_a_block_of_pylint_ends_with_its_cell(tree: Any) -> None:
    """What pylint would hide to the end of a module is hidden to the end of the cell only."""
    use = "run = Run.get_context()\n"
    tree.notebook(
        "a.ipynb",
        "from azureml.core import Run  # azlint: ignore\n",
        "# pylint: disable=run-context\n" + use,
        use,
    )
    assert [(d.range.cell, d.code) for _, d in tree.diagnostics()] == [(3, "AZL201")]
