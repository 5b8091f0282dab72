"""Notebooks cell by cell: what is found in each, how edits reach them, and what fixes do there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from conftest import DEFINITION, PACKAGES

CELLS = [
    "# A title, run.log",
    "from azureml.core import Run\nrun = Run.get_context()",
    "%matplotlib inline\nx = 'é😀'; run.log('a', 1)",
    "run.log('b', 2)\n",
]
FOUND = [[], [(1, "AZL101"), (2, "AZL201")], [(2, "AZL202")], [(1, "AZL202")]]


class Book:
    """A notebook that is open in an editor."""

    def __init__(self, editor: Any, path: Path | str, cells: list[str], **metadata: Any) -> None:
        self.editor = editor
        self.uri = path if isinstance(path, str) else path.as_uri()
        self.version = 0
        self.count = 0
        self.cells: list[str] = []
        notebook = types.NotebookDocument(self.uri, "jupyter-notebook", 0, [])
        notebook.metadata = metadata  # type: ignore[assignment]
        items = []
        for number, text in enumerate(cells):
            kind = types.NotebookCellKind.Markup if number == 0 else types.NotebookCellKind.Code
            item = self.item(text, "markdown" if number == 0 else "python")
            notebook.cells = [*notebook.cells, types.NotebookCell(kind, item.uri)]
            items.append(item)
            self.cells.append(item.uri)
        params = types.DidOpenNotebookDocumentParams(notebook, items)
        editor.notify(types.NOTEBOOK_DOCUMENT_DID_OPEN, params)

    def item(self, text: str, language: str = "python") -> types.TextDocumentItem:
        """A new cell's document."""
        self.count += 1
        uri = self.uri.replace("file:", "vscode-notebook-cell:") + f"#C{self.count}"
        return types.TextDocumentItem(uri, language, 1, text)

    def change(self, **cells: Any) -> None:
        """Sends an edit of cells."""
        self.version += 1
        document = types.VersionedNotebookDocumentIdentifier(self.version, self.uri)
        change = types.NotebookDocumentChangeEvent(
            cells=types.NotebookDocumentCellChanges(**cells) if cells else None
        )
        params = types.DidChangeNotebookDocumentParams(document, change)
        self.editor.notify(types.NOTEBOOK_DOCUMENT_DID_CHANGE, params)

    def type(self, cell: int, line: int, character: int, text: str) -> None:
        """Types a text into a cell."""
        place = types.Position(line, character)
        content = types.TextDocumentContentChangePartial(types.Range(place, place), text)
        document = types.VersionedTextDocumentIdentifier(2, self.cells[cell])
        self.change(text_content=[types.NotebookDocumentCellContentChanges(document, [content])])

    def splice(self, start: int, count: int, *texts: str) -> None:
        """Puts cells in place of others."""
        items = [self.item(text) for text in texts]
        kind = types.NotebookCellKind.Code
        new = [types.NotebookCell(kind, item.uri) for item in items]
        gone = [types.TextDocumentIdentifier(uri) for uri in self.cells[start : start + count]]
        self.cells[start : start + count] = [item.uri for item in items]
        array = types.NotebookCellArrayChange(start, count, new)
        self.change(structure=types.NotebookDocumentCellChangeStructure(array, items, gone))

    def rows(self) -> list[list[tuple[int, str]]]:
        """Row and code of what is found, cell by cell."""
        return [self.editor.rows(uri) for uri in self.cells]

    def shown(self) -> list[list[tuple[int, str]]]:
        """Row and code of what was published, cell by cell."""
        return [self.editor.shown(uri) for uri in self.cells]

    def close(self) -> None:
        """Closes the notebook."""
        params = types.DidCloseNotebookDocumentParams(
            types.NotebookDocumentIdentifier(self.uri),
            [types.TextDocumentIdentifier(uri) for uri in self.cells],
        )
        self.editor.notify(types.NOTEBOOK_DOCUMENT_DID_CLOSE, params)


@pytest.fixture
def book(shared: Any, tmp_path: Path) -> Any:
    """A notebook in the shared editor."""
    (tmp_path / DEFINITION).write_text(PACKAGES, encoding="utf-8")
    made = Book(shared, tmp_path / "a b é.ipynb", CELLS)
    yield made
    made.close()


def test_each_cell_has_its_findings(book: Any) -> None:
    """A run that is made in one cell is known in the next; places are those of the cells."""
    assert book.rows() == FOUND
    assert book.shown() == FOUND
    (found,) = book.editor.diagnostics(book.cells[2])
    assert found.range == types.Range(types.Position(1, 11), types.Position(1, 18))


