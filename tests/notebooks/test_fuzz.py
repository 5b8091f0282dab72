"""Notebooks and scripts of anything people type: azlint never fails, and its places exist."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from azlint.checking import driver
from azlint.settings.settings import Settings
from azlint.text import split_lines

FIRST = st.sampled_from(
    [
        "",
        "# azlint: ignore",
        "# azlint: ignore[AZL202]",
        "%%time",
        "%%time\n%%capture",
        "%%timeit -n 1 run.log('a', 1)",
        "%%bash",
        "%%unknown",
        "%%writefile lib.py",
        "%%writefile -a lib.py",
        "%%writefile $folder/new/lib.py",
        "%%writefile notes.txt",
        "%%writefile a\0\ud800.py",
        "%sql",
        "%md # a",
        "# MAGIC %python",
        "# MAGIC %run ./lib",
    ]
)
LINES = st.sampled_from(
    [
        "from azureml.core import Run, Workspace",
        "import azureml.core as a",
        "run = Run.get_context()",
        "from lib import run",
        "from lib import *",
        "run.log('é😀', run.id)",
        "run.log('a', 1)  # azlint: ignore[AZL202]",
        "    run.log('a', 1)  # noqa",
        "# azlint: file-ignore[AZL203]",
        "# azlint: ignore[AZL9",
        "folder = 'x'",
        "if run:",
        "def f(run: 'Run'):",
        "    return run.log_list(",
        "else:",
        "@run.log",
        "x = (run.log('a',",
        ")",
        "'''",
        "x = run \\",
        "% run",
        "%time run.log('a', 1)",
        "%timeit -n 1 run.log(",
        "%run lib.py",
        "%run ./self",
        "!pip install azureml-core \\",
        "x = !ls (",
        "run.log?",
        "pip install azureml-core",
        ">>> run.log('a', 1)",
        "x = <my-id>; run.log('b', x)",
        "{{ run }}",
        "await run.log('a', 1);",
        "# %%",
        "# COMMAND ----------",
        "# MAGIC run.log('a', 1)",
        "x = '\0'",
        "x = '\ud800'",
        "\ufeff",
        "\xa0run.log('a', 1)",
        "\f",
        "\u2028",
        "=======",
        "(" * 250,
    ]
)
SOURCES = st.builds(
    lambda first, lines, end, indent: end.join(indent + line for line in (first, *lines)),
    FIRST,
    st.lists(st.one_of(LINES, st.text(max_size=10)), max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "", "", "    ", "\t"]),
)
CELLS = st.builds(
    lambda source, tags, kind: {
        "cell_type": kind,
        "metadata": {"tags": tags},
        "source": source,
        **({"outputs": [], "execution_count": None} if kind == "code" else {}),
    },
    SOURCES,
    st.sampled_from([[], [], ["azlint-ignore"]]),
    st.sampled_from(["code", "code", "code", "code", "markdown"]),
)
RUN = "from azureml.core import Run\nrun = Run.get_context()\n"
FUZZ = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def assert_sound(root: Path, name: str, texts: dict[int | None, str]) -> None:
    """A run over the folder has no failure, and each place of the file is in its texts."""
    report = driver.check_paths(
        [root], Settings(root=root, select=("ALL",), jobs=1), use_cache=False
    )
    for result in report.results:
        assert result.failures == ()
        for diagnostic in (*result.diagnostics, *result.suppressed):
            place = diagnostic.range
            if Path(result.path).name != name:
                continue
            lines = [*split_lines(texts[place.cell]), ""]
            for position in (place.start, place.end):
                assert 1 <= position.row <= len(lines)
                assert 1 <= position.column <= len(lines[position.row - 1]) + 2
            assert place.start <= place.end


@FUZZ
@given(cells=st.lists(CELLS, max_size=5), with_run=st.booleans())
def test_notebooks(cells: list[dict[str, Any]], with_run: bool, tree: Any) -> None:
    """Every cell that is named is there, and so is the place in it."""
    if with_run:
        cells = [{**cells[0], "cell_type": "code", "source": RUN}, *cells] if cells else []
    content = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    tree.write("self.ipynb", json.dumps(content))
    texts: dict[int | None, str] = {n: cell["source"] for n, cell in enumerate(cells, 1)}
    assert_sound(tree.root, "self.ipynb", texts)


@FUZZ
@given(sources=st.lists(SOURCES, min_size=1, max_size=5), databricks=st.booleans())
def test_scripts(sources: list[str], databricks: bool, tree: Any) -> None:
    """Every place is one of the file."""
    mark = "\n# COMMAND ----------\n" if databricks else "\n# %%\n"
    head = "# Databricks notebook source\n" if databricks else "# %%\n"
    # What cannot be written to a file in UTF-8, or makes it no text, has tests of its own.
    text = (head + RUN + mark + mark.join(sources)).translate({0: None, 0xD800: None})
    text = text.encode("utf-8", "ignore").decode()
    tree.write("self.py", text)
    assert_sound(tree.root, "self.py", {None: text})


@pytest.mark.parametrize("count", [0, 1])
def test_no_cells(count: int, tree: Any) -> None:
    """A notebook of nothing has no findings."""
    tree.notebook("self.ipynb", *[""] * count)
    assert_sound(tree.root, "self.ipynb", {1: ""})
