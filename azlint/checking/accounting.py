"""Accounts for every occurrence of `azureml` in a file, so that nothing is missed in silence."""

from __future__ import annotations

import ast
import bisect
import enum
import io
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from azlint.checking.batch import has_evidence
from azlint.checking.results import UNREADABLE, FileResult
from azlint.diagnostics import Diagnostic, Position, Range
from azlint.documents import magics, python
from azlint.documents.files import TRIGGER, DocumentError, is_notebook, read_bytes
from azlint.documents.notebook import Notebook, row_and_column
from azlint.knowledge.lookup import own
from azlint.text import Lines, split_lines

if TYPE_CHECKING:
    from azlint.checking.batch import Batch
    from azlint.documents.python import PythonDocument
    from azlint.semantic.inference.project import Project

_WORD = re.compile("azureml")
# What a notebook tells the shell about Azure ML need not name a package.
_COMMAND = re.compile(r"azureml|\baz[ \t]+ml\b")
_Token: TypeAlias = tuple[tuple[int, int], tuple[int, int], int, str]


class Account(enum.Enum):
    """What became of one occurrence."""

    FINDING = "finding"
    SUPPRESSED = "suppressed"
    IGNORED = "rule switched off"
    COMMENT = "comment"
    STRING = "string"
    COMMAND = "magic or command"
    LANGUAGE = "other language"
    TEXT = "text cell"
    OUTPUT = "output or metadata"
    SUPPORTED = "supported package"
    OTHER = "package that is not SDK v1"
    LOCAL = "name of the project"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of `azureml`, where it stands and what became of it.

    ``position`` counts within the 1-based ``cell`` of a notebook, within the file where it is None.
    """

    position: Position
    account: Account
    cell: int | None = None


@dataclass(frozen=True, slots=True)
class FileAccount:
    """All occurrences in the file at the absolute ``path``.

    ``unanswered`` are the uses of v1 of which only their class or module has an answer.
    """

    path: str
    occurrences: tuple[Occurrence, ...]
    unanswered: tuple[Diagnostic, ...] = ()

    @property
    def unexplained(self) -> tuple[Occurrence, ...]:
        """Those that fit nowhere."""
        return tuple(o for o in self.occurrences if o.account is Account.UNEXPLAINED)


def account(path: str, result: FileResult, batch: Batch) -> FileAccount | None:
    """The account of the file at ``path`` that gave ``result``; None where nothing occurs."""
    data = b""
    unanswered = tuple(filter(_is_unanswered, result.diagnostics))
    try:
        data = read_bytes(path)
        if TRIGGER not in data:
            return FileAccount(path, (), unanswered) if unanswered else None
        if is_notebook(path):
            return FileAccount(path, tuple(_in_notebook(path, result, batch)), unanswered)
        text = python.decode(data)
        readers = [_Reader(path, result, batch)]
        places = (
            Occurrence(place, _account(readers, None, place, line))
            for place, line in _places(text, _WORD)
        )
        return FileAccount(path, tuple(places), unanswered)
    except DocumentError:
        # Its one diagnostic stands for all of it.
        text = data.decode("utf-8", "replace")
        lost = (Occurrence(place, Account.FINDING) for place, _ in _places(text, _WORD))
        return FileAccount(path, tuple(lost))


def _is_unanswered(found: Diagnostic) -> bool:
    """Whether a finding is about a member of v1 that has no row of its own."""
    if not found.symbol.startswith("azureml.") or found.uses is not None:
        return False
    return own(found.symbol) is None


def _in_notebook(path: str, result: FileResult, batch: Batch) -> Iterator[Occurrence]:
    notebook = batch.documents.notebook(path)
    names = (*batch.documents.written_by(path), path)
    readers = [_Reader(name, result, batch) for name in names]
    for cell in notebook.cells:
        for place, line in _places(cell.text, _COMMAND if cell.python else _WORD):
            if not cell.python:
                kind = Account.LANGUAGE if cell.kind == "code" else Account.TEXT
                told = (d.range for d in result.diagnostics if d.range.cell == cell.number)
                if any(found.start <= place < found.end for found in told):
                    kind = Account.FINDING
            else:
                kind = _account(readers, cell.number, place, line)
                if kind is Account.COMMAND and _has_other_body(cell.text, place.row):
                    kind = Account.LANGUAGE
                if kind is not Account.COMMAND and not line.startswith("azureml", place.column - 1):
                    continue
            yield Occurrence(place, kind, cell.number)
    yield from _around_sources(notebook)


def _has_other_body(text: str, row: int) -> bool:
    """Whether the row is in the body that a cell magic hands to something else than Python."""
    magic = magics.cell_magic(split_lines(text))
    return magic is not None and row > magic.row


def _around_sources(notebook: Notebook) -> Iterator[Occurrence]:
    """What occurs in the file outside of the sources: outputs, attachments, metadata."""
    spans = sorted((cell.start, cell.end) for cell in notebook.cells if cell.end)
    starts = [start for start, _ in spans]
    for match in _WORD.finditer(notebook.text):
        index = bisect.bisect_right(starts, match.start()) - 1
        if index < 0 or match.start() >= spans[index][1]:
            row, column = row_and_column(notebook.text, match.start())
            yield Occurrence(Position(row, column), Account.OUTPUT)


def _account(readers: Iterable[_Reader], cell: int | None, place: Position, line: str) -> Account:
    """What the first of ``readers`` that holds the place in ``cell`` makes of it."""
    for reader in readers:
        if (row := reader.row_of(cell, place.row)) is not None:
            return reader.account(Position(row, place.column), line)
    return Account.UNEXPLAINED


def render(accounts: Iterable[tuple[str, FileAccount]]) -> str:
    """The accounts by shown file name: places by what became of them, then the sums."""
    out: list[str] = []
    total: dict[Account, int] = defaultdict(int)
    files = unanswered = 0
    for filename, found in accounts:
        files += 1
        groups: dict[Account, list[Occurrence]] = defaultdict(list)
        for occurrence in found.occurrences:
            groups[occurrence.account].append(occurrence)
            total[occurrence.account] += 1
        out.append(f"{filename}")
        for kind in Account:
            if kind in groups:
                places = " ".join(map(_shown, groups[kind]))
                out.append(f"  {kind.value} ({len(groups[kind])}): {places}")
        if found.unanswered:
            places = " ".join(map(_shown_member, found.unanswered))
            out.append(f"  answer of its class or module only ({len(found.unanswered)}): {places}")
            unanswered += len(found.unanswered)
    unexplained = total.pop(Account.UNEXPLAINED, 0)
    sums = ", ".join(f"{total[kind]:,} {kind.value}" for kind in Account if total.get(kind))
    count = sum(total.values()) + unexplained
    out.append(
        f"Accounted for {count:,} occurrences of `azureml` in {files:,} files"
        + (f": {sums}" if sums else "")
        + f"; {unexplained:,} unexplained."
        + (f" {unanswered:,} uses have no answer of their own." if unanswered else "")
    )
    return "\n".join(out) + "\n"


def _shown_member(found: Diagnostic) -> str:
    start = found.range.start
    cell = "" if found.range.cell is None else f"cell {found.range.cell}:"
    return f"{cell}{start.row}:{start.column} {found.symbol.rpartition('.')[2]}"


def _shown(occurrence: Occurrence) -> str:
    cell = "" if occurrence.cell is None else f"cell {occurrence.cell}:"
    return f"{cell}{occurrence.position.row}:{occurrence.position.column}"


def _places(text: str, word: re.Pattern[str]) -> Iterator[tuple[Position, str]]:
    """Where ``word`` occurs in ``text``, each with its line."""
    for row, line in enumerate(split_lines(text), 1):
        for match in word.finditer(line):
            yield Position(row, match.start() + 1), line


class _Reader:
    """Tells for one document what an occurrence is part of."""

    def __init__(self, path: str, result: FileResult, batch: Batch) -> None:
        file = batch.documents.written_file(path)
        self._cells = file.cells if file else None
        self._document: PythonDocument | None = None
        self._result = result
        self._project: Project = batch.project
        try:
            self._document = batch.documents.read(path)
        except DocumentError:
            if self._cells is None:
                raise
            return
        document = self._document
        self._cells = document.cells
        if has_evidence(document, batch.surface):
            self._project.tree(path)
        self._found = [d.range for d in result.diagnostics if d.symbol]
        self._suppressed = [d.range for d in result.suppressed]
        self._tokens = _tokens(document.text)
        self._starts = [token[0] for token in self._tokens]
        self._imports = list(document.imports())
        self._tree = self._project.known_tree(path)
        self._lines = Lines(document.text)
        self._faults = (
            {document.cells.part_at(fault.row) for fault in document.faults}
            if document.cells
            else set()
        )

    def row_of(self, cell: int | None, row: int) -> int | None:
        """The row of the document that stands for ``row`` of ``cell``, None if it has none."""
        return row if self._cells is None else self._cells.row_of(cell, row)

    def account(self, place: Position, line: str) -> Account:
        """What became of the occurrence at ``place``, written in ``line``."""
        if self._document is None:
            return self._of_fault(place)
        if self._cells is not None and self._cells.part_at(place.row) in self._faults:
            return self._of_fault(place)
        shown = self._lines.lines[place.row - 1]
        end = place.column + len("azureml")
        if shown[place.column - 1 : end] != line[place.column - 1 : end]:
            return Account.COMMAND
        if self._covers(self._found, place):
            return Account.FINDING
        if self._covers(self._suppressed, place):
            return Account.SUPPRESSED
        index = bisect.bisect_right(self._starts, (place.row, place.column - 1)) - 1
        if index < 0:
            return Account.UNEXPLAINED
        _, end_of_token, kind, text = self._tokens[index]
        if end_of_token <= (place.row, place.column - 1):
            return Account.UNEXPLAINED
        if kind == tokenize.COMMENT:
            return Account.COMMENT
        if kind != tokenize.NAME:
            return Account.STRING
        if text != "azureml":
            return Account.LOCAL
        statement = self._import_at(place)
        return self._imported(statement) if statement else self._named(place)

    def _of_fault(self, place: Position) -> Account:
        """What became of a cell that does not parse: its diagnostic stands for all of it."""
        cell = self._cells.part_at(place.row).cell if self._cells else None

        def is_told(found: Iterable[Diagnostic]) -> bool:
            return any(d.code == UNREADABLE and d.range.cell == cell for d in found)

        if is_told(self._result.diagnostics):
            return Account.FINDING
        return Account.SUPPRESSED if is_told(self._result.suppressed) else Account.IGNORED

    def _import_at(self, place: Position) -> ast.Import | ast.ImportFrom | None:
        for statement in self._imports:
            whole = self._lines.range_of(statement)
            if whole.start <= place < whole.end:
                return statement
        return None

    def _imported(self, statement: ast.Import | ast.ImportFrom) -> Account:
        whole = self._placed(self._lines.range_of(statement))
        if any(_within(found, whole) for found in self._found):
            return Account.FINDING
        if any(_within(found, whole) for found in self._suppressed):
            return Account.SUPPRESSED
        if isinstance(statement, ast.ImportFrom):
            if statement.level:
                return Account.LOCAL
            modules = [f"{statement.module}.{alias.name}" for alias in statement.names]
        else:
            modules = [alias.name for alias in statement.names]
        return self._of_modules(modules)

    def _of_modules(self, modules: Sequence[str]) -> Account:
        ours = [name for name in modules if name.split(".")[0] == "azureml"]
        surface = self._project.surface
        if not any(surface.is_v1(name) for name in ours):
            supported = any(surface.status(name) == "supported" for name in ours)
            return Account.SUPPORTED if supported else Account.OTHER
        if self._tree and any(self._project.finds(name, self._tree.path) for name in ours):
            return Account.LOCAL
        return Account.IGNORED if self._tree else Account.UNEXPLAINED

    def _named(self, place: Position) -> Account:
        """What the name `azureml` at ``place`` stands for, by what it is bound to."""
        from azlint.semantic.uses import dotted_at

        dotted = dotted_at(self._tree, self._lines, place) if self._tree else ""
        if not dotted:
            return Account.LOCAL
        return self._of_modules([dotted])

    def _placed(self, place: Range) -> Range:
        return place if self._cells is None else self._cells.range(place)

    def _covers(self, ranges: Iterable[Range], place: Position) -> bool:
        """Whether one of ``ranges``, placed for the user, holds the document's ``place``."""
        placed = self._placed(Range(place, place))
        return any(
            found.cell == placed.cell and found.start <= placed.start < found.end
            for found in ranges
        )


def _within(inner: Range, outer: Range) -> bool:
    same = inner.cell == outer.cell
    return same and outer.start <= inner.start and inner.end <= outer.end


def _tokens(text: str) -> list[_Token]:
    """Start, end, kind and text of the tokens, positions as tokenize gives them."""
    found: list[_Token] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.string:
                found.append((token.start, token.end, token.type, token.string))
    except (tokenize.TokenError, SyntaxError):
        # What ast takes and tokenize does not: the rest stays unexplained, and is told.
        pass
    return found
