"""What one file tells of another, configuration and its reload, folders, files on disk."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from azlint.editors.workspace import Workspace
from azlint.server.projects import Project

TRAIN = "from azureml.core import Run\nfrom logs import log\nlog(Run.get_context())\n"
LOGS = "def log(run):\n    run.log('a', 1)\n"
FOUND = [(1, "AZL101"), (3, "AZL201")]
CREATED, CHANGED, DELETED = (
    types.FileChangeType.Created,
    types.FileChangeType.Changed,
    types.FileChangeType.Deleted,
)


def test_from_file_to_file(editor: Any, tree: Any) -> None:
    """An edit changes what is shown in another open document, there and back again."""
    opened = editor()
    train = opened.open(tree.write("train.py", TRAIN))
    logs = opened.open(tree.write("logs.py", LOGS))
    assert opened.rows(logs) == [(2, "AZL202")]
    opened.change(train, (2, 0, 2, 3, "print"))
    opened.wait(lambda: opened.shown(logs) == [])
    opened.change(train, (2, 0, 2, 5, "log"))
    opened.wait(lambda: opened.shown(logs) == [(2, "AZL202")])
    opened.change(logs, (0, 0, 0, 0, "\n"))
    assert opened.rows(logs) == [(3, "AZL202")]
    assert opened.rows(train) == FOUND


def test_from_a_file_on_disk(editor: Any, tree: Any) -> None:
    """What is not open is known from disk; an unsaved text counts for more, until it closes."""
    train = tree.write("train.py", TRAIN)
    opened = editor()
    logs = opened.open(tree.write("logs.py", LOGS))
    opened.wait(lambda: opened.rows(logs) == [(2, "AZL202")])
    uri = opened.open(train, "x = 1\n")
    opened.wait(lambda: opened.shown(logs) == [])
    opened.close(uri)
    opened.wait(lambda: opened.shown(logs) == [(2, "AZL202")])


def test_an_error_while_typing(editor: Any, tree: Any) -> None:
    """A document that does not parse leaves the others what they knew."""
    opened = editor()
    train = opened.open(tree.write("train.py", TRAIN))
    logs = opened.open(tree.write("logs.py", LOGS))
    assert opened.rows(logs) == [(2, "AZL202")]
    opened.change(train, (2, 0, 2, 0, "if ("))
    assert opened.rows(train) == [(3, "AZL000")]
    opened.change(logs, (0, 0, 0, 0, "\n"))
    assert opened.rows(logs) == [(3, "AZL202")]
    opened.change(train, (2, 0, 2, 4, ""))
    assert opened.rows(train) == FOUND
    assert opened.rows(logs) == [(3, "AZL202")]


def test_what_is_returned(editor: Any, tree: Any) -> None:
    """A function that gives a run makes findings where it is called, also over several files."""
    opened = editor()
    deep = opened.open(tree.write("deep.py", "def get():\n    return None\n"))
    tree.write("middle.py", "from deep import get\ndef hand():\n    return get()\n")
    user = opened.open(tree.write("user.py", "from middle import hand\nhand().log('a', 1)\n"))
    assert opened.rows(user) == []
    opened.change(deep, "from azureml.core import Run\ndef get():\n    return Run.get_context()\n")
    opened.wait(lambda: opened.shown(user) == [(2, "AZL202")])
    opened.change(deep, "def get():\n    return None\n")
    opened.wait(lambda: opened.shown(user) == [])


def test_what_a_constructor_is_handed(editor: Any, tree: Any) -> None:
    """What an object holds is known where it is used, though nobody open hands it over."""
    tree.write("holder.py", "class Holder:\n    def __init__(self, run):\n        self.run = run\n")
    user_text = "from holder import Holder\ndef use(h: Holder):\n    h.run.log('a', 1)\n"
    opened = editor()
    user = opened.open(tree.write("user.py", user_text))
    assert opened.rows(user) == []
    main = "from azureml.core import Run\nfrom holder import Holder\nHolder(Run.get_context())\n"
    path = tree.write("main.py", main)
    opened.changed_on_disk((path, CREATED))
    opened.wait(lambda: opened.shown(user) == [(3, "AZL202")])
    path.write_text(main.replace("Run.get_context()", "1"))
    opened.changed_on_disk((path, CHANGED))
    opened.wait(lambda: opened.shown(user) == [])


def test_files_that_come_and_go(editor: Any, tree: Any) -> None:
    """A file that is made or removed on disk counts from then on."""
    opened = editor()
    train = opened.open(tree.write("train.py", "from helpers import run\nrun.log('a', 1)\n"))
    opened.wait(lambda: "workspace/didChangeWatchedFiles" in opened.registered)
    assert opened.rows(train) == []
    helpers = tree.write("helpers.py", "from azureml.core import Run\nrun = Run.get_context()\n")
    opened.changed_on_disk((helpers, CREATED))
    opened.wait(lambda: opened.shown(train) == [(2, "AZL202")])
    helpers.write_text("run = None\n")
    opened.changed_on_disk((helpers, CHANGED))
    opened.wait(lambda: opened.shown(train) == [])
    helpers.write_text("from azureml.core import Run\nrun = Run.get_context()\n")
    opened.changed_on_disk((helpers, CHANGED))
    opened.wait(lambda: opened.shown(train) == [(2, "AZL202")])
    helpers.unlink()
    opened.changed_on_disk((helpers, DELETED))
    opened.wait(lambda: opened.shown(train) == [])


def test_an_editor_that_tells_of_no_files(editor: Any, tree: Any) -> None:
    """What others did to the files of the project counts when a document is opened or saved."""
    helpers = tree.write("helpers.py", "run = None\n")
    opened = editor(client="neovim@v0.10")
    train = opened.open(tree.write("train.py", "from helpers import run\nrun.log('a', 1)\n"))
    assert opened.rows(train) == []
    assert opened.registered == []
    assert opened.answer.capabilities.text_document_sync.save
    helpers.write_text("from azureml.core import Run\nrun = Run.get_context()\n")
    opened.save(train)
    opened.wait(lambda: opened.rows(train) == [(2, "AZL202")])
    helpers.unlink()
    opened.open(tree.write("other.py", "x = 1\n"))
    opened.wait(lambda: opened.rows(train) == [])


def test_many_files_that_change(editor: Any, tree: Any) -> None:
    """A checkout of another branch is taken in as a whole."""
    opened = editor()
    train = opened.open(tree.write("train.py", "from m7 import run\nrun.log('a', 1)\n"))
    paths = [tree.write(f"m{number}.py", "run = None\n") for number in range(50)]
    opened.changed_on_disk(*((path, CREATED) for path in paths))
    assert opened.rows(train) == []
    for path in paths:
        path.write_text("from azureml.core import Run\nrun = Run.get_context()\n")
    opened.changed_on_disk(*((path, CHANGED) for path in paths))
    opened.wait(lambda: opened.shown(train) == [(2, "AZL202")])


def test_configuration(editor: Any, tree: Any) -> None:
    """A configuration that comes, changes and goes counts at once; a faulty one is told once."""
    opened = editor()
    train = opened.open(tree.write("train.py", TRAIN))
    assert opened.rows(train) == FOUND
    configuration = tree.write("azlint.toml", "ignore = ['AZL101']\n")
    opened.changed_on_disk((configuration, CREATED))
    opened.wait(lambda: opened.shown(train) == FOUND[1:])
    configuration.write_text("ignore = ['AZL9999']\n")
    opened.changed_on_disk((configuration, CHANGED))
    opened.wait(lambda: bool(opened.client.messages))
    assert "azlint.toml: `ignore`: no rule is called `AZL9999`" in opened.client.messages[0].message
    assert opened.rows(train) == FOUND[1:]
    opened.change(train, (0, 0, 0, 0, "\n"))
    assert opened.rows(train) == [(4, "AZL201")]
    assert len(opened.client.messages) == 1
    configuration.write_text("severity = { AZL201 = 'info' }\n")
    opened.changed_on_disk((configuration, CHANGED))
    opened.wait(lambda: opened.shown(train) == [(2, "AZL101"), (4, "AZL201")])
    assert opened.diagnostics(train)[1].severity == types.DiagnosticSeverity.Information
    configuration.unlink()
    tree.write("pyproject.toml", "[tool.azlint]\nselect = ['AZL201']\n")
    opened.changed_on_disk((configuration, DELETED))
    opened.wait(lambda: opened.shown(train) == [(4, "AZL201")])


def test_options(editor: Any, tree: Any) -> None:
    """Options of the editor lie over the configuration, and follow when they change."""
    tree.write("azlint.toml", "ignore = ['AZL101']\n")
    path = tree.write("train.py", TRAIN)
    opened = editor(options={"settings": {"ignore": ["AZL2"]}})
    uri = opened.open(path)
    assert opened.rows(uri) == []
    for options, expected in [
        ({"azlint": {"select": ["AZL2"]}}, [(3, "AZL201")]),
        ({"azlint": {"perFileIgnores": {"train.py": ["AZL2"]}}}, []),
        ({"azlint": {}}, [(3, "AZL201")]),
        ({"azlint": {"extend-exclude": ["train.py"]}}, []),
        ({"azlint": {"isolated": True}}, FOUND),
    ]:
        params = types.DidChangeConfigurationParams(options)
        opened.notify(types.WORKSPACE_DID_CHANGE_CONFIGURATION, params)
        assert opened.rows(uri) == expected
        assert opened.shown(uri) == expected
    assert opened.client.messages == []


def test_faulty_options(editor: Any, tree: Any) -> None:
    """A fault in the options is told, and what held before holds."""
    path = tree.write("train.py", TRAIN)
    opened = editor(options={"ignore": ["AZL101"]})
    uri = opened.open(path)
    for options, message in [
        ({"ingore": []}, "the editor sets no option `ingore`; did you mean `ignore`?"),
        ({"select": "AZL1"}, "option `select` of the editor is no list of texts"),
        ({"isolated": 1}, "option `isolated` of the editor is neither `true` nor `false`"),
        ({"perFileIgnores": []}, "option `perFileIgnores` of the editor is no table"),
        ({"configuration": []}, "option `configuration` of the editor is no text"),
        ([1], "the options of the editor are no object"),
    ]:
        count = len(opened.client.messages)
        params = types.DidChangeConfigurationParams(options)
        opened.notify(types.WORKSPACE_DID_CHANGE_CONFIGURATION, params)
        opened.wait(lambda count=count: len(opened.client.messages) > count)
        assert message in opened.client.messages[-1].message
        assert opened.rows(uri) == FOUND[1:]
    params = types.DidChangeConfigurationParams({"select": ["AZL9999"]})
    opened.notify(types.WORKSPACE_DID_CHANGE_CONFIGURATION, params)
    opened.wait(lambda: "no rule is called `AZL9999`" in opened.client.messages[-1].message)


def test_options_that_are_asked_for(editor: Any, tree: Any) -> None:
    """A client that has a configuration is asked for its section."""
    path = tree.write("train.py", TRAIN)
    opened = editor(configuration={"azlint": {"ignore": ["AZL1"]}})
    uri = opened.open(path)
    opened.wait(lambda: opened.shown(uri) == FOUND[1:])
    opened.client.set_configuration({"azlint": {"ignore": ["AZL2"]}})
    params = types.DidChangeConfigurationParams(None)
    opened.notify(types.WORKSPACE_DID_CHANGE_CONFIGURATION, params)
    opened.wait(lambda: opened.shown(uri) == FOUND[:1])


def test_folders(editor: Any, tree: Any) -> None:
    """Each folder is a project of its own, with its configuration; folders come and go."""
    one, other = tree.root / "one", tree.root / "other"
    for folder, chosen in ((one, "AZL101"), (other, "AZL201")):
        tree.write(f"{folder.name}/azlint.toml", f"select = ['{chosen}']\n")
        tree.write(f"{folder.name}/train.py", TRAIN)
        tree.write(f"{folder.name}/deeper/azlint.toml", "select = ['AZL2']\n")
        tree.write(f"{folder.name}/deeper/logs.py", LOGS)
        tree.write(f"{folder.name}/deeper/train.py", TRAIN)
    opened = editor(one, other)
    first, second = opened.open(one / "train.py"), opened.open(other / "train.py")
    assert (opened.rows(first), opened.rows(second)) == (FOUND[:1], FOUND[1:])
    assert opened.rows(opened.open(one / "deeper" / "train.py")) == FOUND[1:]
    assert opened.rows(opened.open(one / "deeper" / "logs.py")) == [(2, "AZL202")]
    gone = types.WorkspaceFolder(other.as_uri(), "other")
    event = types.WorkspaceFoldersChangeEvent([], [gone])
    params = types.DidChangeWorkspaceFoldersParams(event)
    opened.notify(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, params)
    assert opened.rows(second) == FOUND[1:]


def test_a_file_outside(editor: Any, tree: Any, tmp_path: Path) -> None:
    """It belongs to the project around it: that of a repository, or of its own folder alone."""
    for name in ("repository/logs.py", "loose/logs.py", "loose/deep/below/logs.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(LOGS)
    (tmp_path / "repository" / ".git").mkdir()
    (tmp_path / "repository" / "scripts").mkdir()
    (tmp_path / "repository" / "scripts" / "train.py").write_text(TRAIN)
    (tmp_path / "loose" / "train.py").write_text(TRAIN)
    # Not looked at: who knows what lies below a folder that is no project.
    (tmp_path / "loose" / "deep" / "below" / "train.py").write_text(
        TRAIN.replace("log(", "log(1, ").replace("from logs", "from logs2")
    )
    opened = editor()
    for folder in ("repository", "loose"):
        logs = opened.open(tmp_path / folder / "logs.py")
        opened.wait(lambda logs=logs: opened.rows(logs) == [(2, "AZL202")])


def test_a_folder_that_grows(editor: Any, tree: Any, tmp_path: Path) -> None:
    """A file that comes into a folder outside of the editor's belongs to what is there already."""
    logs = tmp_path / "loose" / "logs.py"
    logs.parent.mkdir()
    logs.write_text(LOGS)
    opened = editor()
    uri = opened.open(logs)
    assert opened.rows(uri) == []
    (logs.parent / "train.py").write_text(TRAIN)
    opened.changed_on_disk((logs.parent / "train.py", CREATED))
    opened.wait(lambda: opened.shown(uri) == [(2, "AZL202")])


def test_a_project_is_read_once_at_a_time(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several changes on disk the last one counts, however long reading takes."""
    path = tree.write("a.py", "0")
    read: list[str] = []
    first = threading.Event()

    def load(self: object) -> None:
        text = path.read_text()
        if not read:
            first.wait(60)
        read.append(text)

    monkeypatch.setattr(Workspace, "load", load)
    loaded: list[Project] = []
    project = Project(tree.root, tree.settings(), True, loaded.append, print)
    for number in range(1, 4):
        path.write_text(str(number))
        project.reload()
    first.set()
    end = time.monotonic() + 60
    while read[-1:] != ["3"]:
        assert time.monotonic() < end
        time.sleep(0.005)
    assert len(read) <= 2


def test_an_unsaved_file_imports_from_its_folder(editor: Any, tree: Any) -> None:
    """A new document knows what a file in the first folder would."""
    tree.write("helpers.py", "from azureml.core import Run\nrun = Run.get_context()\n")
    opened = editor()
    uri = opened.open("untitled:Untitled-1", "from helpers import run\nrun.log('a', 1)\n")
    assert opened.rows(uri) == [(2, "AZL202")]
