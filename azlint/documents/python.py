"""Reads Python source: encoding and syntax, with one clear fault when one of them is wrong."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from azlint.diagnostics import Range
from azlint.documents.cells import CellMap, Joined
from azlint.documents.files import CONFLICT, UTF16, DocumentError, conflict_row

_COMPOUND = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.With,
    ast.AsyncWith,
    ast.Try,
    getattr(ast, "TryStar", ast.Try),
    ast.Match,
    ast.ExceptHandler,
    ast.match_case,
)
_BLOCKS = frozenset({"body", "handlers", "orelse", "finalbody", "cases"})

# By row and UTF-8 offset of the statement.
Aliases: TypeAlias = "dict[tuple[int, int], list[ast.alias]]"


@dataclass(frozen=True, slots=True)
class PythonDocument:
    """Python that parses: its text, its stdlib tree, and the statements of that tree.

    ``cells`` lead from its rows to the cells of a notebook or a script; ``runs`` are the files that
    `%run` runs, by the name of the module that stands for them in ``text``; ``written`` are the
    rows of ``text`` that something stands for, such as a magic, as people wrote them; ``faults``
    are what is wrong in single cells, at rows of ``text``; ``notebook`` says that people run it
    cell by cell.
    """

    path: str
    text: str
    parsed: ast.Module
    statements: tuple[ast.stmt, ...]
    cells: CellMap | None = None
    runs: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)
    faults: tuple[DocumentError, ...] = ()
    notebook: bool = False

    def placed(self, place: Range) -> Range:
        """Where a range of ``text`` stands for the user: in a cell, or in the file."""
        return place if self.cells is None else self.cells.range(place)

    def imports(self) -> Iterator[ast.Import | ast.ImportFrom]:
        """The import statements, wherever they stand."""
        for node in self.statements:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                yield node

    def aliases(self) -> Aliases:
        """The imported names by the place of their statement, as astroid keeps none for them."""
        return {(node.lineno, node.col_offset): node.names for node in self.imports()}

    def imported_modules(self) -> Iterator[str]:
        """The dotted modules that the import statements name, relative ones left out."""
        for node in self.imports():
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif node.module and not node.level:
                yield node.module

    def rows(self) -> Iterator[tuple[int, int]]:
        """First and last row of every simple statement, and of every header of a compound one."""
        for node in self.statements:
            body = getattr(node, "body", None)
            end = node.end_lineno or node.lineno
            if isinstance(body, list) and body:
                end = max(node.lineno, body[0].lineno - 1)
            yield node.lineno, end


def encoding_of(data: bytes) -> str:
    """The encoding of Python source, by BOM or PEP 263 cookie, else UTF-8; raises DocumentError."""
    if data.startswith(UTF16):
        raise DocumentError("the file is UTF-16, which Python does not read; save it as UTF-8")
    try:
        return tokenize.detect_encoding(io.BytesIO(data).readline)[0]
    except SyntaxError as error:
        raise DocumentError(f"{error.msg}; save the file as UTF-8 or correct its cookie") from None


def decode(data: bytes) -> str:
    """The text of Python source, by BOM or PEP 263 cookie, else UTF-8; raises DocumentError."""
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise DocumentError(
            f"byte 0x{data[error.start]:02x} is not {encoding}; save the file as UTF-8 "
            "or name its encoding in a cookie (`# -*- coding: latin-1 -*-`)",
            row,
            column,
        ) from None
    if "\x00" in text:
        row = text.count("\n", 0, text.index("\x00")) + 1
        raise DocumentError("the file holds a NUL byte, so it is not Python source", row)
    return text.removeprefix("\ufeff")


def parse(path: str, text: str) -> PythonDocument:
    """The document at ``path`` with that ``text``; raises DocumentError when it does not parse."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parsed = ast.parse(text, type_comments=False)
    except SyntaxError as error:
        if conflict := conflict_row(text):
            raise DocumentError(f"the file does not parse: {CONFLICT}", conflict) from None
        hint = "; azlint reads Python 3" if _looks_like_python_2(text) else ""
        row = min(error.lineno or 1, text.count("\n") + 1)
        raise DocumentError(
            f"the file does not parse: {error.msg}{hint}", row, max(error.offset or 1, 1)
        ) from None
    except (RecursionError, MemoryError):
        raise DocumentError(
            "the code nests too deeply to be parsed; simplify or exclude it"
        ) from None
    except ValueError as error:
        raise DocumentError(f"the file does not parse: {error}") from None
    return PythonDocument(path, text, parsed, tuple(_statements(parsed)))


def joined(path: str, cells: Joined, *, notebook: bool) -> PythonDocument:
    """The document at ``path`` that joins ``cells``."""
    return PythonDocument(
        path,
        cells.text,
        cells.parsed,
        tuple(_statements(cells.parsed)),
        cells.cells,
        cells.runs,
        cells.written,
        cells.faults,
        notebook,
    )


def _statements(parsed: ast.Module) -> Iterator[ast.stmt]:
    """Every statement, in the order of the text."""
    stack: list[ast.AST] = list(reversed(parsed.body))
    while stack:
        node = stack.pop()
        if isinstance(node, ast.stmt):
            yield node
        if isinstance(node, _COMPOUND):
            for name in reversed(node._fields):
                if name in _BLOCKS:
                    stack.extend(reversed(getattr(node, name)))


def _looks_like_python_2(text: str) -> bool:
    return any(
        line.lstrip().startswith(("print ", "exec ", "raise ")) and line.rstrip()[-1:] in "'\")"
        for line in text.splitlines()
    )
