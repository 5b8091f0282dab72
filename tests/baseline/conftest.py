"""The command line in a project's folder, which may be a git repository."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from azlint import cli
from baseline.repositories import git


@dataclass(frozen=True)
class Ran:
    """How a command ended: its exit code, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def found(self) -> list[str]:
        """Place and code of each finding of a concise report: `train.py:4 AZL202`."""
        rows = (line.split(": ", 1) for line in self.out.splitlines() if ": AZL" in line)
        return [f"{place.rpartition(':')[0]} {told.split()[0]}" for place, told in rows]


Run = Callable[..., Ran]


@pytest.fixture
def azlint(
    tree: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Run]:
    """Runs the command line in the project's folder; `check` reports one line a finding."""
    monkeypatch.chdir(tree.root)

    def run(*arguments: str) -> Ran:
        if arguments[0] == "check":
            arguments = (*arguments, "--output-format", "concise", "--no-cache")
        code = cli.main(arguments)
        done = capsys.readouterr()
        return Ran(code, done.out, done.err)

    yield run
    gc.enable()


@pytest.fixture
def repository(tree: Any) -> Callable[..., str]:
    """Makes the project's folder a repository; each call commits all and gives the commit."""
    git(tree.root, "init", "--quiet", "--initial-branch=main")

    def commit(*, allow_empty: bool = False) -> str:
        git(tree.root, "add", "--all")
        more = ["--allow-empty"] if allow_empty else []
        git(tree.root, "commit", "--quiet", "--message=Change", *more)
        return git(tree.root, "rev-parse", "HEAD").strip()

    return commit
