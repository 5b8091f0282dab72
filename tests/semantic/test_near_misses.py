"""Code that only looks like SDK v1 gives no finding of any rule."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from azlint.checking.batch import Batch

FOLDER = Path(__file__).parent / "near_misses"
CASES = sorted(path.name for path in FOLDER.iterdir() if path.name != "__pycache__")


def put(case: str, tree: Any) -> list[Path]:
    """Copies a case into the project; its files."""
    source = FOLDER / case
    if source.is_dir():
        shutil.copytree(source, tree.root, dirs_exist_ok=True)
    else:
        shutil.copy(source, tree.root)
    return sorted(tree.root.rglob("*.py"))


def told(result: Any) -> list[tuple[int, str, str]]:
    """Everything that a result says, what comments suppress included."""
    found = [*result.diagnostics, *result.suppressed]
    return [(d.range.start.row, d.code, d.message) for d in found] + [
        (0, failure.code, failure.message) for failure in result.failures
    ]


@pytest.mark.parametrize("case", CASES)
def test_silent(case: str, tree: Any) -> None:
    """A file, or a folder as a project of its own, has no finding."""
    put(case, tree)
    report = tree.report()
    assert report.files
    assert [(tree.name_of(r.path), *row) for r in report.results for row in told(r)] == []


@pytest.mark.parametrize("case", CASES)
def test_silent_when_resolved(case: str, tree: Any) -> None:
    """Nor is there one when the file is resolved although nothing in it calls for that."""
    files = put(case, tree)
    batch = Batch(str(tree.root), tree.settings(), {})
    results = [batch.check(str(path), whole=True) for path in files]
    assert [(tree.name_of(r.path), *row) for r in results for row in told(r)] == []


@pytest.mark.parametrize("case", [case for case in CASES if not (FOLDER / case).is_dir()])
def test_silent_beside_v1(case: str, tree: Any) -> None:
    """An import of SDK v1 in the same file is all that is reported, and does not taint the rest."""
    (path,) = put(case, tree)
    text = path.read_text(encoding="utf-8") + "\n\nfrom azureml.core import Run as V1Run\n"
    tree.write(path.name, text)
    last = text.count("\n")
    assert {row for _, row, _ in tree.found()} == {last}
