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

from azlint.diagnostics import Diagnostic, Position, Range
from azlint.documents.python import PythonDocument
from azlint.text import Lines

if TYPE_CHECKING:
    from azlint.semantic.project import Project

_WORD = re.compile("azureml")
_Token: TypeAlias = tuple[tuple[int, int], tuple[int, int], int, str]


class Account(enum.Enum):
    """What became of one occurrence."""

    FINDING = "finding"
    SUPPRESSED = "suppressed"
    IGNORED = "rule switched off"
    COMMENT = "comment"
    STRING = "string"
    SUPPORTED = "supported package"
    OTHER = "package that is not SDK v1"
    LOCAL = "name of the project"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of `azureml`, where it stands and what became of it."""

    position: Position
    account: Account


@dataclass(frozen=True, slots=True)
class FileAccount:
    """All occurrences in the file at the absolute ``path``."""

    path: str
    occurrences: tuple[Occurrence, ...]

    @property
    def unexplained(self) -> tuple[Occurrence, ...]:
        """Those that fit nowhere."""
        return tuple(o for o in self.occurrences if o.account is Account.UNEXPLAINED)


def account_unread(path: str, text: str) -> FileAccount:
    """The account of a file that cannot be checked: its one diagnostic stands for all of it."""
    return FileAccount(
        path, tuple(Occurrence(place, Account.FINDING) for place in _places(Lines(text).lines))
    )


def account(
    document: PythonDocument,
    found: Sequence[Diagnostic],
    suppressed: Sequence[Diagnostic],
    project: Project,
) -> FileAccount:
    """The account of a document that was checked, given what was found in it."""
    reader = _Reader(document, found, suppressed, project)
    lines = Lines(document.text).lines
    occurrences = [Occurrence(place, reader.account(place)) for place in _places(lines)]
    return FileAccount(document.path, tuple(occurrences))


def render(accounts: Iterable[tuple[str, FileAccount]]) -> str:
    """The accounts by shown file name: places by what became of them, then the sums."""
    out: list[str] = []
    total: dict[Account, int] = defaultdict(int)
    files = 0
    for filename, found in accounts:
        files += 1
        groups: dict[Account, list[Position]] = defaultdict(list)
        for occurrence in found.occurrences:
            groups[occurrence.account].append(occurrence.position)
            total[occurrence.account] += 1
        out.append(f"{filename}")
        for kind in Account:
            if kind in groups:
                places = " ".join(f"{p.row}:{p.column}" for p in groups[kind])
                out.append(f"  {kind.value} ({len(groups[kind])}): {places}")
    unexplained = total.pop(Account.UNEXPLAINED, 0)
    sums = ", ".join(f"{total[kind]:,} {kind.value}" for kind in Account if total.get(kind))
    count = sum(total.values()) + unexplained
    out.append(
        f"Accounted for {count:,} occurrences of `azureml` in {files:,} files"
        + (f": {sums}" if sums else "")
        + f"; {unexplained:,} unexplained."
    )
    return "\n".join(out) + "\n"


def _places(lines: Sequence[str]) -> Iterator[Position]:
    for row, line in enumerate(lines, 1):
        for match in _WORD.finditer(line):
            yield Position(row, match.start() + 1)


class _Reader:
    """Tells for one document what an occurrence is part of."""

    def __init__(
        self,
        document: PythonDocument,
        found: Sequence[Diagnostic],
        suppressed: Sequence[Diagnostic],
        project: Project,
    ) -> None:
        self._found = [d.range for d in found if d.symbol]
        self._suppressed = [d.range for d in suppressed]
        self._tokens = _tokens(document.text)
        self._starts = [token[0] for token in self._tokens]
        self._imports = list(document.imports())
        self._project = project
        self._tree = project.known_tree(document.path)
        self._lines = Lines(document.text)

    def account(self, place: Position) -> Account:
        """What became of the occurrence at ``place``."""
        if _covers(self._found, place):
            return Account.FINDING
        if _covers(self._suppressed, place):
            return Account.SUPPRESSED
        index = bisect.bisect_right(self._starts, (place.row, place.column - 1)) - 1
        if index < 0:
            return Account.UNEXPLAINED
        _, end, kind, text = self._tokens[index]
        if end <= (place.row, place.column - 1):
            return Account.UNEXPLAINED
        if kind == tokenize.COMMENT:
            return Account.COMMENT
        if kind != tokenize.NAME:
            return Account.STRING
        if text != "azureml":
            return Account.LOCAL
        statement = self._import_at(place)
        return self._imported(statement) if statement else self._named(place)

    def _import_at(self, place: Position) -> ast.Import | ast.ImportFrom | None:
        for statement in self._imports:
            if _covers([self._lines.range_of(statement)], place):
                return statement
        return None

    def _imported(self, statement: ast.Import | ast.ImportFrom) -> Account:
        whole = self._lines.range_of(statement)
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


def _covers(ranges: Iterable[Range], place: Position) -> bool:
    return any(found.start <= place < found.end for found in ranges)


def _within(inner: Range, outer: Range) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


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
