"""The documents that are open in the editor: files, and notebooks cell by cell."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from azlint.documents.files import NOTEBOOK, is_notebook
from azlint.editors.protocol import Document, Shown, changed
from azlint.server.uris import name_of, path_of

Change = Mapping[str, Any]
_CODE = 2
_PYTHON = "python"
_BOM = "\ufeff"


@dataclass(frozen=True)
class Cell:
    """One cell of an open notebook, as the editor describes it."""

    uri: str
    is_code: bool
    language: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self, text: str) -> dict[str, Any]:
        """The cell as nbformat has it."""
        metadata = _inner(self.metadata)
        if self.is_code and self.language == _PYTHON:
            metadata = {**metadata, "vscode": {"languageId": _PYTHON}}
        if not self.is_code:
            return {"cell_type": "markdown", "metadata": metadata, "source": text}
        return {
            "cell_type": "code",
            "execution_count": None,
            "metadata": metadata,
            "outputs": [],
            "source": text,
        }


def _inner(metadata: Mapping[str, Any]) -> dict[str, Any]:
    """What stands as metadata in the file: editors wrap it in what they say themselves."""
    for key in ("custom", "metadata"):
        if isinstance(within := metadata.get(key), Mapping):
            metadata = within
    return dict(metadata)


@dataclass(frozen=True)
class OpenFile:
    """A file as the editor has it, under its absolute ``path``; a new one for each edit."""

    path: str
    shown: Shown

    @property
    def text(self) -> str:
        """The text of the file, as the engine reads it."""
        return next(iter(self.shown.values())).text.removeprefix(_BOM)


@dataclass(frozen=True)
class OpenNotebook(OpenFile):
    """A notebook, of which ``shown`` are the cells, and ``cells`` what the editor says of them."""

    uri: str = ""
    cells: tuple[Cell, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The notebook as nbformat has it."""
        cells = [cell.as_json(self.shown[number].text) for number, cell in enumerate(self.cells, 1)]
        top = {"cells": cells, "metadata": _inner(self.metadata)}
        return json.dumps({**top, "nbformat": 4, "nbformat_minor": 5})


class Documents:
    """All open documents, by the URIs of the editor and by path."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self._by_path: dict[str, OpenFile] = {}
        # Of cells, the URI of their notebook.
        self._paths: dict[str, str] = {}

    def all(self) -> tuple[OpenFile, ...]:
        """Every open document."""
        return tuple(self._by_path.values())

    def at(self, path: str) -> OpenFile | None:
        """The document at ``path``, if it is open."""
        return self._by_path.get(path)

    def of(self, uri: str) -> OpenFile | None:
        """The document with that URI, or the notebook that has it as a cell."""
        return self._by_path.get(self._paths.get(uri, ""))

    def open(self, uri: str, language: str, version: int, text: str) -> OpenFile | None:
        """Takes in a document; None when it is not Python."""
        path = path_of(uri) or name_of(uri, self.folder, ".py")
        if is_notebook(path) or (language != _PYTHON and not path.endswith(".py")):
            return None
        return self._put(OpenFile(path, {None: Document(uri, text, version)}))

    def change(self, uri: str, version: int, changes: Iterable[Change]) -> OpenFile | None:
        """The document after an edit; None when it is not known."""
        file = self.of(uri)
        if file is None or isinstance(file, OpenNotebook):
            return None
        text = changed(file.shown[None].text, changes)
        return self._put(replace(file, shown={None: Document(uri, text, version)}))

    def close(self, uri: str) -> OpenFile | None:
        """The document that is open no more; None when it was not known."""
        file = self.of(uri)
        if file is not None:
            del self._by_path[file.path]
            for other in [other for other, path in self._paths.items() if path == file.path]:
                del self._paths[other]
        return file

    # Notebooks.

    def open_notebook(
        self,
        uri: str,
        metadata: Mapping[str, Any],
        cells: Sequence[Cell],
        documents: Iterable[Document],
    ) -> OpenFile:
        """Takes in a notebook and the texts of its cells."""
        path = path_of(uri)
        if path is None or not is_notebook(path):
            path = name_of(uri, self.folder, NOTEBOOK)
        texts = {document.uri: document for document in documents}
        shown = _numbered(cells, texts)
        return self._put(OpenNotebook(path, shown, uri, tuple(cells), metadata))

    def change_notebook(
        self,
        uri: str,
        *,
        metadata: Mapping[str, Any] | None = None,
        splice: tuple[int, int, Sequence[Cell]] | None = None,
        opened: Iterable[Document] = (),
        described: Iterable[Cell] = (),
        edits: Iterable[tuple[str, int, Iterable[Change]]] = (),
    ) -> OpenFile | None:
        """The notebook after an edit; None when it is not known.

        ``splice`` are the index of the first cell that goes, how many go, and what comes instead;
        ``opened`` the texts of new cells; ``described`` cells with other metadata; ``edits`` the
        URI, new version and content changes of cells.
        """
        file = self.of(uri)
        if not isinstance(file, OpenNotebook):
            return None
        texts = {document.uri: document for document in (*file.shown.values(), *opened)}
        cells = list(file.cells)
        if splice is not None:
            start, count, new = splice
            cells[start : start + count] = new
        other = {cell.uri: cell for cell in described}
        cells = [other.get(cell.uri, cell) for cell in cells]
        for cell_uri, version, changes in edits:
            before = texts.get(cell_uri, Document(cell_uri, ""))
            texts[cell_uri] = Document(cell_uri, changed(before.text, changes), version)
        for gone in file.shown.values():
            self._paths.pop(gone.uri, None)
        return self._put(
            replace(
                file,
                shown=_numbered(cells, texts),
                cells=tuple(cells),
                metadata=file.metadata if metadata is None else metadata,
            )
        )

    def _put(self, file: OpenFile) -> OpenFile:
        self._by_path[file.path] = file
        for document in file.shown.values():
            self._paths[document.uri] = file.path
        if isinstance(file, OpenNotebook):
            self._paths[file.uri] = file.path
        return file


def _numbered(cells: Sequence[Cell], texts: Mapping[str, Document]) -> Shown:
    return {
        number: texts.get(cell.uri, Document(cell.uri, "")) for number, cell in enumerate(cells, 1)
    }
