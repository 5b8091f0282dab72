"""The comments of a Python source that speak to a linter, and the block each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from azlint.diagnostics import Position, Range

END_OF_FILE = 1 << 60
"""A row behind all others."""

_WORDS = ("azlint", "noqa", "pylint")
_CANDIDATE = re.compile(r"#[^\n\r]*?(?:azlint\s*:|noqa|pylint\s*:)", re.IGNORECASE)
_LINE_COMMENT = re.compile(
    r"""(?:[^#'"\\]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\\.)*(\#.*)""", re.VERBOSE
)


class Comment(NamedTuple):
    """A comment: where its ``#`` stands, and whether it has the line to itself.

    ``heads`` says that it stands behind a docstring, or behind the part of a header without an
    expression (`class A:`, `else:`): for pylint it then holds for the block below.
    """

    row: int
    column: int
    text: str
    own_line: bool
    heads: bool = False

    def range(self, start: int, end: int) -> Range:
        """The place of a part of the text."""
        return Range(Position(self.row, self.column + start), Position(self.row, self.column + end))


class _Statement:
    """The words of a statement so far, and of the row that is read."""

    def __init__(self, before: str = "def") -> None:
        self.words: list[str] = []
        self._in_row: list[str] = []
        self._row = 0
        # A module, a class and a function may begin with a docstring.
        self._is_first = before in ("def", "class", "async")
        self._is_string = False

    def add(self, word: str, row: int, *, is_string: bool) -> None:
        """Takes in the next word."""
        if row != self._row:
            self._row = row
            self._in_row.clear()
        self._is_string = is_string and not self.words
        self.words.append(word)
        self._in_row.append(word)

    def heads(self, row: int) -> bool:
        """Whether pylint takes a comment at the end of ``row`` for one about the block below."""
        match self._in_row if row == self._row else []:
            case ["class", _, ":"] | [("else" | "try" | "finally"), ":"]:
                return True
            case ["def", _, "("] | ["async", "def", _, "("]:
                return True
            case [")", ":"]:
                return self.words[0] in ("def", "async")
        return self._is_first and self._is_string


def may_hold_comments(source: str) -> bool:
    """Whether a comment of ``source`` can speak to a linter; quick, as most do not."""
    lowered = source.lower()
    return any(word in lowered for word in _WORDS) and bool(_CANDIDATE.search(source))


def guessed_comments(lines: list[str]) -> Iterator[Comment]:
    """What may be such comments in ``lines``, found without tokens; their places are not told."""
    for line in lines:
        if "#" in line and _CANDIDATE.search(line):
            yield Comment(0, 0, line[line.index("#") :], True)


def comments_of(source: str, lines: list[str]) -> Iterator[tuple[Comment, int]]:
    """The candidate comments in text order, each with the last row of the block it stands in.

    Where the text cannot be tokenized, the lines from there on are scanned.
    """
    import io
    import tokenize

    found: list[tuple[Comment, int]] = []
    statement = _Statement()
    open_blocks: list[list[int]] = [[]]
    waiting: list[int] = []
    last_row = previous = 0
    reader = io.StringIO(source, newline=None).readline
    try:
        for kind, text, (row, column), (end_row, _), _line in tokenize.generate_tokens(reader):
            if kind == tokenize.COMMENT:
                if _CANDIDATE.match(text):
                    waiting.append(len(found))
                    heads = statement.heads(row)
                    comment = Comment(row, column + 1, text, previous != row, heads)
                    found.append((comment, END_OF_FILE))
            elif kind == tokenize.INDENT:
                open_blocks.append([])
            elif kind == tokenize.DEDENT:
                for index in open_blocks.pop():
                    found[index] = (found[index][0], last_row)
            elif kind == tokenize.NEWLINE:
                last_row = row
                statement = _Statement(statement.words[0])
            elif kind != tokenize.NL:
                open_blocks[-1] += waiting
                waiting.clear()
                statement.add(text, row, is_string=kind == tokenize.STRING)
            if kind != tokenize.NL and kind != tokenize.DEDENT:
                previous = end_row
    except (tokenize.TokenError, SyntaxError):
        for row in range(previous + 1, len(lines) + 1):
            match = _LINE_COMMENT.match(lines[row - 1])
            if match and _CANDIDATE.match(match[1]):
                own = not lines[row - 1][: match.start(1)].strip()
                comment = Comment(row, match.start(1) + 1, match[1], own)
                found.append((comment, END_OF_FILE))
    yield from found
