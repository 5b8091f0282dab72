"""A file says the same when it is checked alone, as far as its own imports tell."""

from __future__ import annotations

from typing import Any

import pytest

HELPER = """\
from azureml.core import Run
def get_run():
    return Run.get_context()
"""
MIXED = """\
from azureml.core import Workspace
from helper import get_run
get_run().log("loss", 0.25)
"""
SILENT = """\
from helper import get_run
get_run().log("loss", 0.25)
"""


def alone(tree: Any, source: str) -> list[tuple[str, int, str]]:
    """What is found in a file that is named without the helper beside it."""
    tree.write("helper.py", HELPER)
    tree.write("train.py", source)
    whole = [row for row in tree.found() if row[0] == "train.py"]
    assert ("train.py", source.count("\n"), "AZL202") in whole
    assert tree.found("train.py") == whole
    return whole


def test_file_with_v1_of_its_own(tree: Any) -> None:
    """The helper of a named file is read although it was not named."""
    assert len(alone(tree, MIXED)) == 2


def test_file_without_v1_of_its_own(tree: Any) -> None:
    """That holds too for a file that never says azureml."""
    assert len(alone(tree, SILENT)) == 1


def test_text_without_v1_of_its_own(tree: Any) -> None:
    """An editor's text is resolved with the helpers that lie on disk."""
    from azlint.checking import driver

    tree.write("helper.py", HELPER)
    path = tree.root / "train.py"
    report = driver.check_text(str(path), SILENT, tree.settings())
    (result,) = report.results
    assert [d.code for d in result.diagnostics] == ["AZL202"]


@pytest.mark.xfail(
    strict=True,
    reason="an instance of a project class is not among the values that pass from file to file",
)
def test_object_that_holds_a_run_is_handed_over(tree: Any) -> None:
    """A parameter that is given an object with a run leads to that run."""
    tree.write("helper.py", HELPER)
    tree.write(
        "session.py",
        "from helper import get_run\n"
        "class Session:\n    def __init__(self):\n        self.run = get_run()\n",
    )
    tree.write("sink.py", "def finish(session):\n    session.run.flush()\n")
    tree.write("main.py", "import session, sink\nsink.finish(session.Session())\n")
    assert ("sink.py", 2, "AZL240") in tree.found()
