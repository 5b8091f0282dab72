"""Reads Jupyter notebooks: the cells of nbformat 3 and 4, and where their sources stand.

The JSON is read by the standard library value by value, so that the place of each source is known
and nothing else of the file has to be written anew when a cell is edited.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, TypeAlias

from azlint.documents.files import CONFLICT, UTF16, DocumentError, conflict_row

IGNORE_TAG = "azlint-ignore"

_BLANK = re.compile(r"[ \t\n\r]*")
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")
_SEPARATOR = re.compile(r"[ \t\n\r]*([,\]}])[ \t\n\r]*")
_PYTHON = ("python", "ipython", "pyspark")
_Value: TypeAlias = "tuple[Any, int]"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a notebook.

    ``number`` is 1-based over all cells, ``kind`` that of nbformat (`code`, `markdown`, `raw`),
    ``text`` its whole source, ``python`` says that it is code in Python. ``start`` and ``end`` are
    the offsets of the source's JSON value in the text of the file, both 0 where there is none;
    ``fault`` says why the cell cannot be read, and is empty otherwise.
    """

    number: int
    kind: str
    text: str
    python: bool = False
    tags: frozenset[str] = frozenset()
    start: int = 0
    end: int = 0
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook that was read: the text of its file, byte order mark included, and its cells."""

    text: str
    cells: tuple[Cell, ...]

    def cell(self, number: int) -> Cell | None:
        """The cell with that 1-based number."""
        return self.cells[number - 1] if 1 <= number <= len(self.cells) else None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A JSON value and its place."""

    value: Any
    start: int
    end: int


def decode(data: bytes) -> str:
    """The text of a notebook's file, byte order mark included; raises DocumentError."""
    if data.startswith(UTF16):
        raise DocumentError("the notebook is UTF-16; save it as UTF-8, as Jupyter does")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        line = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        raise DocumentError(
            f"byte 0x{data[error.start]:02x} is not UTF-8; save the notebook as UTF-8",
            row,
            len(line.decode("utf-8", "replace")) + 1,
        ) from None


def read(text: str) -> Notebook:
    """The notebook in the ``text`` of a file; raises DocumentError with the place of the fault."""
    try:
        top, versions = _Reader(text).notebook()
    except RecursionError:
        raise DocumentError("the JSON nests too deeply to be read; exclude the notebook") from None
    named = top.get("nbformat")
    if named is None:
        raise DocumentError("this is not a notebook: it has no `nbformat`; rename or exclude it")
    version = named.value
    if not isinstance(version, int) or version not in versions:
        row, column = row_and_column(text, named.start)
        raise DocumentError(_wrong_version(version), row, column)
    cells = versions[version](top)
    if cells is None:
        key = "worksheets" if version == 3 else "cells"
        raise DocumentError(
            f"this is not a notebook of nbformat {version}: it has no list `{key}`; "
            "restore it from a copy, or exclude it"
        )
    python = _is_python(_language(top.get("metadata")))
    return Notebook(
        text, tuple(_cell(number, cell, python, version) for number, cell in enumerate(cells, 1))
    )


def _wrong_version(version: Any) -> str:
    if type(version) is int and version < 3:
        return (
            f"nbformat {version} is too old to be read; convert the notebook with "
            "`jupyter nbconvert --to notebook --inplace`"
        )
    return (
        f"nbformat {json.dumps(version)} is not known, azlint reads 3 and 4; "
        "save the notebook as nbformat 4, or exclude it"
    )


