"""Percent scripts and Databricks notebooks: Python files with the rows and columns of the file."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Severity

RUN = "from azureml.core import Run  # AZL101\nrun = Run.get_context()  # AZL201\n"
LOG = "run.log('a', 1)  # AZL202\n"
BROKEN = "x = = 1  # AZL000\n"
BRICKS = "# Databricks notebook source\n"
COMMAND = "\n# COMMAND ----------\n\n"


def check(tree: Any, expected: Any, source: str) -> None:
    """The script gives exactly the findings that are marked in it, none of them in a cell."""
    tree.write("a.py", source)
    found = [d for _, d in tree.diagnostics("a.py")]
    assert {d.range.cell for d in found} <= {None}
    assert sorted((d.range.start.row, d.code) for d in found) == expected(source)


@pytest.mark.parametrize(
    "mark", ["# %%", "#%% title", "# %% [markdown]", "# In[3]:", "# <codecell>"]
)
@pytest.mark.parametrize(
    "cell",
    [
        "",
        "%matplotlib inline\n",
        "!pip install azureml-core\n",
        f"    %time {LOG}",
        f"x = !ls\n{LOG}",
        f"x = await f()\n{LOG}%pip x\n",
        f"{BROKEN}run.log('b', 1)\n",
        "if x:  # AZL000\n",
        f"x = <my-id>\n{LOG}",
        "pip install azureml-core\n",
    ],
)
def test_percent_scripts(mark: str, cell: str, tree: Any, expected: Any) -> None:
    """A cell is read as one of a notebook, and one that is broken loses only itself."""
    check(tree, expected, f"{RUN}{mark}\n{cell}\n{mark}\n{LOG}")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "source",
    [
        f"{RUN}# %% of all\n{LOG}",
        f"{RUN}# 100%% sure\n{LOG}",
        f"{RUN}def f():\n    x = 1\n# %% inside\n    {LOG}",
        f"{RUN}x = '''\n# %%\n!ls\n'''\n{LOG}",
        f"{RUN}(\n# %%\n    run.log('a', 1)  # AZL202\n)\n",
    ],
)
def test_ordinary_files(source: str, end: str, tree: Any, expected: Any) -> None:
    """A file that parses is read whole, wherever its comments look like marks."""
    check(tree, expected, source.replace("\n", end))


@pytest.mark.parametrize(
    "source", [BROKEN, "!pip install x  # AZL000\n", "# %%\n\nx y  # AZL000\n"]
)
def test_broken_files(source: str, tree: Any, expected: Any) -> None:
    """A file of one cell is Python or it is not."""
    check(tree, expected, f"{source}import azureml.core\n")


@pytest.mark.parametrize(
    "cell",
    [
        "# MAGIC %md\n# MAGIC run.log('a', 1)\n",
        "# MAGIC %md # Title\n# MAGIC %run azureml\n",
        "# MAGIC %sql\n# MAGIC select azureml\n",
        "# MAGIC %pip install azureml-core\n",
        "# MAGIC %sh pip install azureml-core\n",
        f"# DBTITLE 1,azureml\n{LOG}",
        f"dbutils.widgets.text('azureml', 'a')\ndisplay(df)\n{LOG}",
        f"# MAGIC %python\n# MAGIC {LOG}# MAGIC\n# MAGIC if x:\n# MAGIC     {LOG}",
        "# MAGIC %python\n# MAGIC # azureml\n",
        f"# MAGIC %python\n# MAGIC {BROKEN}",
        f"{BROKEN}",
        f"x = 1\n{BROKEN}run.log('b', 1)\n",
    ],
)
def test_databricks(cell: str, tree: Any, expected: Any) -> None:
    """Commands are comments, Python in them is read, a broken cell loses only itself."""
    check(tree, expected, f"{BRICKS}{RUN}{COMMAND}{cell}{COMMAND}{LOG}")


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("%run ./helper", "helper.py"),
        ("%run ./lib/helper", "lib/helper.py"),
        ("%run ../helper", "../helper.py"),
        ('%run ./helper $a="b" $c="d"', "helper.py"),
        ('%run "./my helper"', "my helper.py"),
        ("%run ./helper", "helper.ipynb"),
    ],
)
def test_databricks_runs_a_file(command: str, name: str, tree: Any, expected: Any) -> None:
    """Its names are known behind the command, in a notebook that says nothing of v1 too."""
    if name.endswith(".py"):
        tree.write(f"nb/{name}", BRICKS + RUN)
    else:
        tree.notebook(f"nb/{name}", RUN)
    source = f"{BRICKS}# MAGIC {command}\n{COMMAND}{LOG}"
    tree.write("nb/a.py", source)
    for names in ((), ("nb/a.py",)):
        found = [(d.range.start.row, d.code) for n, d in tree.diagnostics(*names) if n == "nb/a.py"]
        assert found == expected(source)


def test_roles(tree: Any) -> None:
    """Databricks is run by people, a percent script is a script."""
    code = (
        "from azureml.core.model import Model\ndef init():\n    Model('a')\ndef run(x):\n    pass\n"
    )
    tree.write("bricks.py", BRICKS + code)
    tree.write("percent.py", "# %%\n" + code)
    severities = {name: d.severity for name, d in tree.diagnostics()}
    assert severities == {"bricks.py": Severity.WARNING, "percent.py": Severity.ERROR}


@pytest.mark.parametrize("mark", ["# %%\n", BRICKS])
def test_columns(mark: str, tree: Any) -> None:
    """Columns are those of the file, in what Databricks keeps in comments too."""
    more = "# MAGIC %python\n# MAGIC 'é😀'; run.log('a', 1)\n" if mark == BRICKS else "!ls\n"
    tree.write("a.py", f"{mark}{RUN}'é😀'; run.log('a', 1)\n{COMMAND}{more}")
    columns = [d.range.start.column for _, d in tree.diagnostics() if d.code == "AZL202"]
    assert columns == ([7, 15] if mark == BRICKS else [7])
