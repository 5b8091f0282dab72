"""What no fix touches among the cells of a notebook or a script: whatever is no Python."""

from __future__ import annotations

import ast
import itertools
import json
import random
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from azlint.checking.results import UNREADABLE
from azlint.documents import magics
from azlint.documents.cells import MARK
from azlint.fixing import repair
from conftest import notebook
from fixing.corpus import FIXED, SOURCES, comments

# Each with a number of its own, so that one that is lost or moved is seen.
LINES = (
    "%matplotlib inline {n}",
    "!az login --tenant some-tenant-{n}",
    "!pip install --upgrade a{n} \\\n    b{n} \\\n    c",
    "!echo {{x}} $x {n}",
    "files{n} = !ls -la /some/long/path/{n}",
    "frame{n} = %sql select {n}",
    "%run ./common/setup_environment_{n}.ipynb",
    "%time print({n})",
    "%timeit -n 1 -r 1 print({n})",
    "%env NAME=azureml{n}",
    "%load_ext autoreload_{n}",
    "cd /some/folder/that/is/long/{n}",
    "print{n}?",
    "?print{n}",
)
HEADS = ("%%time -n {n}", "%%capture out{n}")
OTHERS = (
    "%%bash\naz login {n}\necho azureml",
    "%%writefile notes{n}.txt\nazureml {n}",
    "%%sql\nselect azureml from t{n}",
    "%%javascript\nlet azureml = {n};",
)
# As Databricks writes them, where they stand alone in their cells.
BRICKS = (
    "# MAGIC %run ./setup_{n}",
    "# MAGIC %pip install azureml-core=={n}",
    "# MAGIC %sql\n# MAGIC select azureml from t{n}",
    "# MAGIC %md\n# MAGIC # azureml {n}\n# MAGIC",
    "# MAGIC %sh\n# MAGIC az login {n}",
    "# MAGIC %python\n# MAGIC print({n})",
    "%matplotlib inline {n}",
)
MARKS = {"percent": "\n# %%\n", "databricks": "\n\n# COMMAND ----------\n\n"}
FIRST = {"percent": "# %%\n", "databricks": "# Databricks notebook source\n"}


KINDS = ("notebook", "percent", "databricks")


def parts(source: str) -> list[str]:
    """The source in pieces, each of them whole top-level statements and the comments above."""
    lines = source.splitlines(keepends=True)
    body = ast.parse(source).body
    starts = [
        min([s.lineno, *(d.lineno for d in getattr(s, "decorator_list", ()))]) - 1 for s in body
    ]
    ends = [s.end_lineno or s.lineno for s in body]
    cuts = [end for end, start in zip(ends, starts[1:], strict=False) if end <= start]
    edges = [0, *cuts, len(lines)]
    return ["".join(lines[a:b]).strip("\n") for a, b in itertools.pairwise(edges)]


def numbered(patterns: Iterable[str], chance: random.Random, count: itertools.count[int]) -> str:
    """One of ``patterns`` with the next number."""
    return chance.choice(tuple(patterns)).format(n=1000 + next(count))


def cells_of(source: str, kind: str, chance: random.Random) -> tuple[list[str], list[str]]:
    """The source in cells with other things before, between and behind; and these things."""
    count = itertools.count()
    added: list[str] = []

    def new(patterns: Iterable[str]) -> str:
        added.append(numbered(patterns, chance, count))
        return added[-1]

    cells: list[list[str]] = [[]]
    for part in parts(source):
        if cells[-1] and chance.random() < 0.3:
            cells.append([])
        # What is imported from the future stands first.
        if "__future__" in source:
            pass
        elif kind == "databricks":
            if chance.random() < 0.3:
                cells += [[new(BRICKS)], []]
        elif not cells[-1] and chance.random() < 0.2:
            cells[-1:] = [[new(OTHERS)], []]
        elif not cells[-1] and chance.random() < 0.2:
            cells[-1].append(new(HEADS))
        if kind != "databricks" and "__future__" not in source and chance.random() < 0.4:
            cells[-1].append(new(LINES))
        cells[-1].append(part)
    if kind == "databricks":
        cells.append([new(BRICKS)])
    elif chance.random() < 0.7:
        cells[-1].append(new(LINES))
    return ["\n".join(cell) for cell in cells], added


def fixed(name: str, text: str, tree: Any, *, unsafe: bool) -> str:
    """The text of the file after its fixes, which another run leaves as it is."""
    name = str(tree.root / name)
    once = repair.fix_stream(text.encode(), name, tree.settings(), unsafe=unsafe).text
    if once == text:
        return text
    again = repair.fix_stream(once.encode(), name, tree.settings(), unsafe=unsafe)
    assert again.text == once
    return once


def kept(text: str, added: Iterable[str]) -> list[str]:
    """What of ``added`` stands in the ``text`` in lines of its own, in that order."""
    found: list[str] = []
    at = 0
    surrounded = f"\n{text}\n"
    for each in added:
        place = surrounded.find(f"\n{each}\n", at)
        if place >= 0:
            found.append(each)
            at = place + len(each) + 1
    return found


def faults(name: str, text: str, tree: Any) -> int:
    """How much of the text cannot be read."""
    tree.write(name, text)
    return sum(found.code == UNREADABLE for _, found in tree.diagnostics(name))


