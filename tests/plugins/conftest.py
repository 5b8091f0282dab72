"""Projects of many kinds in one folder, as hosts of azlint get to see them."""

from __future__ import annotations

import ast
import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from azlint.rules.registry import all_rules

SEMANTIC = Path(__file__).parents[1] / "semantic"
CONFIGURATION = 'select = ["ALL"]\n'

# What the cases of rules and of the semantic engine leave out: places, comments, several files.
OTHERS: dict[str, dict[str, str]] = {
    "places": {
        "letters.py": "from azureml.core import Run\nx = 'é😀'; Run.get_context().log('é', 1)\n",
        "mark.py": "\ufefffrom azureml.core import Run\n",
        "ends.py": "from azureml.core import Run\r\nx = '''\r\n'''; Run.get_context()\r\n",
        "old_ends.py": "from azureml.core import Run\rif 1:\r    Run.get_context()\r",
        "blank.py": "from azureml.core import Run\n\f\nif 1:\n\tRun.get_context()\n",
        "last.py": "from azureml.core import Run",
        "rows.py": "from azureml.core import (\n    Run,\n    Model,\n)\nRun.\\\n  get_context()\n",
        "name é.py": "from azureml.core import Run\n",
        "cells.py": "# %%\nfrom azureml.core import Run\n# %%\nrun = Run.get_context()\n",
    },
    "comments": {
        "azlint.py": (
            "from azureml.core import Run  # azlint: ignore[AZL101]\n"
            "run = Run.get_context()  # azlint: ignore[AZL201] until=2001-01-01\n"
            "run.log('a', 1)  # azlint: ignore[run-lag]\n"
            "run.tag('a')  # azlint: ignore[AZL101]\n"
        ),
        "unused.py": "x = 1  # noqa: AZL202\ny = 2  # pylint: disable=run-log\n",
        "file.py": "# azlint: file-ignore[AZL2]\nfrom azureml.core import Run\nRun.get_context()\n",
        "noqa.py": (
            "from azureml.core import Run  # noqa: AZL101\n"
            "run = Run.get_context()  # noqa\n"
            "run.log(\n    'a',\n    1,\n)  # noqa: AZL202\n"
            "run.log(  # noqa: E501\n    'a', 1,\n)  # noqa: AZL202\n"
            "run.tag('a', '''\n''')  # NOQA:AZL230\n"
            "x = '''\n'''; run.log('b', 1)  # noqa: AZL230,AZL202\n"
            "run.log('b', x)  # noqa: AZL201\n"
        ),
        "pylint.py": (
            "from azureml.core import Run  # pylint: disable=v1-import\n"
            "# pylint: disable-next=W9201\n"
            "run = Run.get_context()\n"
            "run.log(\n    'a',\n    1,\n)  # pylint: disable=run-log\n"
            "def f():\n    # pylint: disable=run-log\n    run.log('a', 1)\n\n"
            "run.log('a', 1)\n"
            "run.tag('a')  # pylint: disable=w9230\n"
        ),
        "both.py": "from azureml.core import Run  # noqa: AZL101  # pylint: disable=W9101\n",
    },
    "handed in": {
        "train.py": "from azureml.core import Run\nfrom logs import log\nlog(Run.get_context())\n",
        "logs.py": "def log(run):\n    run.log('a', 1)\n",
        "clean.py": "import logs\n",
    },
    "broken": {
        "broken.py": "from azureml.core import Run\nrun = (\n",
        "train.py": "from azureml.core import Run\n",
    },
    "clean": {"clean.py": "import math\n\nprint(math.log(2))\n"},
}
NOTEBOOKS: dict[str, dict[str, tuple[str, ...]]] = {
    "notebook": {
        "train.ipynb": (
            "from azureml.core import Run\nrun = Run.get_context()\n",
            "%time run.log('é😀', 1)\n",
            "from helper import log\nlog(run)\n",
            "x = = 1\n",
            "run.log('a', 1)  # azlint: ignore[AZL202]\n",
        ),
    },
    "written": {
        "submit.ipynb": (
            "%%writefile score.py\nfrom azureml.core.model import Model\n",
            "from azureml.core import Workspace\nws = Workspace.from_config()\n",
        ),
    },
}
# Every kind of block, of finding and of statement that takes several rows.
COMMENTED = '''\
"""Trains."""
from azureml.core import Run

run = Run.get_context()


class Trainer:
    """Trains."""

    run = Run.get_context()

    @staticmethod
    def log(
        value,
    ):
        """Logs."""
        if value:
            run.log("a", value)
        elif run.log("b", 1):
            run.log("c", value)
        else:
            run.log("d", value)
        run.log(
            "e",
            value,
        )
        try:
            run.log("f", 1)
        except ValueError:
            run.log("g", 1)
        finally:
            run.log("h", 1)
        for x in run.get_metrics():
            run.log("i", x)
        with run:
            x = [
                run.log("j", 1),
                run.log("k", 1),
            ]
        return run.log("l", """
        """)


x = 1; run.log("m", """
"""); run.log("n", 1)
def short(): run.log("o", 1)
run.log("p", 1)
'''
COMMENTS = {
    "pylint": "# pylint: disable=run-log,W9201",
    "next": "# pylint: disable-next=run-log",
    "noqa": "# noqa: AZL202",
    "azlint": "# azlint: ignore[AZL202]",
}
HELPER = "def log(run):\n    run.log('a', 1)\n"


