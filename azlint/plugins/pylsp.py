"""The plugin for python-lsp-server: findings and fixes in JupyterLab, Spyder and other editors.

What the server shows is a file, a notebook whose cells the client sends one by one, or a virtual
document of jupyterlab-lsp, which is the text of all cells under the name of the notebook.
"""

from __future__ import annotations

import functools
import logging
import os
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pylsp import hookimpl, uris

if TYPE_CHECKING:
    from azlint.checking.results import FileResult
    from azlint.diagnostics import Diagnostic
    from azlint.documents.virtual import SavedCell
    from azlint.editors.protocol import Json, Shown
    from azlint.settings.settings import Settings

NAME = "azlint"
log = logging.getLogger(__name__)
# The kind of a cell that is no code, as the protocol numbers them.
_MARKUP = 1
_path_in: Callable[[str], str] = uris.to_fs_path
_uri_of: Callable[[str], str] = uris.from_fs_path


@dataclass(frozen=True)
class _Opened:
    """A file as an editor has it: its absolute path, its text, and the documents that show it.

    ``rows`` are, by the number of a cell, the 0-based lines of the joined text that its lines stand
    in; None for a line that is written otherwise there. Empty where no cells are joined.
    """

    path: str
    text: str
    shown: Shown
    rows: Mapping[int | None, Sequence[int | None]] = field(default_factory=dict)


