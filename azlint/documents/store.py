"""Owns the documents of a project: Python files, notebooks, and the files that notebooks write."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from azlint.documents import notebook, python, scripts
from azlint.documents.cells import CodeCell, join
from azlint.documents.files import DocumentError, is_notebook, is_worth_parsing, read_bytes
from azlint.documents.notebook import Notebook
from azlint.documents.python import PythonDocument
from azlint.documents.written import TRIGGERS, WrittenFile, written_files

# What Databricks writes into the metadata of a notebook and of its cells.
_DATABRICKS = "application/vnd.databricks.v1+"


class Documents:
    """The documents of a project by absolute path, each read and parsed once.

    ``texts`` are contents that stand for those on disk. ``files`` are the files of the project:
    the notebooks among them write others, which are documents under the path they are written to.
    """

    def __init__(self, texts: Mapping[str, str], files: Iterable[str] = ()) -> None:
        self.texts = dict(texts)
        self._notebook_paths = {path for path in (*files, *texts) if is_notebook(path)}
        self._parsed: dict[str, PythonDocument] = {}
        self._cells: dict[str, list[CodeCell]] = {}
        self._written_files: dict[str, list[WrittenFile]] = {}
        # Outputs are big, so only one whole notebook is kept.
        self._latest: tuple[str, Notebook] | None = None

    def put(self, path: str, text: str | None) -> tuple[str, ...]:
        """Has ``text`` stand for the file at ``path``, or again what is on disk where it is None.

        The answer are the documents that may have changed.
        """
        changed = {path, *(self.written_by(path) if is_notebook(path) else ())}
        if text is None:
            self.texts.pop(path, None)
        else:
            self.texts[path] = text
        self._cells.pop(path, None)
        self._written_files.pop(path, None)
        self._latest = None
        if is_notebook(path):
            self._notebook_paths.add(path)
            self.__dict__.pop("_written", None)
            self.__dict__.pop("_by_notebook", None)
            changed.update(self.written_by(path))
        for name in changed:
            self._parsed.pop(name, None)
        return tuple(changed)

    def read(self, path: str) -> PythonDocument:
        """The document at the absolute ``path``; raises DocumentError.

        That of a notebook joins its code cells.
        """
        if path not in self._parsed:
            self._parsed[path] = self._read(path)
        return self._parsed[path]

    def release(self, path: str) -> None:
        """Lets go of what was read of the document at ``path``, which takes much memory."""
        self._parsed.pop(path, None)
        self._cells.pop(path, None)

    def _read(self, path: str) -> PythonDocument:
        if is_notebook(path):
            return python.joined(path, join(self._code_cells(path)), notebook=True)
        if (written := self._written.get(path)) is not None:
            _, file = written
            return replace(python.parse(path, file.text), cells=file.cells)
        return scripts.read(path, self.source(path))

    def source(self, path: str) -> str:
        """The Python at the absolute ``path`` as it is written; raises DocumentError.

        That of a notebook are its code cells one below the other, magics and all.
        """
        if is_notebook(path):
            return "\n".join(cell.text for cell in self._code_cells(path))
        if (written := self._written.get(path)) is not None:
            return written[1].text
        text = self.texts.get(path)
        return python.decode(read_bytes(path)) if text is None else text

    def is_databricks(self, path: str) -> bool:
        """Whether the file at ``path`` says that it is a notebook of Databricks."""
        if is_notebook(path):
            return _DATABRICKS in self.notebook(path).text
        return scripts.is_databricks(self.source(path))

    def is_worth_parsing(self, path: str) -> bool:
        """Whether the Python at ``path`` can have a finding of its own; raises DocumentError.

        A notebook can hold `azureml` in its outputs, or in the name of its kernel, only.
        """
        if is_notebook(path) and any(cell.fault for cell in self._code_cells(path)):
            return True
        return is_worth_parsing(self.source(path).encode("utf-8", "replace"))

    def masked(self, path: str) -> str:
        """The lines of a document that are not Python: magics, commands, cells in other languages.

        IPython fills in names there, too. What cells write to files is left out.
        """
        return "\n".join(self.read(path).written.values())

    def notebook(self, path: str) -> Notebook:
        """The notebook at the absolute ``path``; raises DocumentError."""
        if self._latest is None or self._latest[0] != path:
            text = self.texts.get(path)
            if text is None:
                text = notebook.decode(read_bytes(path))
            self._latest = path, notebook.read(text)
        return self._latest[1]

    def _code_cells(self, path: str) -> list[CodeCell]:
        if path not in self._cells:
            self._cells[path] = code_cells(self.notebook(path))
        return self._cells[path]

    # The files that notebooks write.

    @cached_property
    def _written(self) -> dict[str, tuple[str, WrittenFile]]:
        """The written files, each with its notebook, by the path they are known under."""
        found: dict[str, tuple[str, WrittenFile]] = {}
        for path in sorted(self._notebook_paths):
            for file in self._written_by(path):
                name = file.target
                count = 1
                # A file that is there, or that another cell writes too, keeps its own name.
                while name in found or name in self.texts or os.path.isfile(name):
                    stem = file.target.removesuffix(".py")
                    name = f"{stem} ({os.path.basename(path)} {count}).py"
                    count += 1
                found[name] = (path, file)
        return found

    def _written_by(self, path: str) -> list[WrittenFile]:
        if path not in self._written_files:
            self._written_files[path] = self._find_written(path)
        return self._written_files[path]

    def other_written(self, path: str) -> list[WrittenFile]:
        """The files that the notebook at ``path`` writes and that are no Python."""
        return self._find_written(path, python=False)

    @property
    def notebooks(self) -> frozenset[str]:
        """The paths of the notebooks of the project."""
        return frozenset(self._notebook_paths)

    def text(self, path: str) -> str:
        """What stands at ``path``, be it no Python, as UTF-8; raises DocumentError."""
        if (text := self.texts.get(path)) is not None:
            return text
        try:
            return read_bytes(path).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise DocumentError("the file is no UTF-8") from None

    def _find_written(self, path: str, *, python: bool = True) -> list[WrittenFile]:
        try:
            text = self.texts.get(path)
            data = read_bytes(path) if text is None else text.encode()
            if not any(trigger in data for trigger in TRIGGERS):
                return []
            cells = self._code_cells(path)
        except (DocumentError, UnicodeEncodeError):
            # What is wrong with the notebook is told when it is checked itself.
            return []
        return list(written_files(cells, os.path.dirname(path), python=python))

    @property
    def written(self) -> Iterable[str]:
        """The paths of all files that notebooks write."""
        return self._written.keys()

    def written_by(self, path: str) -> tuple[str, ...]:
        """The paths of the files that the notebook at ``path`` writes, in its order."""
        return self._by_notebook.get(path, ())

    @cached_property
    def _by_notebook(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name, (notebook_path, _) in self._written.items():
            found[notebook_path] = (*found.get(notebook_path, ()), name)
        return found

    def file_of(self, path: str) -> str:
        """The file on disk that holds the document at ``path``: the notebook of a written file."""
        written = self._written.get(path)
        return path if written is None else written[0]

    def written_file(self, path: str) -> WrittenFile | None:
        """The file that some notebook writes, by the path it is known under."""
        written = self._written.get(path)
        return None if written is None else written[1]


def code_cells(read: Notebook) -> list[CodeCell]:
    """The cells of a notebook that hold Python, as far as their kind tells, and unreadable ones."""
    return [
        CodeCell(cell.number, cell.text, ignored=notebook.IGNORE_TAG in cell.tags, fault=cell.fault)
        for cell in read.cells
        if cell.python or cell.fault
    ]