def assert_left_alone(source: str, kind: str, chance: random.Random, tree: Any) -> None:
    """Every line that is no Python stays as it is, whatever is fixed around it."""
    cells, added = cells_of(source, kind, chance)
    if kind == "notebook":
        name, text = str(tree.root / "a.ipynb"), json.dumps(notebook(*cells))
    else:
        name, text = str(tree.root / "a.py"), f"{FIRST[kind]}{MARKS[kind].join(cells)}\n"
    for unsafe in (False, True):
        after = fixed(name, text, tree, unsafe=unsafe)
        if after == text:
            continue
        assert faults(name, after, tree) == faults(name, text, tree)
        if kind == "notebook":
            sources = ["".join(cell["source"]) for cell in json.loads(after)["cells"]]
            for old, new in zip(cells, sources, strict=True):
                assert magics.cell_magic(new.split("\n")) == magics.cell_magic(old.split("\n"))
            after = "\n".join(sources)
        assert kept(after, added) == added
        if not unsafe:
            for each in added:
                after = after.replace(each, "", 1)
            assert comments(MARK.sub("", after)) == comments(source)


@pytest.mark.parametrize("kind", KINDS)
def test_magics_around_every_example(kind: str, tree: Any) -> None:
    """Every example of a rule, and every case of the engine, in cells with magics."""
    for name in FIXED:
        if "%" not in SOURCES[name]:
            assert_left_alone(SOURCES[name], kind, random.Random(name), tree)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(name=st.sampled_from(FIXED), kind=st.sampled_from(KINDS), seed=st.integers(0, 10**9))
def test_magics_around_an_example(name: str, kind: str, seed: int, tree: Any) -> None:
    """The same in any other place."""
    if "%" not in SOURCES[name]:
        assert_left_alone(SOURCES[name], kind, random.Random(seed), tree)


HEAD = "from azureml.core import Run\nrun = Run.get_context()\n"
LOG = "run.log('a', 1)\n"
# Lines that a fix would have to touch, with what stands in other cells.
LEFT_ALONE = {
    "a magic that runs a statement": [HEAD, f"%time {LOG}"],
    "one in a block": [HEAD, f"if True:\n    %timeit -n 1 {LOG}"],
    "the statement of a cell magic": [HEAD, f"%%timeit {LOG}pass\n"],
    "a session that was pasted": [HEAD, f">>> {LOG}"],
    "a placeholder in the line": [HEAD, "run.log('a', 1 + len('<name>')); x = <name>\n"],
    "a cell in a process of its own": [HEAD, f"%%python\n{LOG}"],
    "a cell that is timed in a function": [HEAD, f"%%timeit\n{LOG}"],
    "a cell of an unknown magic": [HEAD, f"%%elsewhere\n{LOG}"],
    "a magic that reads the run": [HEAD, "!echo {run.id} $run\n", "run\n"],
    "a notebook that may read the run": [HEAD, "%run ./of_somebody_else.ipynb"],
    "a magic that reads the import": [
        "from azureml.core import Run, Workspace\n",
        "!x {Run} $Workspace\n",
    ],
}


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_what_is_no_python_is_left_alone(case: str, tree: Any) -> None:
    """A fix that would have to touch it is not given, and what it reads stays."""
    text = json.dumps(notebook(*LEFT_ALONE[case]))
    assert fixed("a.ipynb", text, tree, unsafe=True) == text


# Cells before and after safe fixes.
AROUND = {
    "a command above what goes": (
        [f"{HEAD}{LOG}", "!az login --tenant x\nrun.complete()"],
        ["import mlflow\nmlflow.log_metric('a', 1)\n", "!az login --tenant x"],
    ),
    "a command that goes on, above what goes": (
        [f"{HEAD}{LOG}", "!pip install a \\\n  b \\\n\nrun.complete()\n"],
        ["import mlflow\nmlflow.log_metric('a', 1)\n", "!pip install a \\\n  b \\\n\n"],
    ),
    "a file that is run above the use": (
        ["%run ./common/setup_environment.ipynb", LOG, HEAD],
        [
            "%run ./common/setup_environment.ipynb",
            "import mlflow\n\nmlflow.log_metric('a', 1)\n",
            "",
        ],
    ),
    "a file that is run in the cell of the use": (
        [f"%run ./setup.ipynb\n# the run\nrun = Run.get_context()\n{LOG}", HEAD.splitlines()[0]],
        [
            "%run ./setup.ipynb\nimport mlflow\n\n# the run\nmlflow.log_metric('a', 1)\n",
            "",
        ],
    ),
    "an import behind a command that goes on": (
        [f"!pip install a \\\n  b\n{HEAD}", f"%%time\n{LOG}"],
        ["!pip install a \\\n  b\nimport mlflow\n", "%%time\nmlflow.log_metric('a', 1)\n"],
    ),
    "mlflow in a process of its own": (
        ["%%python\nimport mlflow\n", HEAD, LOG],
        ["%%python\nimport mlflow\n", "import mlflow\n", "mlflow.log_metric('a', 1)\n"],
    ),
}


@pytest.mark.parametrize("case", AROUND)
def test_fixes_around_what_is_no_python(case: str, tree: Any) -> None:
    """They do what they would do without it."""
    before, after = AROUND[case]
    text = fixed("a.ipynb", json.dumps(notebook(*before)), tree, unsafe=False)
    assert ["".join(cell["source"]) for cell in json.loads(text)["cells"]] == after


def test_databricks(tree: Any) -> None:
    """A cell that runs a file holds nothing else, and Python in comments is left alone."""
    start, mark = FIRST["databricks"], MARKS["databricks"]
    cells = ["# MAGIC %run ./setup", LOG.strip(), HEAD.strip()]
    text = f"{start}{mark.join(cells)}\n"
    cells[1:] = ["import mlflow\n\nmlflow.log_metric('a', 1)", ""]
    assert fixed("a.py", text, tree, unsafe=True).rstrip() == f"{start}{mark.join(cells)}".rstrip()
    text = f"{start}{HEAD}{mark}# MAGIC %python\n# MAGIC {LOG}"
    assert fixed("a.py", text, tree, unsafe=True) == text