class Plugin:
    """Owns what is known of the projects whose documents a server shows."""

    def __init__(self) -> None:
        self._projects: dict[Path, _Project] = {}
        # The server lints each document in a thread of its own.
        self._lock = threading.Lock()

    @hookimpl
    def pylsp_settings(self) -> Json:
        """What clients can switch; besides, they can set all that they can for `azlint server`."""
        return {"plugins": {NAME: {"enabled": True}}}

    @hookimpl
    def pylsp_lint(self, config: Any, workspace: Any, document: Any) -> list[Json]:
        """The findings in a file, or in all cells of a notebook."""
        from azlint.editors import protocol

        opened = _opened(workspace, document)
        if opened is None:
            return []
        first = next(iter(opened.shown.values()))
        diagnostics: list[Json] = []
        for found in self._check(config, workspace, document, opened).diagnostics:
            said = protocol.diagnostic(
                opened.shown,
                opened.shown.get(found.range.cell, first),
                found,
                functools.partial(_shown_at, workspace),
            )
            if opened.rows:
                rows = opened.rows.get(found.range.cell) or next(iter(opened.rows.values()))
                said["range"] = _joined(said["range"], rows)
            if said["range"] is not None:
                diagnostics.append(said)
        return diagnostics

    @hookimpl
    def pylsp_code_actions(
        self, config: Any, workspace: Any, document: Any, range: Json, context: Json
    ) -> list[Json]:
        """The fixes of what is found in ``range``, and comments that ignore it.

        All safe fixes of the file are made one action for a client that asks for such.
        """
        from azlint.editors import protocol

        opened = _in_cells(workspace, document)
        if opened is None:
            return []
        result = self._check(config, workspace, document, opened)
        kinds = (context or {}).get("only")
        actions: list[Json] = []
        if kinds is None or _is_one_of(protocol.QUICK_FIX, kinds):
            found = protocol.touching(opened.shown, document.uri, range, result.diagnostics)
            others = functools.partial(_shown_at, workspace)
            actions += protocol.quick_fixes(opened.shown, found, others)
        if kinds and _is_one_of(protocol.FIX_ALL, kinds):
            actions += self._fix_all(config, workspace, document, opened)
        return actions

    @hookimpl(hookwrapper=True)
    def pylsp_hover(
        self, config: Any, workspace: Any, document: Any, position: Json
    ) -> Generator[None, Any, None]:
        """What is known of the finding under the pointer, above what other plugins say there.

        The server takes the answer of one plugin only, so it is added to that of the others.
        """
        outcome = yield
        other = outcome.get_result()
        text = self._said_at(config, workspace, document, position)
        if text:
            outcome.force_result(_together(text, other, _kind(config)))

    def _said_at(self, config: Any, workspace: Any, document: Any, position: Json) -> str:
        """What is known of the findings at a position, empty for nothing."""
        from azlint.editors import protocol

        by_cell = getattr(document, "notebook_uri", None)
        opened = _in_cells(workspace, document) if by_cell else _opened(workspace, document)
        if opened is None:
            return ""
        found: Iterable[Diagnostic]
        found = self._check(config, workspace, document, opened).diagnostics
        place = {"start": position, "end": position}
        if opened.rows and not by_cell:
            # All cells have the name of the notebook.
            cell, row = _in_cell(opened.rows, position["line"])
            found = [each for each in found if each.range.cell == cell]
            at = {**position, "line": row}
            place = {"start": at, "end": at}
        return protocol.hover(protocol.touching(opened.shown, document.uri, place, found))

    @hookimpl
    def pylsp_document_did_open(self, workspace: Any, document: Any) -> None:
        """Takes in what other programs have done to the files of the projects."""
        self._refresh(workspace, document)

    @hookimpl
    def pylsp_document_did_save(self, workspace: Any, document: Any) -> None:
        """Takes in what other programs have done to the files of the projects."""
        self._refresh(workspace, document)

    def _refresh(self, workspace: Any, document: Any) -> None:
        """Forgets the projects of ``document`` that are other on disk by now, and unused ones."""
        own = Path(_path(workspace, document.uri)).parents
        used = {above for path in _open_paths(workspace) for above in Path(path).parents}
        with self._lock:
            self._projects = {
                root: project
                for root, project in self._projects.items()
                if root in used and (root not in own or project.is_current())
            }

    def _check(self, config: Any, workspace: Any, document: Any, opened: _Opened) -> FileResult:
        """What is found in the file that is ``opened``, as the settings have it."""
        from azlint.checking.results import FileResult, failed, fault_of, unreadable
        from azlint.settings.settings import SettingsError

        with self._lock:
            try:
                project = self._project(config, workspace, document, opened)
                result = project.check(opened.path, opened.text)
            except SettingsError as error:
                return FileResult(opened.path, (unreadable(str(error)),))
            except Exception as error:
                log.exception("%s", opened.path)
                return FileResult(opened.path, (unreadable(fault_of(error)),))
        return replace(result, diagnostics=(*failed(result), *result.diagnostics))

    def _fix_all(
        self, config: Any, workspace: Any, document: Any, opened: _Opened
    ) -> Iterator[Json]:
        """The action that applies all safe fixes to the file, if there are any."""
        from azlint.documents import notebook
        from azlint.documents.files import is_notebook
        from azlint.editors import protocol
        from azlint.fixing.fixer import FixError
        from azlint.settings.settings import SettingsError

        with self._lock:
            try:
                project = self._project(config, workspace, document, opened)
                text, changed = project.fixed(opened.path, opened.text)
            except (SettingsError, FixError) as error:
                log.warning("%s: %s", opened.path, error)
                return
        texts: dict[int | None, str] = {None: text}
        if is_notebook(opened.path):
            texts = {cell.number: cell.text for cell in notebook.read(text).cells}
        shown = ((_shown_at(workspace, path), after) for path, after in changed.items())
        others = [(each[None], after) for each, after in shown if each and None in each]
        if action := protocol.fix_all(opened.shown, texts, others):
            yield action

    def _project(self, config: Any, workspace: Any, document: Any, opened: _Opened) -> _Project:
        """The project that holds what is ``opened``; raises SettingsError."""
        from azlint.documents.virtual import path_of

        options = config.plugin_settings(NAME, document_path=document.path)
        folder = Path(path_of(workspace.root_path))
        root, settings = _settings(opened.path, options, folder)
        project = self._projects.get(root)
        if project is None or project.settings != settings:
            project = self._projects[root] = _Project(root, settings)
        project.close(all_but={opened.path, *_open_paths(workspace)})
        return project


plugin = Plugin()