class _Reader:
    """Walks the JSON of one notebook down to the cells' keys."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._decode = json.JSONDecoder().raw_decode
        self._unique = json.JSONDecoder(object_pairs_hook=self._pairs)
        self._cell_readers = {
            "source": self._placed,
            "input": self._placed,
            "metadata": self._metadata,
        }

    def notebook(
        self,
    ) -> tuple[dict[str, Any], Mapping[int, Callable[[dict[str, Any]], list[Any] | None]]]:
        """The top of the file, and by version what takes its cells from there."""
        at = self._skip(1 if self._text.startswith("\ufeff") else 0)
        if at == len(self._text):
            raise DocumentError("the file is empty; restore it from a copy, or remove it")
        if self._text[at] != "{":
            self._value(at)
            self._fault(at, "this is not a notebook: its JSON is no object; rename or exclude it")
        readers = {
            "cells": self._cells,
            "worksheets": self._worksheets,
            "metadata": self._metadata,
            "nbformat": self._placed,
        }
        top, end = self._object(at, readers)
        end = self._skip(end)
        if end < len(self._text):
            self._invalid(end, "more follows after the end of the notebook")
        return top, {3: _cells_of_worksheets, 4: lambda found: _list(found.get("cells"))}

    def _cells(self, at: int) -> _Value:
        return self._array(at, lambda place: self._object(place, self._cell_readers))

    def _worksheets(self, at: int) -> _Value:
        return self._array(at, lambda place: self._object(place, {"cells": self._cells}))

    def _placed(self, at: int) -> _Value:
        value, end = self._value(at)
        return _Placed(value, at, end), end

    def _metadata(self, at: int) -> _Value:
        try:
            return self._unique.raw_decode(self._text, at)
        except ValueError:
            return self._value(at)
        except _DuplicateKey as error:
            key = re.compile(re.escape(json.dumps(error.args[0])) + r"\s*:")
            places = [match.start() for match in key.finditer(self._text, at)]
            self._duplicate(places[1] if len(places) > 1 else at, error.args[0])

    def _pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            raise _DuplicateKey(next(key for key in keys if keys.count(key) > 1))
        return found

    def _object(self, at: int, readers: Mapping[str, Callable[[int], _Value]]) -> _Value:
        """The object at ``at``, whatever else stands there too; keys are unique in it."""
        if self._text[at : at + 1] != "{":
            return self._value(at)
        found: dict[str, Any] = {}
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "}":
            return found, at + 1
        while True:
            if self._text[at : at + 1] != '"':
                self._invalid(at, "a key in double quotes is missing")
            key, end = self._value(at)
            if key in found:
                self._duplicate(at, key)
            colon = _COLON.match(self._text, end)
            if colon is None:
                self._invalid(self._skip(end), "a colon is missing")
            found[key], at = readers.get(key, self._value)(colon.end())
            at, more = self._separator(at, "}")
            if not more:
                return found, at

    def _array(self, at: int, read_item: Callable[[int], _Value]) -> _Value:
        if self._text[at : at + 1] != "[":
            return self._value(at)
        found: list[Any] = []
        at = self._skip(at + 1)
        if self._text[at : at + 1] == "]":
            return found, at + 1
        while True:
            item, at = read_item(at)
            found.append(item)
            at, more = self._separator(at, "]")
            if not more:
                return found, at

    def _separator(self, at: int, closing: str) -> tuple[int, bool]:
        """Where it goes on behind a comma or ``closing``, and whether another item follows."""
        separator = _SEPARATOR.match(self._text, at)
        if separator is None or separator[1] not in (",", closing):
            self._invalid(self._skip(at), f"a comma or `{closing}` is missing")
        return separator.end(), separator[1] == ","

    def _value(self, at: int) -> _Value:
        try:
            return self._decode(self._text, at)
        except json.JSONDecodeError as error:
            what = error.msg.removesuffix(" at").removesuffix(" starting")
            self._invalid(error.pos, what[:1].lower() + what[1:])
        except ValueError:
            # Python converts integers of so many digits only; Jupyter does not read them either.
            self._invalid(at, "it holds an integer of more than 4,300 digits")

    def _skip(self, at: int) -> int:
        match = _BLANK.match(self._text, at)
        return match.end() if match else at

    def _invalid(self, at: int, what: str) -> NoReturn:
        # A conflict that git left behind is the cause of whatever is wrong further down.
        if row := conflict_row(self._text):
            raise DocumentError(f"the notebook is not valid JSON: {CONFLICT}", row) from None
        if at >= len(self._text.rstrip()):
            what = "it ends too early"
        self._fault(
            at, f"the notebook is not valid JSON: {what}; restore it from a copy, or exclude it"
        )

    def _duplicate(self, at: int, key: str) -> NoReturn:
        self._fault(at, f"the key `{key}` stands twice in one JSON object; remove one of the two")

    def _fault(self, at: int, message: str) -> NoReturn:
        row, column = row_and_column(self._text, at)
        raise DocumentError(message, row, column) from None


class _DuplicateKey(Exception):
    """A key that an object holds twice."""


def row_and_column(text: str, at: int) -> tuple[int, int]:
    """The 1-based row and column of the offset ``at`` in the text of a file."""
    row = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    # The byte order mark is no column of its first line.
    return row, column - 1 if row == 1 and text.startswith("\ufeff") else column


def _list(value: Any) -> list[Any] | None:
    return value if isinstance(value, list) else None


def _cells_of_worksheets(top: dict[str, Any]) -> list[Any] | None:
    worksheets = _list(top.get("worksheets"))
    if worksheets is None:
        return None
    found: list[Any] = []
    for worksheet in worksheets:
        cells = _list(worksheet.get("cells")) if isinstance(worksheet, dict) else None
        found.extend(cells or ())
    return found


def _cell(number: int, cell: Any, python: bool, version: int) -> Cell:
    if not isinstance(cell, dict):
        return Cell(number, "", "", fault="the cell is no JSON object; restore or remove it")
    kind = cell.get("cell_type")
    if not isinstance(kind, str):
        return Cell(number, "", "", fault="the cell has no `cell_type`; restore or remove it")
    key = "input" if version == 3 and kind == "code" else "source"
    source = cell.get(key)
    if not isinstance(source, _Placed):
        return Cell(number, kind, "", fault=f"the cell has no `{key}`; restore or remove it")
    text = _text(source.value)
    if text is None:
        return Cell(
            number,
            kind,
            "",
            fault=f"the `{key}` of the cell is neither a text nor a list of texts; restore it",
        )
    metadata = cell.get("metadata")
    # What an editor notes for a cell only colours it where the kernel is one for Python.
    language = cell.get("language") if version == 3 else _cell_language(metadata)
    is_python = kind == "code" and (python or (language is not None and _is_python(language)))
    return Cell(number, kind, text, is_python, _tags(metadata), source.start, source.end)


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value
    try:
        return "".join(value) if isinstance(value, list) else None
    except TypeError:
        return None


def _tags(metadata: Any) -> frozenset[str]:
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return frozenset(tag for tag in _list(tags) or () if isinstance(tag, str))


def _language(metadata: Any) -> Any:
    """The language of a notebook's kernel, None when nobody says."""
    return _named(metadata, (("kernelspec", "language"), ("language_info", "name")))


def _cell_language(metadata: Any) -> Any:
    """The language that VS Code or Synapse notes for a single cell, None when they do not."""
    return _named(metadata, (("vscode", "languageId"), ("microsoft", "language")))


def _named(metadata: Any, places: Iterable[tuple[str, str]]) -> Any:
    """The first text that stands at one of ``places``, a key within the object of another."""
    if not isinstance(metadata, dict):
        return None
    for key, name in places:
        found = metadata.get(key)
        if isinstance(found, dict) and isinstance(found.get(name), str):
            return found[name]
    return None


def _is_python(language: Any) -> bool:
    """Whether a named language is Python; where none is named, it is."""
    return not isinstance(language, str) or not language or language.lower().startswith(_PYTHON)
