"""Documents checked one by one know what all files of the project know."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path
from typing import Any

import pytest
from astroid import nodes

from azlint.checking.results import FileResult
from azlint.editors.workspace import Workspace, root_of
from azlint.semantic.inference.project import Stale

CASES = Path(__file__).parents[1] / "semantic" / "cases"
FOLDERS = sorted(path.name for path in CASES.iterdir() if path.is_dir())


def rows(result: FileResult) -> list[tuple[int, str]]:
    """Row and code of each finding."""
    return [(d.range.start.row, d.code) for d in result.diagnostics]


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("edited", [False, True], ids=["on disk", "in the editor"])
def test_the_same_findings(name: str, edited: bool, tree: Any) -> None:
    """Each file alone has the findings that it has in a run over all of them."""
    shutil.copytree(CASES / name, tree.root, dirs_exist_ok=True)
    expected = {result.path: result.diagnostics for result in tree.report().results}
    workspace = Workspace(tree.root, tree.settings())
    for path in sorted(tree.root.rglob("*.py")):
        if edited:
            workspace.put(str(path), path.read_text(encoding="utf-8"))
        assert workspace.check(str(path)).diagnostics == expected.get(str(path), ())


LOGS = "def log(run):\n    run.log('a', 1)\n"
TRAIN = "from azureml.core import Run\nfrom logs import log\nlog(Run.get_context())\n"


def test_what_flows_follows_the_text(tree: Any) -> None:
    """A call that is edited away takes the finding in the other file with it."""
    logs, train = str(tree.write("logs.py", LOGS)), str(tree.write("train.py", TRAIN))
    workspace = Workspace(tree.root, tree.settings())
    assert rows(workspace.check(logs)) == [(2, "AZL202")]
    workspace.put(train, TRAIN.replace("log(Run.get_context())", "Run.get_context()"))
    workspace.check(train)
    assert rows(workspace.check(logs)) == []
    workspace.put(train, TRAIN)
    workspace.check(train)
    assert workspace.dependents(train) == {logs}
    assert rows(workspace.check(logs)) == [(2, "AZL202")]
    workspace.put(logs, "\n" + LOGS)
    assert rows(workspace.check(logs)) == [(3, "AZL202")]


def test_an_error_while_typing(tree: Any) -> None:
    """A file that does not parse has that finding only, and the others know what they knew."""
    logs, train = str(tree.write("logs.py", LOGS)), str(tree.write("train.py", TRAIN))
    workspace = Workspace(tree.root, tree.settings())
    workspace.check(train)
    workspace.put(train, TRAIN + "log(")
    assert rows(workspace.check(train)) == [(4, "AZL000")]
    assert rows(workspace.check(logs)) == [(2, "AZL202")]
    workspace.put(train, TRAIN + "log(1)")
    assert (4, "AZL000") not in rows(workspace.check(train))


def test_a_file_that_is_not_there_yet(tree: Any) -> None:
    """What was never saved is checked as if it were."""
    path = str(tree.root / "a b é.py")
    workspace = Workspace(tree.root, tree.settings())
    workspace.put(path, TRAIN)
    assert (1, "AZL101") in rows(workspace.check(path))
    tree.write("train.py", TRAIN)
    workspace.put(path, None)
    assert rows(workspace.check(path)) == [(1, "AZL000")]


def test_what_is_excluded(tree: Any) -> None:
    """The configuration decides in an editor, too."""
    path = str(tree.write("old/train.py", TRAIN))
    workspace = Workspace(tree.root, tree.settings(extend_exclude=("old",)))
    assert workspace.check(path) == FileResult(path)


def test_no_cache_is_made(tree: Any) -> None:
    """One that is there is used."""
    path = str(tree.write("train.py", TRAIN))
    Workspace(tree.root, tree.settings()).check(path)
    cache = tree.root / ".azlint_cache"
    assert not cache.exists()
    cache.mkdir()
    Workspace(tree.root, tree.settings()).check(path)
    assert any(cache.iterdir())


def test_the_root(tree: Any) -> None:
    """The folder of the configuration, of the repository, or of the file."""
    path = tree.root / "a" / "b" / "c.py"
    assert root_of(path, tree.settings()) == path.parent
    (tree.root / ".git").mkdir()
    assert root_of(path, tree.settings()) == tree.root
    source = tree.root / "a" / "azlint.toml"
    assert root_of(path, tree.settings(source=source)) == source.parent


def test_stale_work_ends_early(tree: Any) -> None:
    """A check that nobody wants any more ends, and the next one finds what it would have anyway."""
    logs, train = str(tree.write("logs.py", LOGS)), str(tree.write("train.py", TRAIN))
    other = Workspace(tree.root, tree.settings())
    other.put(train, "\n" + TRAIN)
    expected = other.check(train).diagnostics
    for patience in range(1, 9):
        workspace = Workspace(tree.root, tree.settings())
        workspace.check(train)
        asked = iter(range(patience))
        workspace.put(train, TRAIN.replace("log(", "print("))
        try:
            workspace.check(train, lambda asked=asked: next(asked, None) is None)
        except Stale:
            assert rows(workspace.check(logs)) == [(2, "AZL202")]
        workspace.put(train, "\n" + TRAIN)
        assert workspace.check(train).diagnostics == expected
        assert rows(workspace.check(logs)) == [(2, "AZL202")]


def test_nothing_is_kept_of_old_texts(tree: Any) -> None:
    """An editor that stays open for a day needs no more memory in the evening."""
    path = str(tree.write("train.py", TRAIN + "def f(run):\n    return run\nf(1).log('a', 2)\n"))
    workspace = Workspace(tree.root, tree.settings())
    workspace.check(path)
    for number in range(5):
        workspace.put(path, f"# {number}\n" + Path(path).read_text())
        workspace.check(path)
    gc.collect()
    kept = [o for o in gc.get_objects() if isinstance(o, nodes.Module) and o.path == [path]]
    assert len(kept) == 1


def test_who_depends_on_a_document(tree: Any) -> None:
    """Those that import it, that it hands something to, or that asked it whether it calls them."""
    logs, train = str(tree.write("logs.py", LOGS)), str(tree.write("train.py", TRAIN))
    user = str(tree.write("user.py", "import train\n"))
    workspace = Workspace(tree.root, tree.settings())
    workspace.check(train)
    workspace.put(train, "x = 1\n")
    workspace.check(train)
    assert workspace.dependents(train) >= {logs, user}
    assert workspace.passes_on(train)
    workspace.put(train, "x = 2\n")
    workspace.check(train)
    assert not workspace.passes_on(train)
    assert workspace.dependents(train) == {logs, user}
    assert workspace.dependents(train, [user, logs]) == {logs, user}


def test_a_project_of_some_files(tree: Any) -> None:
    """Where no folder is a project, the named files are."""
    logs, train = str(tree.write("logs.py", LOGS)), str(tree.write("train.py", TRAIN))
    assert rows(Workspace(tree.root, tree.settings(), [train]).check(logs)) == [(2, "AZL202")]
    assert rows(Workspace(tree.root, tree.settings(), ()).check(logs)) == []


def test_fixes(tree: Any) -> None:
    """All safe fixes give a text; what is known of the document stays as it was."""
    source = "from azureml.core import Run\nRun.get_context().log('a', 1)\n"
    path = str(tree.write("train.py", source))
    workspace = Workspace(tree.root, tree.settings())
    before = workspace.check(path)
    fixed, others = workspace.fixed(path, source)
    assert others == {}
    assert fixed == "import mlflow\nmlflow.log_metric('a', 1)\n"
    assert workspace.check(path) == before
    assert workspace.fixed(path, fixed) == (fixed, {})