class _Project:
    """The files of one project under one choice of settings, and what was found in open ones."""

    def __init__(self, root: Path, settings: Settings) -> None:
        from azlint.editors.workspace import Workspace, files_of

        self.settings = settings
        self._root = root
        self._workspace = Workspace(root, settings, files_of(root, settings))
        self._texts: dict[str, str] = {}
        self._results: dict[str, FileResult] = {}
        self._stamps = self._stamps_on_disk()

    def check(self, path: str, text: str) -> FileResult:
        """What is found in ``text`` as the content of the file at ``path``."""
        if self._texts.get(path) != text:
            self._texts[path] = text
            self._workspace.put(path, text)
            # What is found in other files can follow from it.
            self._results.clear()
        if path not in self._results:
            self._results[path] = self._workspace.check(path)
        return self._results[path]

    def fixed(self, path: str, text: str) -> tuple[str, dict[str, str]]:
        """The ``text`` of the file at ``path`` after all safe fixes; raises FixError.

        Beside it the texts of other files that these change.
        """
        self.check(path, text)
        return self._workspace.fixed(path, text)

    def close(self, all_but: Iterable[str]) -> None:
        """Has what is on disk stand for all files again but for those that are open."""
        for path in self._texts.keys() - set(all_but):
            del self._texts[path]
            self._workspace.put(path, None)
            self._workspace.check(path)
            self._results.clear()

    def is_current(self) -> bool:
        """Whether no file that is closed has changed on disk since it was read."""
        now = self._stamps_on_disk()
        changed = {path for path, _ in now.items() ^ self._stamps.items()}
        self._stamps = now
        return changed <= self._texts.keys()

    def _stamps_on_disk(self) -> dict[str, object]:
        from azlint.checking.cache import stamp_of
        from azlint.checking.discovery import discover
        from azlint.editors.workspace import files_of

        paths = files_of(self._root, self.settings)
        paths = [self._root] if paths is None else paths
        found = map(os.path.abspath, discover(paths, self.settings).names)
        return {path: stamp_of(path) for path in found}


def _settings(path: str, options: Mapping[str, Any], folder: Path) -> tuple[Path, Settings]:
    """The root of the project around ``path`` and its settings; raises SettingsError.

    Paths and patterns in ``options`` count from ``folder``.
    """
    from azlint.editors.options import read
    from azlint.editors.workspace import root_of

    chosen = {name: value for name, value in options.items() if name != "enabled"}
    settings = read(chosen).settings(Path(path).parent, folder)
    root = root_of(path, settings)
    if settings.source is None:
        settings = replace(settings, root=root)
    # The server has threads, which processes of its own would be copied from.
    return root, replace(settings, jobs=1)


def _kind(config: Any) -> str:
    """The first kind of text that the client wants a hover in."""
    hover = config.capabilities.get("textDocument", {}).get("hover", {})
    return str(next(iter(hover.get("contentFormat") or ()), "markdown"))


def _together(text: str, other: Any, kind: str) -> Json:
    """A hover of ``text`` above the ``other`` one, which may say nothing."""
    said = other.get("contents") if isinstance(other, dict) else None
    if isinstance(said, dict):
        kind, said = said.get("kind", kind), said.get("value")
    if isinstance(said, str) and said.strip():
        text = f"{text}\n\n---\n\n{said}"
    return {"contents": {"kind": kind, "value": text}}


def _in_cell(rows: Mapping[int | None, Sequence[int | None]], line: int) -> tuple[int | None, int]:
    """The cell whose line is written at ``line`` of the joined text, and its own number there."""
    return next(
        ((cell, lines.index(line)) for cell, lines in rows.items() if line in lines), (None, line)
    )


def _is_one_of(kind: str, wanted: Iterable[str]) -> bool:
    """Whether a kind of code action is one of the ``wanted``, or below one of them."""
    return any(f"{kind}.".startswith(f"{each}.") for each in wanted)


# From the documents of the server to files.


def _path(workspace: Any, uri: str) -> str:
    """The absolute path of the file at ``uri``; what was never saved belongs to the workspace."""
    from azlint.documents.virtual import path_of

    return path_of(os.path.abspath(os.path.join(workspace.root_path, _path_in(uri))))


def _open_paths(workspace: Any) -> Iterator[str]:
    """The files that the server shows, a notebook by any of its cells."""
    for uri, document in list(workspace.documents.items()):
        yield _path(workspace, getattr(document, "notebook_uri", None) or uri)


def _shown_at(workspace: Any, path: str) -> Shown | None:
    """What shows the file at ``path``: a document of the server, or the file on disk."""
    from azlint.editors.protocol import Document, on_disk

    uri = _uri_of(path)
    opened = workspace.documents.get(uri)
    return on_disk(path) if opened is None else {None: Document(uri, opened.source)}


