"""Scripts with their expectations on the lines; neither more nor less may be found."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(path.name for path in FOLDER.iterdir() if path.name != "__pycache__")


@pytest.mark.parametrize("case", CASES)
def test_case(case: str, tree: Any, expected: Any) -> None:
    """A file, or a folder as a project of its own, gives exactly the findings that it marks."""
    source = FOLDER / case
    if source.is_dir():
        shutil.copytree(source, tree.root, dirs_exist_ok=True)
    else:
        shutil.copy(source, tree.root)
    marked = sorted(
        (tree.name_of(str(path)), row, code)
        for path in tree.root.rglob("*.py")
        for row, code in expected(path.read_text(encoding="utf-8"))
    )
    found = tree.found()
    assert marked
    assert Counter(found) - Counter(marked) == Counter()
    assert Counter(marked) - Counter(found) == Counter()
