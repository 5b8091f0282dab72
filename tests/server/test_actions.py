"""Quick fixes, comments that ignore, all safe fixes at once, and what the pointer shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from azlint.fixing import repair
from conftest import DEFINITION, PACKAGES

FIX_ALL = "source.fixAll.azlint"
SOURCE = (
    "'é😀'\r\n"
    "from azureml.core import Run\r\n"
    "run = Run.get_context()\r\n"
    "x = '😀'; run.log('a', 1)\r\n"
    "run.log('b', value)  # azlint: ignore[AZL101]\r\n"
)
FOUND = ["AZL101", "AZL201", "AZL202", "AZL202", "AZL001"]


def edits_of(action: Any, uri: str) -> list[Any]:
    """The edits of an action, whichever way they are written."""
    if action.edit.document_changes:
        (change,) = action.edit.document_changes
        assert change.text_document.uri == uri
        return list(change.edits)
    return list(action.edit.changes[uri])


@pytest.fixture
def uri(shared: Any, tmp_path: Path) -> Any:
    """A document in the shared editor."""
    path = tmp_path / "a b" / "é.py"
    path.parent.mkdir()
    path.write_bytes(SOURCE.encode())
    (path.parent / DEFINITION).write_text(PACKAGES, encoding="utf-8")
    opened = shared.open(path)
    yield opened
    shared.close(opened)


def test_quick_fixes(shared: Any, uri: str) -> None:
    """Each fix has its trust and reason in its title, and only safe ones are preferred."""
    actions = shared.actions(uri, 3, 12, only=["quickfix"])
    assert [action.title for action in actions] == [
        "azlint: log with `mlflow.log_metric` (safe)",
        "azlint: ignore AZL202 on this line",
    ]
    assert actions[0].is_preferred
    assert [d.code for d in actions[0].diagnostics] == ["AZL202"]
    (unsafe, _) = shared.actions(uri, 4, 3, only=["quickfix"])
    assert unsafe.title.startswith("azlint: log with `mlflow.log_metric` (unsafe: ")
    assert not unsafe.is_preferred
    assert shared.actions(uri, 0, 0, only=["quickfix"]) == []


def test_what_a_fix_does(shared: Any, applied: Any, uri: str) -> None:
    """The edits of a fix give the text that azlint's own fix gives."""
    (action, _) = shared.actions(uri, 3, 12, only=["quickfix"])
    text = applied(SOURCE, edits_of(action, uri))
    assert "x = '😀'; mlflow.log_metric('a', 1)\r\n" in text
    assert "import mlflow\r\n" in text
    assert text.count("\n") == text.count("\r\n")
    (change,) = action.edit.document_changes
    assert change.text_document.version == shared.versions[uri]


def test_ignore(shared: Any, applied: Any, uri: str) -> None:
    """The comment takes the finding away, also where it joins one that is there."""
    for row in (3, 4):
        (_, action) = shared.actions(uri, row, 12 if row == 3 else 3, only=["quickfix"])
        text = applied(SOURCE, edits_of(action, uri))
        shared.change(uri, text)
        assert (row + 1, "AZL202") not in shared.rows(uri)
        if row == 4:
            assert "# azlint: ignore[AZL101, AZL202]\r\n" in text
        shared.change(uri, SOURCE)


def test_fix_all(shared: Any, applied: Any, uri: str, tmp_path: Path, tree: Any) -> None:
    """All safe fixes at once give what `azlint check --fix` writes."""
    for only in ([FIX_ALL], ["source.fixAll"], ["source"]):
        (action,) = shared.actions(uri, only=only)
        assert action.kind == FIX_ALL
        assert action.edit is None
    resolved = shared.request("codeAction/resolve", action)
    text = applied(SOURCE, edits_of(resolved, uri))
    path = tree.write("train.py", SOURCE)
    repair.fix_paths([path], tree.settings(), unsafe=False, write=True)
    assert text == path.read_bytes().decode()
    assert text != SOURCE
    # What was tried on the way is forgotten.
    assert [code for _, code in shared.rows(uri)] == FOUND


def test_fix_all_of_nothing(shared: Any, uri: str) -> None:
    """Without a safe fix it is not offered, and nor for other kinds."""
    assert shared.actions(uri, only=["refactor"]) == []
    assert shared.actions(uri, only=["source.organizeImports"]) == []
    shared.change(uri, "x = 1\n")
    assert shared.actions(uri) == []


def test_a_client_that_resolves_nothing(editor: Any, applied: Any, tree: Any) -> None:
    """It gets the edits at once, but only when it asks for them."""
    path = tree.write("a.py", SOURCE)
    opened = editor(client="emacs")
    uri = opened.open(path)
    assert FIX_ALL not in {action.kind for action in opened.actions(uri)}
    (action,) = opened.actions(uri, only=["source.fixAll"])
    assert "mlflow.log_metric('a', 1)" in applied(SOURCE, edits_of(action, uri))


def test_hover(shared: Any, uri: str) -> None:
    """The finding, its fix and the page of its rule stand under the pointer, nothing elsewhere."""
    text = shared.hover(uri, 3, 12).contents.value
    assert text.startswith("**AZL202** `Run.log` is SDK v1")
    assert "# run-log (AZL202)" in text
    assert "Fix: log with `mlflow.log_metric` (safe)" in text
    assert "```python\nmlflow.log_metric(name, value, step=step)\n```" in text.split("---")[0]
    assert text.endswith("More: `azlint rule AZL202`")
    assert shared.hover(uri, 0, 0) is None
    assert shared.hover(uri, 3, 3) is None


def test_a_fix_that_needs_the_job(shared: Any) -> None:
    """What the definition of the job needs is told with the finding and in the title."""
    uri = shared.open(
        "untitled:job",
        "from azureml.core import Run\nrun = Run.get_context()\n"
        "frame = run.input_datasets['train'].to_pandas_dataframe()\nrun.log('a', 1)\n",
    )
    told = [d for d in shared.diagnostics(uri) if d.related_information]
    assert told
    messages = [each.message for each in told[0].related_information]
    assert messages[0].startswith('inputs of the job: "train": Input(')
    assert messages[1].startswith("command of the job: --train")
    titles = [action.title for action in shared.actions(uri, only=["quickfix"])]
    assert any("inputs of the job: " in title and "(unsafe: " in title for title in titles)
    shared.close(uri)


def test_fixes_that_change_other_files(shared: Any, applied: Any, uri: str, tmp_path: Path) -> None:
    """One fix, and all of them, edit what defines the environment in the same change."""
    definition = tmp_path / "a b" / DEFINITION
    definition.write_text("numpy  # é\n", encoding="utf-8")
    shared.change(uri, SOURCE + "\r\n")
    (one, _) = shared.actions(uri, 3, 12, only=["quickfix"])
    (every,) = shared.actions(uri, only=[FIX_ALL])
    for action in (one, shared.request("codeAction/resolve", every)):
        changes = {
            change.text_document.uri: change.edits for change in action.edit.document_changes
        }
        assert changes.keys() == {uri, definition.as_uri()}
        text = applied("numpy  # é\n", changes[definition.as_uri()])
        assert text == "numpy  # é\nmlflow<=3.15.0\nazureml-mlflow\n"
    assert definition.read_text(encoding="utf-8") == "numpy  # é\n"