def _opened(workspace: Any, document: Any) -> _Opened | None:
    """The file that the server wants linted as ``document``; None for what holds no Python."""
    from azlint.documents.files import is_notebook
    from azlint.documents.virtual import as_notebook, split
    from azlint.editors import protocol

    if (notebook := _linted_notebook(workspace, document)) is not None:
        return _notebook(workspace, notebook)
    path = _path(workspace, document.uri)
    text = document.source.removeprefix("\ufeff")
    if not is_notebook(path):
        return _Opened(path, text, {None: protocol.Document(document.uri, document.source)})
    if text.lstrip().startswith("{") and '"nbformat"' in text:
        # The client shows the file's JSON, in which no server finds Python.
        return None
    cells = split(text, _saved_cells(path))
    return _Opened(
        path,
        as_notebook(("code", cell.text, cell.metadata) for cell in cells),
        {number: protocol.Document(document.uri, cell.text) for number, cell in enumerate(cells, 1)}
        or {None: protocol.Document(document.uri, text)},
        {
            number: [None if row is None else row - 1 for row in cell.rows]
            for number, cell in enumerate(cells, 1)
        },
    )


def _in_cells(workspace: Any, document: Any) -> _Opened | None:
    """The file that ``document`` is, or is a cell of; None where no edit can be made."""
    if uri := getattr(document, "notebook_uri", None):
        return _notebook(workspace, workspace.documents.get(uri))
    opened = _opened(workspace, document)
    return None if opened is None or opened.rows else opened


def _saved_cells(path: str) -> list[SavedCell]:
    """The code cells of the notebook at ``path`` as it lies on disk; none if it cannot be read."""
    from azlint.documents import notebook
    from azlint.documents.files import DocumentError, read_bytes
    from azlint.documents.virtual import SavedCell

    try:
        cells = notebook.read(notebook.decode(read_bytes(path))).cells
    except DocumentError:
        return []
    return [
        SavedCell(cell.text, {"tags": sorted(cell.tags)}) for cell in cells if cell.kind == "code"
    ]


def _linted_notebook(workspace: Any, document: Any) -> Any:
    """The notebook whose cells the server has joined to ``document`` to have it linted.

    The server makes up a name without scheme and folder for it, and tells no plugin which notebook
    it is.
    """
    if ":" in document.uri or "/" in document.uri:
        return None
    for candidate in list(workspace.documents.values()):
        cells = getattr(candidate, "cells", None)
        if cells is not None and document.source == "\n".join(_sources(workspace, cells)):
            return candidate
    return None


def _sources(workspace: Any, cells: Iterable[Json]) -> list[str]:
    return [workspace.get_cell_document(cell["document"]).source for cell in cells]


def _notebook(workspace: Any, notebook: Any) -> _Opened | None:
    """The notebook that the client has sent cell by cell."""
    from azlint.documents.virtual import as_notebook
    from azlint.editors import protocol

    if notebook is None or not notebook.cells:
        return None
    shown: dict[int | None, protocol.Document] = {}
    rows: dict[int | None, Sequence[int | None]] = {}
    cells: list[tuple[str, str, Any]] = []
    first = 0
    for number, cell in enumerate(notebook.cells, 1):
        held = workspace.get_cell_document(cell["document"])
        code = cell.get("kind") != _MARKUP and held.language_id in (None, "python")
        cells.append(("code" if code else "raw", held.source, cell.get("metadata")))
        shown[number] = protocol.Document(held.uri, held.source)
        rows[number] = range(first, first + held.line_count)
        first += held.line_count
    return _Opened(_path(workspace, notebook.uri), as_notebook(cells), shown, rows)


def _joined(place: Json, rows: Sequence[int | None]) -> Json | None:
    """A range of a cell as one of the joined text; None where that is written otherwise."""
    start, end = (rows[place[key]["line"]] for key in ("start", "end"))
    if start is None:
        return None
    moved_end = place["end"] if end is not None else place["start"]
    return {
        "start": {**place["start"], "line": start},
        "end": {**moved_end, "line": start if end is None else end},
    }
