"""What reports for a terminal share: styles, the columns that text takes, lines that fit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeAlias

from azlint.reports.model import printable

Segment: TypeAlias = "tuple[str, str]"
"""A piece of text and the name of its style, empty for none."""

WIDTH = 120
TAB = 4

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "frame": "bold blue",
    "strong": "bold",
    "help": "bold cyan",
    "code": "green",
}
_WORDS = re.compile(r"(?:`[^`]*`|[^\s`]|`)+")
_STEERING = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def _cells(character: str) -> int:
    """The terminal columns that a character takes."""
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 1


def columns_of(text: str) -> int:
    """The terminal columns that a text without tabs takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _drawn(line: str) -> tuple[list[str], list[int]]:
    """The characters of a line as they are drawn, and the terminal column where each starts."""
    drawn: list[str] = []
    columns = [0]
    for character in _STEERING.sub("\N{REPLACEMENT CHARACTER}", line):
        if character == "\t":
            width = TAB - columns[-1] % TAB
            character = " " * width
        else:
            width = 1 if character.isascii() else _cells(character)
        drawn.append(character)
        columns.append(columns[-1] + width)
    return drawn, columns


def excerpt(line: str, start: int, end: int, width: int = WIDTH) -> tuple[str, int, int]:
    """A line as it is drawn in at most ``width`` columns, and where its mark starts and ends.

    ``start`` and ``end`` are 0-based code points of ``line``; the answer is in terminal columns.
    A longer line is cut around the mark, with an ellipsis where text is left out.
    """
    if line.isascii() and len(line) <= width and line.isprintable():
        return line, start, max(end, start + 1)
    drawn, columns = _drawn(line)
    start = min(start, len(drawn))
    end = min(max(end, start), len(drawn))
    first, last = 0, len(drawn)
    if columns[-1] > width:
        room = width - 2
        marked = min(columns[end] - columns[start], room)
        lead = min((room - marked) // 2, columns[start])
        if columns[start] - lead + room > columns[-1]:
            lead = max(columns[start] - (columns[-1] - room), 0)
        while columns[first] < columns[start] - lead:
            first += 1
        while columns[last] > columns[first] + room:
            last -= 1
    before = "\N{HORIZONTAL ELLIPSIS}" if first else ""
    after = "\N{HORIZONTAL ELLIPSIS}" if last < len(drawn) else ""
    text = before + "".join(drawn[first:last]) + after
    shift = len(before) - columns[first]
    mark_start = columns[start] + shift
    mark_end = min(columns[end], columns[last]) + shift
    return text, mark_start, max(mark_end, mark_start + 1)


def wrapped(text: str, width: int) -> Iterator[str]:
    """The text in lines of at most ``width`` columns, broken at blanks; a longer word stays whole.

    What stands between backticks is not broken.
    """
    line, taken = "", 0
    for word in _WORDS.findall(text):
        size = columns_of(word)
        if line and taken + 1 + size > width:
            yield line
            line, taken = word, size
        else:
            line, taken = (f"{line} {word}", taken + 1 + size) if line else (word, size)
    yield line


def code_lines(snippet: str) -> Iterator[str]:
    """The lines of a piece of code, none for none, in which nothing steers the terminal."""
    for line in snippet.expandtabs(TAB).split("\n") if snippet else ():
        yield printable(line.rstrip())


def painter(*, color: bool) -> Callable[[Segment], str]:
    """Writes a segment, with the escapes of its style where there is ``color``."""
    if not color:
        return _plain
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(style) for name, style in _STYLES.items()}

    def paint(segment: Segment) -> str:
        text, name = segment
        if not name:
            return text
        body = text.rstrip("\n")
        return styles[name].render(body, color_system=ColorSystem.STANDARD) + text[len(body) :]

    return paint


def _plain(segment: Segment) -> str:
    return segment[0]
