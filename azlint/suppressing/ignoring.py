"""Writes the comment that suppresses a finding: where it can stand, and what may stand there."""

from __future__ import annotations

import bisect
import functools
import io
import re
import tokenize
from collections.abc import Iterator, Sequence

from azlint.diagnostics import Edit, Position, Range
from azlint.documents import magics
from azlint.suppressing.suppressions import Suppressions
from azlint.text import split_lines

# What azlint says of files and of comments is not to be hidden by a comment.
OWN_FAMILY = "AZL0"

_BLANK = " \t\f"
# What `suppressions` reads as codes in brackets, up to where another one is written.
_CODES = re.compile(r"#\s*azlint\s*:\s*ignore\s*\[[^\]#]*[^\]#\s,]()[\s,]*\]([^#]*)", re.IGNORECASE)
_DATED = re.compile(r"\buntil\b", re.IGNORECASE)
_IN_NO_REASON = re.compile(r"[#\[\]]|\bpylint:", re.IGNORECASE)
# Databricks keeps code of a cell behind this.
_MAGIC = "# MAGIC"


class ReasonError(Exception):
    """A text that cannot be the reason in a comment; the message says why."""


def checked_reason(text: str) -> str:
    """The reason as it stands in a comment, without blanks around it; raises ReasonError."""
    reason = text.strip()
    if not reason:
        raise ReasonError('give a reason, such as `--add-ignores "moves to v2 with the pipeline"`')
    if not reason.isprintable() or len(split_lines(reason)) > 1:
        raise ReasonError("the reason has to be one line without control characters")
    if found := _IN_NO_REASON.search(reason):
        raise ReasonError(f"`{found[0]}` ends or changes the comment; leave it out of the reason")
    read = Suppressions(f"x  # azlint: ignore[AZL101] {reason}\n")
    for problem in (*read.invalid(), *read.expired()):
        raise ReasonError(problem.message)
    if read.match("AZL101", "", 1, 1) != "azlint" or read.match("AZL201", "", 1, 1):
        raise ReasonError("the reason reads like another comment for linters; word it differently")
    return reason


def ignoring(
    text: str, row: int, code: str, cell: int | None = None, reason: str = ""
) -> Edit | None:
    """The edit of ``text`` that suppresses the findings of ``code`` that start in ``row``.

    The comment stands at the end of that row, or of the first one below where a string, or a line
    that goes on behind a backslash, leaves room for it. None where it would not be a comment.
    ``text`` is that of a file, or that of the ``cell``. A comment that is there takes the code in,
    if it gives the same ``reason`` or none is asked for.
    """
    lines = split_lines(text)
    if not 1 <= row <= len(lines) or lines[row - 1].startswith(_MAGIC):
        return None
    shown, places = _read(text, in_cell=cell is not None)
    index = bisect.bisect_left(places, Position(row, 1))
    if index == len(places):
        return None
    at = places[index]
    # What is written to a magic is no comment.
    if shown[at.row - 1] != lines[at.row - 1]:
        return None
    return _edit(lines[at.row - 1], at, code, cell, reason)


@functools.lru_cache(maxsize=4)
def _read(text: str, *, in_cell: bool) -> tuple[list[str], list[Position]]:
    """The lines as Python, and where comments begin or can; kept, as many rows are asked for."""
    shown = _python(split_lines(text), in_cell=in_cell)
    return shown, list(_ends(shown))


def _python(lines: list[str], *, in_cell: bool) -> list[str]:
    """The lines with nothing, or other Python, in place of what is IPython's."""
    magic = magics.cell_magic(lines) if in_cell else None
    shown = lines if magic is None else magics.without_cell_magic(lines, magic)
    return shown if magics.parses("\n".join(shown)) else magics.masked(shown, 1)[0]


def _ends(lines: Sequence[str]) -> Iterator[Position]:
    """Where the comment of each row begins that has one, or can have one."""
    comment: Position | None = None
    for kind, start in _tokens(lines):
        if kind == tokenize.COMMENT:
            comment = start
        elif kind in (tokenize.NL, tokenize.NEWLINE):
            end = Position(start.row, len(lines[start.row - 1].rstrip(_BLANK)) + 1)
            yield comment if comment is not None and comment.row == start.row else end


def _tokens(lines: Sequence[str]) -> Iterator[tuple[int, Position]]:
    """Kind and start of each token, as far as the lines are Python."""
    reader = io.StringIO("\n".join(lines) + "\n").readline
    try:
        for token in tokenize.generate_tokens(reader):
            if token.type == tokenize.ERRORTOKEN:
                return
            if token.start[0] <= len(lines):
                yield token.type, Position(token.start[0], token.start[1] + 1)
    except (tokenize.TokenError, SyntaxError):
        return


def _edit(line: str, at: Position, code: str, cell: int | None, reason: str) -> Edit:
    """The edit of ``line``, of which the comment begins, or would begin, at ``at``."""
    for codes in _CODES.finditer(line, at.column - 1):
        same = codes[2].strip() == reason if reason else not _DATED.search(codes[2])
        if same:
            return _insertion(at.row, codes.start(1), f", {code}", cell)
    end = len(line.rstrip(_BLANK))
    behind = f" {reason}" if reason else ""
    return _insertion(at.row, end, f"  # azlint: ignore[{code}]{behind}", cell)


def _insertion(row: int, offset: int, content: str, cell: int | None) -> Edit:
    place = Position(row, offset + 1)
    return Edit(Range(place, place, cell), content)
