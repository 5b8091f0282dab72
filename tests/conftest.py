"""A project in a folder of its own, checked as a run of the command line would check it."""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from azlint.checking import driver
from azlint.diagnostics import Diagnostic
from azlint.settings.settings import Settings

# How long an example takes depends on what else the machine does.
if importlib.util.find_spec("hypothesis"):
    import hypothesis

    hypothesis.settings.register_profile("azlint", deadline=None)
    hypothesis.settings.load_profile("azlint")

# What fixes bring in, as the environment of a job that is about to move has it.
PACKAGES = "azure-identity\nazure-keyvault-secrets\nazureml-mlflow\nmlflow\nmltable\n"
DEFINITION = "requirements.txt"
TESTS = Path(__file__).parent
# What takes long: it is run where it is asked for, as by `.ci/run`.
LONG = (
    "baseline/test_since.py",
    "cli/test_gate.py",
    "cli/test_verify.py",
    "editors/test_editors.py",
    "fixing/test_invariants.py",
    "fixing/test_magics.py",
    "knowledge/",
    "notebooks/test_fuzz.py",
    "notebooks/test_parity.py",
    "plugins/test_parity.py",
    "plugins/test_pipelines.py",
    "plugins/test_pre_commit.py",
    "proof/test_mlflow.py",
    "proof/test_proof.py",
    "reports/html/",
    "robustness/test_fuzz.py",
    "stubs/",
)
_MARK = re.compile(r"#\s*(AZL\d{3}(?:\s*,\s*AZL\d{3})*)\s*$")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what takes long."""
    for item in items:
        if item.path.relative_to(TESTS).as_posix().startswith(LONG):
            item.add_marker(pytest.mark.long)


def notebook(*cells: str | dict[str, Any], **top: object) -> dict[str, Any]:
    """The JSON of a notebook of nbformat 4 with these cells."""
    code = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    made = [
        {**code, "source": cell.splitlines(keepends=True)} if isinstance(cell, str) else cell
        for cell in cells
    ]
    return {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4, **top}


@dataclass(frozen=True)
class Tree:
    """A folder of files to check; nothing is read from above it."""

    root: Path

    def write(self, name: str, content: str | bytes) -> Path:
        """Puts a file into the folder; text is written as UTF-8, its line ends as they are."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def notebook(self, name: str, *cells: str | dict[str, Any], **top: object) -> Path:
        """Puts a notebook into the folder; a text is a code cell, a dict says more of one."""
        return self.write(name, json.dumps(notebook(*cells, **top), indent=1) + "\n")

    def settings(self, **values: object) -> Settings:
        """Settings with every rule on and one process, but for ``values``."""
        chosen: dict[str, object] = {"root": self.root, "select": ("ALL",), "jobs": 1, **values}
        return Settings(**chosen)  # type: ignore[arg-type]

    def report(
        self, *names: str, use_cache: bool = False, settings: Settings | None = None
    ) -> driver.Report:
        """What a run over ``names``, or the whole folder, finds."""
        paths = [self.root / name for name in names or (".",)]
        return driver.check_paths(paths, settings or self.settings(), use_cache=use_cache)

    def diagnostics(self, *names: str) -> list[tuple[str, Diagnostic]]:
        """Every diagnostic of a run, each with the name of its file."""
        return [
            (self.name_of(result.path), diagnostic)
            for result in self.report(*names).results
            for diagnostic in result.diagnostics
        ]

    def name_of(self, path: str) -> str:
        """The name that a file was written under."""
        return os.path.relpath(path, self.root).replace(os.sep, "/")

    def found(self, *names: str) -> list[tuple[str, int, str]]:
        """File, row and code of every diagnostic of a run, sorted."""
        return sorted(
            (name, diagnostic.range.start.row, diagnostic.code)
            for name, diagnostic in self.diagnostics(*names)
        )

    def check(self, source: str, name: str = "train.py") -> list[Diagnostic]:
        """The diagnostics of ``source`` alone."""
        self.write(name, source)
        return [diagnostic for _, diagnostic in self.diagnostics(name)]

    def texts(self, source: str) -> list[tuple[str, str]]:
        """Code and underlined text of each diagnostic of ``source``; each range is one line's."""
        lines = source.splitlines()
        found = []
        for diagnostic in self.check(source):
            start, end = diagnostic.range.start, diagnostic.range.end
            assert start.row == end.row
            text = lines[start.row - 1][start.column - 1 : end.column - 1]
            found.append((diagnostic.code, text))
        return found


def _expected(source: str) -> Iterator[tuple[int, str]]:
    """Row and code of each mark ``# AZL202`` or ``# AZL101, AZL202`` that ends a line."""
    for row, line in enumerate(source.splitlines(), 1):
        if match := _MARK.search(line):
            for code in match[1].split(","):
                yield row, code.strip()


def pytest_collection_finish() -> None:
    """Has no search for garbage go through the thousands of tests, which stay to the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A project without code, whose jobs have what fixes bring in."""
    root = tmp_path / "project"
    root.mkdir()
    made = Tree(root)
    made.write(DEFINITION, PACKAGES)
    return made


@pytest.fixture
def expected():  # type: ignore[no-untyped-def]
    """Reads the expectations that stand on the lines of a source: sorted rows and codes."""
    return lambda source: sorted(_expected(source))
