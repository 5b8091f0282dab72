"""Registers what the server answers, message by message."""

from __future__ import annotations

import logging
from pathlib import Path

from lsprotocol import types

from azlint.editors.protocol import FIX_ALL, QUICK_FIX, SOURCE, Json
from azlint.server.language_server import (
    AzlintServer,
    cell_of,
    change_of,
    document_of,
    registrations,
)
from azlint.server.parent import watch_parent
from azlint.server.projects import CONFIGURATIONS
from azlint.server.uris import path_of


def make() -> AzlintServer:
    """A server that knows what to answer to each message."""
    # What goes wrong is told to the editor.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    server = AzlintServer()
    _register_life(server)
    _register_documents(server)
    _register_notebooks(server)
    _register_workspace(server)
    _register_requests(server)
    return server


def _register_life(server: AzlintServer) -> None:
    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        watch_parent(params.process_id)
        server.set_options(params.initialization_options)
        folders = params.workspace_folders
        if folders is None and params.root_uri is not None:
            folders = [types.WorkspaceFolder(params.root_uri, "")]
        elif folders is None and params.root_path is not None:
            folders = [types.WorkspaceFolder(Path(params.root_path).absolute().as_uri(), "")]
        server.set_folders(folders or ())
        server.configure()

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        if wanted := registrations(server):
            await server.client_register_capability_async(types.RegistrationParams(wanted))
        await _ask_configuration(server)

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.was_shut_down = True


async def _ask_configuration(server: AzlintServer) -> None:
    """Asks the editor for its section `azlint`; without one the options stay as they are."""
    if not server.can("workspace", "configuration"):
        return
    answer = await server.workspace_configuration_async(
        types.ConfigurationParams([types.ConfigurationItem(section=SOURCE)])
    )
    if answer and answer[0]:
        server.set_options(answer[0])
        server.configure()


def _register_documents(server: AzlintServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        documents = server.session.documents
        if file := documents.open(item.uri, item.language_id, item.version, item.text):
            server.session.edited(file)
            if not server.is_told_of_files:
                server.session.scan(file)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        item = params.text_document
        changes = map(change_of, params.content_changes)
        if file := server.session.documents.change(item.uri, item.version, changes):
            server.session.edited(file)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        file = server.session.documents.of(params.text_document.uri)
        if file is not None and not server.is_told_of_files:
            server.session.scan(file)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        if file := server.session.documents.close(params.text_document.uri):
            server.session.closed(file)
            server.forget(file)


def _register_notebooks(server: AzlintServer) -> None:
    @server.feature(types.NOTEBOOK_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenNotebookDocumentParams) -> None:
        book = params.notebook_document
        languages = {item.uri: item.language_id for item in params.cell_text_documents}
        file = server.session.documents.open_notebook(
            book.uri,
            book.metadata if isinstance(book.metadata, dict) else {},
            [cell_of(cell, languages.get(cell.document, "")) for cell in book.cells],
            map(document_of, params.cell_text_documents),
        )
        server.session.edited(file)

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeNotebookDocumentParams) -> None:
        change = params.change
        cells = change.cells
        structure = cells.structure if cells is not None else None
        opened = (structure.did_open or []) if structure is not None else []
        languages = {item.uri: item.language_id for item in opened}
        splice = None
        if structure is not None:
            array = structure.array
            new = [cell_of(cell, languages.get(cell.document, "")) for cell in array.cells or []]
            splice = (array.start, array.delete_count, new)
        file = server.session.documents.change_notebook(
            params.notebook_document.uri,
            metadata=change.metadata if isinstance(change.metadata, dict) else None,
            splice=splice,
            opened=map(document_of, opened),
            described=map(cell_of, (cells.data or []) if cells is not None else []),
            edits=[
                (each.document.uri, each.document.version, map(change_of, each.changes))
                for each in ((cells.text_content or []) if cells is not None else [])
            ],
        )
        if file is not None:
            server.session.edited(file)

    @server.feature(types.NOTEBOOK_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseNotebookDocumentParams) -> None:
        if file := server.session.documents.close(params.notebook_document.uri):
            server.session.closed(file)
            server.forget(file)


def _register_workspace(server: AzlintServer) -> None:
    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def did_change_folders(params: types.DidChangeWorkspaceFoldersParams) -> None:
        server.set_folders(params.event.added, params.event.removed)
        server.configure()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def did_change_configuration(params: types.DidChangeConfigurationParams) -> None:
        if server.can("workspace", "configuration"):
            await _ask_configuration(server)
        elif params.settings is not None:
            server.set_options(params.settings)
            server.configure()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        changed, moved = [], []
        for event in params.changes:
            path = path_of(event.uri)
            if path is None:
                continue
            name = Path(path).name
            if name in CONFIGURATIONS:
                server.session.check_all()
            elif event.type == types.FileChangeType.Changed and name != ".gitignore":
                changed.append(path)
            else:
                moved.append(path)
        server.session.changed_on_disk(changed, came_or_went=False)
        server.session.changed_on_disk(moved, came_or_went=True)


def _register_requests(server: AzlintServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(
            identifier=SOURCE, inter_file_dependencies=True, workspace_diagnostics=False
        ),
    )
    async def diagnostic(params: types.DocumentDiagnosticParams) -> Json:
        return await server.diagnostics(params)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[QUICK_FIX, FIX_ALL], resolve_provider=True),
    )
    async def code_action(params: types.CodeActionParams) -> list[Json]:
        return await server.actions(params)

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(params: types.CodeAction) -> Json:
        return await server.resolved(params)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> Json | None:
        return await server.hover(params)