def test_edits(book: Any) -> None:
    """Typing in one cell changes what is found in others; a broken cell loses only itself."""
    book.type(1, 1, 0, "if (")
    assert book.rows() == [[], [(2, "AZL000")], [], []]
    assert book.shown() == book.rows()
    book.splice(1, 1, CELLS[1] + "\nrun.log('c', 3)")
    assert book.rows() == [[], [*FOUND[1], (3, "AZL202")], *FOUND[2:]]
    book.splice(2, 1)
    assert book.rows() == [[], [*FOUND[1], (3, "AZL202")], FOUND[3]]
    book.splice(3, 0, "\nrun.log('d', 4)", "run = None")
    assert book.rows()[3:] == [[(2, "AZL202")], []]
    book.change()
    assert book.shown() == book.rows()


def test_cells_that_go_take_their_findings_along(book: Any) -> None:
    """What was published for a cell is taken back when the cell goes."""
    assert book.rows() == FOUND
    gone = book.cells[3]
    book.splice(3, 1)
    assert book.rows() == FOUND[:3]
    book.editor.wait(lambda: book.editor.shown(gone) == [])


def test_fixes_reach_all_cells(book: Any, applied: Any) -> None:
    """The import that a fix needs goes into another cell than the fix."""
    actions = book.editor.actions(book.cells[3], 0, 3, only=["quickfix"])
    assert [a.title for a in actions] == [
        "azlint: log with `mlflow.log_metric` (safe)",
        "azlint: ignore AZL202 on this line",
    ]
    changed = {
        change.text_document.uri: change.edits for change in actions[0].edit.document_changes
    }
    assert changed.keys() == {book.cells[1], book.cells[3]}
    assert "import mlflow" in applied(CELLS[1], changed[book.cells[1]])
    (ignored,) = actions[1].edit.document_changes
    text = applied(CELLS[3], ignored.edits)
    assert text == "run.log('b', 2)  # azlint: ignore[AZL202]\n"
    assert book.editor.hover(book.cells[3], 0, 3) is not None


def test_fix_all(book: Any, applied: Any) -> None:
    """All safe fixes at once leave nothing of v1, in whichever cell."""
    (action,) = book.editor.actions(book.cells[2], only=["source.fixAll.azlint"])
    resolved = book.editor.request("codeAction/resolve", action)
    changed = {change.text_document.uri: change.edits for change in resolved.edit.document_changes}
    texts = [
        applied(text, changed.get(uri, [])) for uri, text in zip(book.cells, CELLS, strict=True)
    ]
    assert not any("azureml" in text for text in texts)
    assert texts[2] == "%matplotlib inline\nx = 'é😀'; mlflow.log_metric('a', 1)"


def test_tags_and_kernels(shared: Any, tmp_path: Path) -> None:
    """A tag suppresses, and a kernel of another language makes Python of no cell."""
    made = Book(shared, tmp_path / "a.ipynb", CELLS)
    data = types.NotebookCell(types.NotebookCellKind.Code, made.cells[3])
    data.metadata = {"metadata": {"tags": ["azlint-ignore"]}}  # type: ignore[assignment]
    made.change(data=[data])
    assert made.rows() == [*FOUND[:3], []]
    made.close()
    made = Book(shared, "untitled:Untitled-1.ipynb", CELLS)
    assert made.rows() == FOUND
    made.close()


def test_written_files(shared: Any, tmp_path: Path) -> None:
    """A script that a cell writes is checked where it stands."""
    cells = ["# t", "%%writefile train.py\n" + CELLS[1] + "\nrun.log('a', 1)\n"]
    made = Book(shared, tmp_path / "a.ipynb", cells)
    assert made.rows() == [[], [(2, "AZL101"), (3, "AZL201"), (4, "AZL202")]]
    made.close()


def test_as_the_file_on_disk(editor: Any, tree: Any) -> None:
    """What is found in the cells is what a run finds in the file, and others know of it."""
    tree.write("logs.py", "def log(run):\n    run.log('a', 1)\n")
    cells = [*CELLS, "from logs import log\nlog(run)"]
    markdown = {"cell_type": "markdown", "metadata": {}, "source": cells[0]}
    path = tree.notebook("a.ipynb", markdown, *cells[1:])
    expected = [(d.range.cell, d.range.start.row, d.code) for _, d in tree.diagnostics("a.ipynb")]
    path.write_text(json.dumps({**json.loads(path.read_text()), "cells": []}))
    opened = editor()
    made = Book(opened, path, cells)
    found = [(n, *row) for n, in_cell in enumerate(made.rows(), 1) for row in in_cell]
    assert found == expected
    logs = opened.open(tree.root / "logs.py")
    opened.wait(lambda: opened.shown(logs) == [(2, "AZL202")])
    made.splice(4, 1)
    opened.wait(lambda: opened.shown(logs) == [])
