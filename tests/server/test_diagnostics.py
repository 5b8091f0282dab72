"""What the server finds in a document: on open, on each edit, pushed and pulled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from conftest import DEFINITION, PACKAGES

TRAIN = "from azureml.core import Run\nrun = Run.get_context()\nrun.log('a', 1)\n"
FOUND = [(1, "AZL101"), (2, "AZL201"), (3, "AZL202")]


@pytest.fixture
def file(shared: Any, tmp_path: Path, request: Any) -> Callable[..., str]:
    """Opens files in the shared editor and closes them in the end."""

    def opened(text: str = TRAIN, name: str = "train.py") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        (path.parent / DEFINITION).write_text(PACKAGES, encoding="utf-8")
        uri = shared.open(path, text)
        request.addfinalizer(lambda: shared.close(uri))
        return str(uri)

    return opened


def test_on_open_and_change(shared: Any, file: Any) -> None:
    """What is found follows the text, and is published for the version that it is of."""
    uri = file()
    assert shared.rows(uri) == FOUND
    assert shared.shown(uri) == FOUND
    assert shared.published[uri].version == 1
    shared.change(uri, (0, 0, 0, 0, "\n"))
    assert shared.rows(uri) == [(row + 1, code) for row, code in FOUND]
    assert shared.shown(uri) == shared.rows(uri)
    assert shared.published[uri].version == 2
    shared.change(uri, "x = 1\n")
    assert shared.rows(uri) == shared.shown(uri) == []


def test_what_a_diagnostic_says(shared: Any, file: Any) -> None:
    """Place, message, link and tags of a diagnostic reach the client."""
    (_, _, found) = shared.diagnostics(file())
    assert found.range == types.Range(types.Position(2, 0), types.Position(2, 7))
    assert found.severity == types.DiagnosticSeverity.Error
    assert found.source == "azlint"
    assert found.code_description.href.startswith("https://")
    assert found.tags == (types.DiagnosticTag.Deprecated,)
    assert found.data["fix"]["applicability"] == "safe"
    assert found.message.startswith("`Run.log` is SDK v1")


def test_several_edits_at_once(shared: Any, file: Any) -> None:
    """Changes of one message apply one after the other, each to the text as it is by then."""
    uri = file()
    shared.change(uri, (2, 0, 2, 0, "x = 'é😀'; "), (2, 6, 2, 7, ""), (2, 11, 2, 14, "job"))
    found = shared.diagnostics(uri)
    # `job` is no name of the run.
    assert [d.code for d in found] == ["AZL101", "AZL201"]
    shared.change(uri, (2, 11, 2, 14, "run"))
    (*_, last) = shared.diagnostics(uri)
    assert last.range == types.Range(types.Position(2, 11), types.Position(2, 18))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_form_feeds(shared: Any, file: Any, end: str) -> None:
    """Lines are counted as Python and the protocol do, at nothing else."""
    text = f"# \f \x0b \x1c \u2028 \x85{end}" + TRAIN.replace("\n", end)
    uri = file(text)
    expected = [(row + 1, code) for row, code in FOUND]
    assert shared.rows(uri) == expected
    shared.change(uri, (1, 0, 1, 0, f"# \f{end}"), (0, 0, 0, 0, f"# \u2028{end}"))
    assert shared.rows(uri) == [(row + 2, code) for row, code in expected]


def test_places_beyond_the_text(shared: Any, file: Any) -> None:
    """An edit beyond the end of a line, or of the text, is one at its end."""
    uri = file()
    shared.change(uri, (2, 999, 2, 999, "; run.log('b', 2)"), (99, 0, 99, 9, "run.log('c', 3)"))
    assert shared.rows(uri) == [*FOUND, (3, "AZL202"), (4, "AZL202")]
    assert shared.actions(uri, 99, 0, 99, 99, only=["quickfix"]) == []
    assert shared.hover(uri, 99, 99) is None


def test_a_byte_order_mark(shared: Any, file: Any) -> None:
    """A mark at the beginning is no fault, and counts as the client counts it."""
    uri = file("\ufeff" + TRAIN)
    first, *_ = shared.diagnostics(uri)
    assert first.code == "AZL101"
    assert first.range.start == types.Position(0, 26)


def test_an_error_while_typing(shared: Any, file: Any) -> None:
    """While the text does not parse only that is told, and then all again."""
    uri = file()
    shared.change(uri, (2, 0, 2, 0, "if ("))
    assert [code for _, code in shared.rows(uri)] == ["AZL000"]
    shared.change(uri, (2, 0, 2, 4, ""))
    assert shared.rows(uri) == FOUND


def test_close(shared: Any, file: Any) -> None:
    """What was published is taken back when the document closes."""
    uri = file()
    assert shared.rows(uri) == FOUND
    shared.close(uri)
    shared.wait(lambda: shared.shown(uri) == [])
    assert shared.rows(uri) == []


@pytest.mark.parametrize(
    "uri",
    [
        "untitled:Untitled-1",
        "untitled:Untitled%202.py",
        "untitled:/tmp/é 😀.py",
        "file:///nowhere/at%20all/%C3%A9%20%F0%9F%98%80.py",
        "file:///c%3A/Users/a%20b/train.py",
        "file:///C:/train.py",
        "file://server/share/train.py",
        "file:///a%00b.py",
        "file://[broken/train.py",
        "git:/a/train.py?%7B%22ref%22%3A%22HEAD%22%7D",
        "vscode-vfs://github/a/b/train.py",
        "train.py",
        "",
    ],
)
def test_odd_uris(shared: Any, uri: str) -> None:
    """A document is checked wherever it says it is, and answered under its own URI."""
    shared.open(uri, TRAIN)
    assert shared.rows(uri) == FOUND
    assert shared.shown(uri) == FOUND
    shared.change(uri, (2, 0, 2, 0, "#"))
    assert shared.rows(uri) == FOUND[:2]
    shared.close(uri)


def test_what_is_not_python(shared: Any, tmp_path: Path) -> None:
    """Other languages and the JSON of notebooks are left alone; `.py` is Python by any name."""
    for name, language in [("a.toml", "toml"), ("a.ipynb", "json"), ("a.ipynb", "python")]:
        uri = shared.open((tmp_path / name).as_uri(), TRAIN, language)
        assert shared.rows(uri) == []
        shared.change(uri, (0, 0, 0, 0, "\n"))
        shared.close(uri)
    uri = shared.open((tmp_path / "a.py").as_uri(), TRAIN, "plaintext")
    assert shared.rows(uri) == FOUND
    shared.close(uri)


def test_pull(shared: Any, file: Any) -> None:
    """A pull that finds what the last one did says so."""
    uri = file()
    first = shared.pull(uri)
    again = shared.pull(uri, first.result_id)
    assert (first.kind, again.kind) == ("full", "unchanged")
    assert again.result_id == first.result_id
    shared.change(uri, (0, 0, 0, 0, "\n"))
    assert shared.pull(uri, first.result_id).kind == "full"
    assert shared.rows("file:///never/opened.py") == []


def test_a_client_that_pulls(editor: Any, tree: Any) -> None:
    """Nothing is pushed to a client that pulls; it is told when another file changes a finding."""
    logs = tree.write("logs.py", "def log(run):\n    run.log('a', 1)\n")
    train = tree.write("train.py", TRAIN + "from logs import log\nlog(run)\n")
    opened = editor(pulls=True)
    assert opened.answer.capabilities.diagnostic_provider.inter_file_dependencies
    logs_uri, train_uri = opened.open(logs), opened.open(train)
    opened.wait(lambda: opened.rows(logs_uri) == [(2, "AZL202")])
    assert opened.rows(train_uri) == FOUND
    before = opened.client.diagnostic_refresh_count
    opened.change(train_uri, (4, 0, 4, 8, ""))
    opened.wait(lambda: opened.client.diagnostic_refresh_count > before)
    assert opened.rows(logs_uri) == []
    assert opened.published == {}


@pytest.mark.parametrize("client", ["emacs", "neovim", "visual-studio-code"])
def test_capabilities(editor: Any, tree: Any, client: str) -> None:
    """The server works with what each of these clients says of itself, in UTF-16 with all."""
    opened = editor(client=client)
    capabilities = opened.answer.capabilities
    assert capabilities.position_encoding == types.PositionEncodingKind.Utf16
    assert capabilities.text_document_sync.change == types.TextDocumentSyncKind.Incremental
    assert "source.fixAll.azlint" in capabilities.code_action_provider.code_action_kinds
    uri = opened.open((tree.root / "a.py").as_uri(), "x = '😀'; " + TRAIN.replace("\n", "; "))
    found = opened.diagnostics(uri)
    assert found[0].range.start == types.Position(0, 35)
    assert opened.actions(uri)
    assert opened.hover(uri, 0, 36) is not None