def cells_of(source: str) -> list[str]:
    """The source in cells of one statement each, with the comments above it."""
    lines = source.splitlines(keepends=True)
    ends = [node.end_lineno or 0 for node in ast.parse(source).body]
    starts = [0, *ends[:-1]]
    ends[-1] = len(lines)
    return ["".join(lines[start:end]) for start, end in zip(starts, ends, strict=True) if end]


def notebook(cells: Iterator[str] | tuple[str, ...] | list[str]) -> str:
    """The text of a notebook with these code cells."""
    rest = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    made = [{**rest, "source": cell.splitlines(keepends=True)} for cell in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def sources() -> Iterator[tuple[str, str, str]]:
    """Project, file and text of every case that is one file or a few short ones."""
    for rule in all_rules():
        for number, example in enumerate(rule.examples, 1):
            yield f"{rule.code} bad {number}", "train.py", example.bad
            yield f"{rule.code} good {number}", "train.py", example.good
        for number, source in enumerate(rule.near_misses, 1):
            yield f"{rule.code} near miss {number}", "train.py", source
    for folder in ("cases", "near_misses"):
        for path in sorted((SEMANTIC / folder).glob("*.py")):
            source = path.read_text(encoding="utf-8")
            yield f"{folder} {path.stem}", path.name, source
            yield f"{folder} {path.stem} cells", "a.ipynb", notebook(cells_of(source))
    for project, files in OTHERS.items():
        for name, source in files.items():
            yield project, name, source
    for project, notebooks in NOTEBOOKS.items():
        for name, cells in notebooks.items():
            yield project, name, notebook(cells)
        yield project, "helper.py", HELPER


@pytest.fixture(scope="session")
def projects(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of projects, one a folder, each with a configuration that has all rules on."""
    root = tmp_path_factory.mktemp("projects")
    for project, name, source in sources():
        (root / project).mkdir(exist_ok=True)
        (root / project / name).write_bytes(source.encode())
    for folder in ("cases", "near_misses"):
        for path in sorted((SEMANTIC / folder).iterdir()):
            if path.is_dir() and path.name != "__pycache__":
                shutil.copytree(path, root / f"{folder} {path.name}")
    for folder in root.iterdir():
        (folder / "azlint.toml").write_text(CONFIGURATION, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def run() -> Any:
    """Runs a module of this Python in a folder; the completed process."""

    def started(
        folder: Path, *command: str, env: Mapping[str, str] = os.environ, **more: Any
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=folder,
            # What pylint says of cycles and of similar lines depends on the order of its sets.
            env={**env, "PYTHONHASHSEED": "0"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
            **more,
        )

    return started


def variants() -> Iterator[tuple[str, str]]:
    """The source with one comment more: at the end of each line, and above each."""
    lines = COMMENTED.splitlines(keepends=True)
    for kind, comment in COMMENTS.items():
        for index, line in enumerate(lines):
            if any(near.count('"""') % 2 for near in lines[max(index - 1, 0) : index + 1]):
                # In a text that spans lines there are no comments, but flake8 obeys them.
                continue
            before, after = "".join(lines[:index]), "".join(lines[index + 1 :])
            indent = line[: len(line) - len(line.lstrip())]
            yield f"{kind}_behind_{index + 1}.py", f"{before}{line.rstrip()}  {comment}\n{after}"
            yield f"{kind}_above_{index + 1}.py", f"{before}{indent}{comment}\n{line}{after}"


@pytest.fixture(scope="session")
def commented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project of all variants that parse."""
    root = tmp_path_factory.mktemp("comments")
    (root / "project").mkdir()
    (root / "project" / "azlint.toml").write_text(CONFIGURATION, encoding="utf-8")
    for name, source in variants():
        with contextlib.suppress(SyntaxError):
            ast.parse(source)
            (root / "project" / name).write_text(source, encoding="utf-8")
    return root
