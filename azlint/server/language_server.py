"""The language server: what the protocol asks, answered by a session."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Generator, Iterable, Mapping
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import (
    JsonRPCNotification,
    JsonRPCResponseMessage,
    LanguageServerProtocol,
    default_converter,
    lsp_method,
)

from azlint import __version__
from azlint.editors import options as editor_options
from azlint.editors import protocol
from azlint.editors.options import Options
from azlint.editors.protocol import FIX_ALL, QUICK_FIX, SOURCE, Document, Json, Shown
from azlint.server.documents import Cell, OpenFile
from azlint.server.projects import CONFIGURATIONS
from azlint.server.session import Outcome, Session
from azlint.server.uris import path_of
from azlint.settings.settings import SettingsError

_NOTEBOOKS = types.NotebookDocumentSyncOptions(
    notebook_selector=[
        types.NotebookDocumentFilterWithNotebook(
            notebook=types.NotebookDocumentFilterNotebookType(notebook_type=kind)
        )
        for kind in ("jupyter-notebook", "interactive")
    ]
)
_WATCHED = ("**/*.py", "**/*.ipynb", *(f"**/{name}" for name in (*CONFIGURATIONS, ".gitignore")))


class _Protocol(LanguageServerProtocol):
    """The protocol without pygls' own documents, whose lines also end at form feeds."""

    lsp_text_document__did_open = None  # type: ignore[assignment]
    lsp_text_document__did_change = None  # type: ignore[assignment]
    lsp_text_document__did_close = None  # type: ignore[assignment]
    lsp_notebook_document__did_open = None  # type: ignore[assignment]
    lsp_notebook_document__did_change = None  # type: ignore[assignment]
    lsp_notebook_document__did_close = None  # type: ignore[assignment]

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(
        self, params: types.InitializeParams
    ) -> Generator[Any, Any, types.InitializeResult]:
        """Speaks of places in UTF-16, which each editor knows, whatever else it knows too."""
        if params.capabilities.general is not None:
            params.capabilities.general.position_encodings = [types.PositionEncodingKind.Utf16]
        return (yield from super().lsp_initialize(params))

    def structure_message(self, data: dict[str, Any]) -> Any:
        """What a message says; a request that says nothing is answered with what is wrong."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise

    def _serialize_message(self, data: Any) -> Any:
        """A message as JSON; what is plain already needs no walk over it."""
        match data:
            case JsonRPCNotification(params=dict()):
                return {"jsonrpc": data.jsonrpc, "method": data.method, "params": data.params}
            case JsonRPCResponseMessage():
                return {"jsonrpc": data.jsonrpc, "id": data.id, "result": data.result}
            case _:
                return super()._serialize_message(data)

    def get_message_type(self, method: str) -> type[Any] | None:  # type: ignore[override]
        """The type of a message; what only this side sends is plain JSON."""
        if method == types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS:
            return None
        return super().get_message_type(method)


class AzlintServer(LanguageServer):
    """Speaks with one editor."""

    protocol: _Protocol

    def __init__(self) -> None:
        super().__init__(
            SOURCE,
            __version__,
            notebook_document_sync=_NOTEBOOKS,
            protocol_cls=_Protocol,
            converter_factory=default_converter,
        )
        self.was_shut_down = False
        self.folders: dict[str, Path] = {}
        self.options = Options()
        self._session: Session | None = None
        self._published: dict[str, tuple[Document, list[Json]]] = {}

    @property
    def session(self) -> Session:
        """The session, which begins with `initialize`."""
        if self._session is None:
            self._session = Session(self._publish, self.tell, self.log)
        return self._session

    # What the editor can do.

    def can(self, *names: str) -> bool:
        """Whether the editor has a capability, given by the names that lead to it."""
        value: Any = self.client_capabilities
        for name in names:
            value = getattr(value, name, None)
        return bool(value)

    @functools.cached_property
    def pulls(self) -> bool:
        """Whether the editor asks for diagnostics itself."""
        return self.can("text_document", "diagnostic")

    @functools.cached_property
    def is_told_of_files(self) -> bool:
        """Whether the editor tells of files that change on disk."""
        return self.can("workspace", "did_change_watched_files", "dynamic_registration")

    # What the editor is told.

    def tell(self, message: str) -> None:
        """Shows a message to the person."""
        self.window_show_message(
            types.ShowMessageParams(types.MessageType.Warning, f"azlint: {message}")
        )

    def log(self, message: str) -> None:
        """Notes a fault of azlint itself where the editor keeps such things."""
        self.window_log_message(
            types.LogMessageParams(types.MessageType.Error, f"{message}; please report this")
        )

    def report_server_error(
        self, error: Exception, source: type[PyglsError] | type[JsonRpcException]
    ) -> None:
        """Logs what went wrong with a message."""
        message = f"{type(error).__name__}: {error}"
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def _publish(self, outcome: Outcome, is_new_text: bool) -> None:
        """Sends the findings of a document, or has an editor that pulls ask for them."""
        if self.pulls:
            if not is_new_text and self.can("workspace", "diagnostics", "refresh_support"):
                self.workspace_diagnostic_refresh(None)
            return
        for document in outcome.file.shown.values():
            self._send(document, outcome.said[document.uri])
        self._clear(uri for uri, (known, _) in self._published.items() if not self._is_open(uri))

    def _is_open(self, uri: str) -> bool:
        return self.session.documents.of(uri) is not None

    def _send(self, document: Document, said: list[Json]) -> None:
        known = self._published.get(document.uri)
        if known is not None and known[0] is document and known[1] == said:
            return
        self._published[document.uri] = (document, said)
        params: Json = {"uri": document.uri, "diagnostics": said}
        if document.version is not None:
            params["version"] = document.version
        self.protocol.notify(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, params)

    def forget(self, file: OpenFile) -> None:
        """Takes back what was published of a document that is closed."""
        self._clear(document.uri for document in file.shown.values())

    def _clear(self, uris: Iterable[str]) -> None:
        for uri in tuple(uris):
            if self._published.pop(uri, (None, []))[1]:
                params = {"uri": uri, "diagnostics": []}
                self.protocol.notify(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, params)

    # What the editor sets.

    def set_options(self, value: object) -> None:
        """Takes over the options of the editor; faulty ones are told, and those before hold."""
        try:
            self.options = editor_options.read(value)
        except SettingsError as error:
            self.tell(str(error))

    def set_folders(self, added: Iterable[Any], removed: Iterable[Any] = ()) -> None:
        """Takes over which folders are open."""
        for folder in removed:
            self.folders.pop(folder.uri, None)
        for folder in added:
            if (path := path_of(folder.uri)) is not None:
                self.folders[folder.uri] = Path(path)

    def configure(self) -> None:
        """Checks all with the folders and options as they are now."""
        self.session.configure(self.folders.values(), self.options)

    # What the editor asks.

    def versioned(self, action: Json, shown: Shown) -> Json:
        """The action with edits that only hold for the documents as they are, if that can be."""
        if not self.can("workspace", "workspace_edit", "document_changes"):
            return action
        versions = {document.uri: document.version for document in shown.values()}
        changes = [
            {"textDocument": {"uri": uri, "version": versions.get(uri)}, "edits": edits}
            for uri, edits in action["edit"]["changes"].items()
        ]
        return {**action, "edit": {"documentChanges": changes}}

    async def actions(self, params: types.CodeActionParams) -> list[Json]:
        """The fixes of what stands in a range, and the one that applies all that are safe."""
        uri = params.text_document.uri
        outcome = await self.session.outcome(uri)
        if outcome is None:
            return []
        only, shown = params.context.only, outcome.file.shown
        place = range_of(params.range)
        found: list[Json] = []
        if _asks_for(QUICK_FIX, only):
            touched = protocol.touching(shown, uri, place, outcome.diagnostics)
            found = await self.session.ask(
                lambda: protocol.quick_fixes(shown, touched, self.session.shown_at)
            )
            found = [self.versioned(action, shown) for action in found]
        if _asks_for(FIX_ALL, only) and protocol.has_safe_fix(outcome.diagnostics):
            lazy = self.can("text_document", "code_action", "resolve_support")
            if lazy:
                found.append(protocol.fix_all_later(uri))
            elif only is not None and (action := await self.session.fix_all(outcome)):
                found.append(self.versioned(action, shown))
        return found

    async def resolved(self, params: types.CodeAction) -> Json:
        """The action that applies all safe fixes, with its edits."""
        uri = params.data.get("uri", "") if isinstance(params.data, dict) else ""
        outcome = await self.session.outcome(uri)
        action = await self.session.fix_all(outcome) if outcome is not None else None
        if outcome is None or action is None:
            return {"title": params.title, "kind": FIX_ALL, "edit": {"changes": {}}}
        return self.versioned(action, outcome.file.shown)

    async def hover(self, params: types.HoverParams) -> Json | None:
        """What is known of the finding under the pointer."""
        uri = params.text_document.uri
        outcome = await self.session.outcome(uri)
        if outcome is None:
            return None
        at = {"line": params.position.line, "character": params.position.character}
        place = {"start": at, "end": at}
        found = protocol.touching(outcome.file.shown, uri, place, outcome.diagnostics)
        if not found:
            return None
        text = await self.session.ask(lambda: protocol.hover(found))
        formats = getattr(self.client_capabilities.text_document, "hover", None)
        wanted = getattr(formats, "content_format", None) or [types.MarkupKind.Markdown]
        markdown = types.MarkupKind.Markdown in wanted
        return {"contents": {"kind": "markdown" if markdown else "plaintext", "value": text}}

    async def diagnostics(self, params: types.DocumentDiagnosticParams) -> Json:
        """What is found in a document, or that it is what it was."""
        uri = params.text_document.uri
        outcome = await self.session.outcome(uri)
        said: list[Json] = []
        if outcome is not None:
            said = outcome.said.get(uri, [])
        result_id = hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]
        if result_id == params.previous_result_id:
            return {"kind": "unchanged", "resultId": result_id}
        return {"kind": "full", "resultId": result_id, "items": said}


def _asks_for(kind: str, only: Iterable[str] | None) -> bool:
    """Whether a code action of ``kind`` is asked for: by itself, or by a kind above it."""
    if only is None:
        return True
    return any(kind == wanted or kind.startswith(f"{wanted}.") for wanted in only)


def range_of(place: types.Range) -> Json:
    """A range of the protocol as plain JSON."""
    return {
        "start": {"line": place.start.line, "character": place.start.character},
        "end": {"line": place.end.line, "character": place.end.character},
    }


def change_of(change: types.TextDocumentContentChangeEvent) -> Json:
    """A content change of the protocol as plain JSON."""
    if isinstance(change, types.TextDocumentContentChangePartial):
        return {"range": range_of(change.range), "text": change.text}
    return {"text": change.text}


def cell_of(cell: types.NotebookCell, language: str = "") -> Cell:
    """What the editor says of a cell."""
    metadata = _plain(cell.metadata)
    return Cell(cell.document, cell.kind == types.NotebookCellKind.Code, language, metadata)


def _plain(metadata: object) -> Mapping[str, Any]:
    return metadata if isinstance(metadata, Mapping) else {}


def document_of(item: types.TextDocumentItem) -> Document:
    """A document as the editor hands it over."""
    return Document(item.uri, item.text, item.version)


def registrations(server: AzlintServer) -> list[types.Registration]:
    """What the editor is asked to tell about: files that change, and its configuration."""
    wanted: list[types.Registration] = []
    if server.is_told_of_files:
        watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
        wanted.append(
            types.Registration(
                "azlint-files",
                types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                types.DidChangeWatchedFilesRegistrationOptions(watchers),
            )
        )
    if server.can("workspace", "did_change_configuration", "dynamic_registration"):
        wanted.append(
            types.Registration(
                "azlint-configuration",
                types.WORKSPACE_DID_CHANGE_CONFIGURATION,
                types.DidChangeConfigurationRegistrationOptions(section=SOURCE),
            )
        )
    return wanted
