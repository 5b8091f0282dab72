"""Which project a file belongs to, and whether anything in it can be SDK v1."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from azlint.editors.workspace import root_of
from azlint.plugins import projects
from azlint.plugins.projects import Projects
from azlint.settings.configuration import load_settings
from azlint.settings.settings import DEFAULT_EXCLUDE

LOGS = "def log(run):\n    run.log('a', 1)\n"
TRAIN = "from azureml.core import Run\nfrom logs import log\nlog(Run.get_context())\n"


@pytest.mark.parametrize("file", ["a.py", "one/a.py", "one/two/a.py"])
@pytest.mark.parametrize(
    "around",
    [
        (),
        (".git/HEAD",),
        ("one/.git",),
        (".git/HEAD", "one/.git/HEAD"),
        ("azlint.toml", "one/.git/HEAD"),
        (".git/HEAD", "one/azlint.toml"),
        ("one/two/azlint.toml",),
        (".git/HEAD", "one/pyproject.toml"),
        (".git/HEAD", "one/other/pyproject.toml", "pyproject.toml"),
    ],
)
@pytest.mark.parametrize("isolated", [False, True])
@pytest.mark.parametrize("table", ["[tool.azlint]\n", '[project]\nname = "azlint-user"\n', ""])
def test_the_root(
    file: str, around: tuple[str, ...], isolated: bool, table: str, tree: Any
) -> None:
    """The folder that is searched in a hurry is that of the project."""
    path = str(tree.write(file, "x = 1\n"))
    for name in around:
        tree.write(name, table if name.endswith("pyproject.toml") else "")
    settings = load_settings(Path(path), isolated=isolated)
    found = Projects(isolated=isolated)._root(os.path.dirname(path), path)
    assert found == str(root_of(path, settings))


def test_what_is_not_searched() -> None:
    """It is nothing that azlint would check unless it is told to."""
    assert set(DEFAULT_EXCLUDE) >= projects._NOT_OURS


def test_a_file_where_nothing_is_searched(tree: Any) -> None:
    """It counts as one that can be reached."""
    tree.write("azlint.toml", "exclude = []\n")
    tree.write("venv/train.py", TRAIN)
    path = str(tree.write("venv/logs.py", LOGS))
    assert [found.code for found in Projects().check(path, LOGS, "noqa")] == ["AZL202"]


def test_projects_side_by_side(tree: Any) -> None:
    """Each has its own settings, and nothing flows from one to the other."""
    for name, text in (("left", 'select = ["AZL2"]\n'), ("right", 'select = ["AZL1"]\n')):
        tree.write(f"{name}/azlint.toml", text)
        tree.write(f"{name}/train.py", TRAIN)
    left, right = (str(tree.root / name / "train.py") for name in ("left", "right"))
    logs = str(tree.write("left/logs.py", LOGS))
    opened = Projects()
    assert [found.code for found in opened.check(left, TRAIN, "noqa")] == ["AZL201"]
    assert [found.code for found in opened.check(right, TRAIN, "noqa")] == ["AZL101"]
    assert [found.code for found in opened.check(logs, LOGS, "noqa")] == ["AZL202"]


def test_one_check_for_all_files(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are as they are on disk are checked together, once."""
    from azlint.checking import driver

    tree.write(".git/HEAD", "")
    paths = [str(tree.write(f"m{number}.py", TRAIN)) for number in range(5)]
    calls = []
    check = driver.check_paths
    monkeypatch.setattr(driver, "check_paths", lambda *a, **k: calls.append(a) or check(*a, **k))
    monkeypatch.setattr("azlint.editors.workspace.Batch", None)
    opened = Projects()
    assert [len(opened.check(path, TRAIN, "noqa")) for path in paths] == [2] * 5
    assert len(calls) == 1


def test_a_notebook(tree: Any) -> None:
    """No linter's rows and columns fit into one, so it has no findings here."""
    path = str(tree.notebook("train.ipynb", TRAIN))
    assert Projects().check(path, Path(path).read_text(encoding="utf-8"), "noqa") == ()


def test_a_folder_that_is_no_project(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are one project; what lies further down is known where they import it."""
    logs = str(tree.write("logs.py", LOGS))
    tree.write("deep/train.py", TRAIN)
    tree.write("deep/v1.py", "from azureml.core import Run\nrun = Run.get_context()\n")
    user = str(tree.write("user.py", "from deep.v1 import run\nrun.log('a', 1)\n"))
    for many in (projects._MANY, 1):
        monkeypatch.setattr(projects, "_MANY", many)
        assert Projects().check(logs, LOGS, "noqa") == ()
        found = Projects().check(user, Path(user).read_text(encoding="utf-8"), "noqa")
        assert [(d.code, d.range.start.row) for d in found] == [("AZL202", 2)]
    tree.write("train.py", TRAIN)
    assert [found.code for found in Projects().check(logs, LOGS, "noqa")] == ["AZL202"]


def test_what_was_searched_is_not_searched_again(
    tree: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folders of a clean one are clean, whether it is a project or each of them is one."""
    paths = [str(tree.write(name, "x = 1\n")) for name in ("a.py", "b/a.py", "b/c/a.py")]
    searched = []
    search = projects._holds_trigger
    monkeypatch.setattr(projects, "_holds_trigger", lambda root: searched.append(1) or search(root))
    opened = Projects()
    assert [opened.check(path, "x = 1\n", "noqa") for path in paths] == [(), (), ()]
    assert len(searched) == 1
    # The search does not enter this one.
    tree.write("venv/own/azlint.toml", "exclude = []\n")
    tree.write("venv/own/train.py", TRAIN)
    logs = str(tree.write("venv/own/logs.py", LOGS))
    assert [found.code for found in opened.check(logs, LOGS, "noqa")] == ["AZL202"]
