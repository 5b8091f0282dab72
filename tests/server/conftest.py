"""A real client of the language server, over the standard input and output of a real process."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from lsprotocol.converters import get_converter
from pytest_lsp import client_capabilities
from pytest_lsp.client import make_test_lsp_client

SERVER = (sys.executable, "-m", "azlint", "server")
SECONDS = 180
CONVERTER = get_converter()


def uri_of(path: Path | str) -> str:
    """The URI of a file."""
    return Path(path).as_uri()


class Editor:
    """One session with a server; every call waits for what it asks for."""

    def __init__(
        self,
        *folders: Path,
        client: str = "visual-studio-code",
        options: object = None,
        pulls: bool = False,
        configuration: dict[str, Any] | None = None,
    ) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.client = make_test_lsp_client()
        self.client.set_configuration(configuration or {})
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.registered: list[str] = []
        self.versions: dict[str, int] = {}
        self._listen()
        self.run(self.client.start_io(*SERVER))
        self.process: asyncio.subprocess.Process = self.client._server  # type: ignore[assignment]
        capabilities = client_capabilities(client)
        assert capabilities.text_document is not None
        assert capabilities.workspace is not None
        if pulls:
            capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities()
            capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(True)
        capabilities.workspace.configuration = configuration is not None
        capabilities.notebook_document = types.NotebookDocumentClientCapabilities(
            types.NotebookDocumentSyncClientCapabilities()
        )
        self.answer = self.run(
            self.client.initialize_session(
                types.InitializeParams(
                    capabilities,
                    initialization_options=options,
                    workspace_folders=[
                        types.WorkspaceFolder(uri_of(folder), folder.name) for folder in folders
                    ],
                )
            )
        )

    def _listen(self) -> None:
        # Its own handler keeps no versions.
        del self.client.protocol.fm.features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS]

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published[params.uri] = params

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params: types.RegistrationParams) -> None:
            self.registered += [each.method for each in params.registrations]

    def run(self, call: Coroutine[Any, Any, Any]) -> Any:
        """The answer of ``call``, which runs where the client does."""
        return asyncio.run_coroutine_threadsafe(call, self._loop).result(SECONDS)

    def notify(self, method: str, params: object) -> None:
        """Sends a notification."""

        async def send() -> None:
            self.client.protocol.notify(method, params)

        self.run(send())

    def request(self, method: str, params: object) -> Any:
        """The answer to a request."""

        async def send() -> Any:
            return await self.client.protocol.send_request_async(method, params)

        return self.run(send())

    def wait(self, condition: Callable[[], bool]) -> None:
        """Returns as soon as the condition holds; fails when it does not in time."""
        end = time.monotonic() + SECONDS
        while not condition():
            assert time.monotonic() < end, "the server did not do it in time"
            time.sleep(0.005)

    # Documents.

    def open(self, path: Path | str, text: str | None = None, language: str = "python") -> str:
        """Opens a file, or an URI with a text; gives the URI."""
        uri = path if isinstance(path, str) else uri_of(path)
        if text is None:
            text = Path(path).read_bytes().decode()
        self.versions[uri] = 1
        item = types.TextDocumentItem(uri, language, 1, text)
        self.notify(types.TEXT_DOCUMENT_DID_OPEN, types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, *changes: str | tuple[int, int, int, int, str]) -> None:
        """Edits a document: a whole text, or a range (from row and unit to row and unit)."""
        self.versions[uri] += 1
        events: list[types.TextDocumentContentChangeEvent] = []
        for change in changes:
            if isinstance(change, str):
                events.append(types.TextDocumentContentChangeWholeDocument(change))
            else:
                *place, text = change
                events.append(types.TextDocumentContentChangePartial(span(*place), text))
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        self.notify(
            types.TEXT_DOCUMENT_DID_CHANGE, types.DidChangeTextDocumentParams(document, events)
        )

    def save(self, uri: str) -> None:
        """Tells that a document was saved."""
        document = types.TextDocumentIdentifier(uri)
        self.notify(types.TEXT_DOCUMENT_DID_SAVE, types.DidSaveTextDocumentParams(document))

    def close(self, uri: str) -> None:
        """Closes a document."""
        document = types.TextDocumentIdentifier(uri)
        self.notify(types.TEXT_DOCUMENT_DID_CLOSE, types.DidCloseTextDocumentParams(document))

    # What the server says.

    def pull(self, uri: str, previous: str | None = None) -> Any:
        """The server's report on a document as it is now."""
        document = types.TextDocumentIdentifier(uri)
        params = types.DocumentDiagnosticParams(document, previous_result_id=previous)
        return self.request(types.TEXT_DOCUMENT_DIAGNOSTIC, params)

    def diagnostics(self, uri: str) -> list[types.Diagnostic]:
        """What is found in a document as it is now."""
        return list(self.pull(uri).items)

    def rows(self, uri: str) -> list[tuple[int, str]]:
        """1-based row and code of what is found in a document as it is now."""
        return rows(self.diagnostics(uri))

    def shown(self, uri: str) -> list[tuple[int, str]]:
        """1-based row and code of what was published last for a document."""
        return rows(self.published[uri].diagnostics) if uri in self.published else []

    def actions(self, uri: str, *place: int, only: list[str] | None = None) -> list[Any]:
        """The code actions at a range; of the whole document when there is none."""
        where = span(*place) if place else span(0, 0, 1 << 20, 0)
        context = types.CodeActionContext([], only=only)  # type: ignore[arg-type]
        document = types.TextDocumentIdentifier(uri)
        params = types.CodeActionParams(document, where, context)
        return list(self.request(types.TEXT_DOCUMENT_CODE_ACTION, params) or ())

    def hover(self, uri: str, line: int, character: int) -> Any:
        """What is shown at a position."""
        document = types.TextDocumentIdentifier(uri)
        params = types.HoverParams(document, types.Position(line, character))
        return self.request(types.TEXT_DOCUMENT_HOVER, params)

    def changed_on_disk(self, *events: tuple[Path, types.FileChangeType]) -> None:
        """Tells of files that came, changed or went."""
        changes = [types.FileEvent(uri_of(path), kind) for path, kind in events]
        params = types.DidChangeWatchedFilesParams(changes)
        self.notify(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, params)

    def stop(self) -> int:
        """Ends the session as the protocol says; the exit code of the server."""

        async def end() -> int:
            await self.client.shutdown_async(None)
            self.client.exit(None)
            code = await self.process.wait()
            await self.client.stop()
            return code

        code = int(self.run(end()))
        self.leave()
        return code

    def leave(self) -> None:
        """Frees the loop of the client."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(SECONDS)


def span(*place: int) -> types.Range:
    """A range from row and unit to row and unit."""
    first, start, last, end = place if len(place) == 4 else (*place, *place)
    return types.Range(types.Position(first, start), types.Position(last, end))


def rows(found: Any) -> list[tuple[int, str]]:
    """1-based row and code of each diagnostic."""
    return [(each.range.start.line + 1, each.code) for each in found]


def _applied(text: str, edits: list[Any]) -> str:
    """The text after text edits of the protocol, done from the last to the first."""
    from azlint.editors.protocol import changed

    numbered = sorted(
        enumerate(edits),
        key=lambda item: (item[1].range.start.line, item[1].range.start.character, item[0]),
        reverse=True,
    )
    for _, edit in numbered:
        place = CONVERTER.unstructure(edit.range)
        text = changed(text, [{"range": place, "text": edit.new_text}])
    return text


@pytest.fixture
def applied() -> Callable[[str, list[Any]], str]:
    """Does the text edits of an action as a client does them."""
    return _applied


@pytest.fixture
def editor(tree: Any) -> Iterator[Callable[..., Editor]]:
    """Starts editors, by default with the project as their folder, and ends them."""
    started: list[Editor] = []

    def start(*folders: Path, **settings: Any) -> Editor:
        made = Editor(*(folders or (tree.root,)), **settings)
        started.append(made)
        return made

    yield start
    for each in started:
        if each.process.returncode is None:
            assert each.stop() == 0
        else:
            each.leave()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One editor for all tests whose documents do not concern each other; no folder is open."""
    made = Editor()
    yield made
    assert made.stop() == 0
