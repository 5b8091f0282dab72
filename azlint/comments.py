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
    """A comment: where its ``#`` stands, and whether it has the line to itself."""

    row: int
    column: int
    text: str
    own_line: bool

    def range(self, start: int, end: int) -> Range:
        """The place of a part of the text."""
        return Range(Position(self.row, self.column + start), Position(self.row, self.column + end))


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
    open_blocks: list[list[int]] = [[]]
    waiting: list[int] = []
    last_row = previous = 0
    reader = io.StringIO(source, newline=None).readline
    try:
        for kind, text, (row, column), (end_row, _), _line in tokenize.generate_tokens(reader):
            if kind == tokenize.COMMENT:
                if _CANDIDATE.match(text):
                    waiting.append(len(found))
                    comment = Comment(row, column + 1, text, previous != row)
                    found.append((comment, END_OF_FILE))
            elif kind == tokenize.INDENT:
                open_blocks.append([])
            elif kind == tokenize.DEDENT:
                for index in open_blocks.pop():
                    found[index] = (found[index][0], last_row)
            elif kind == tokenize.NEWLINE:
                last_row = row
            elif kind != tokenize.NL:
                open_blocks[-1] += waiting
                waiting.clear()
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
