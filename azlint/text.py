"""Lines and columns: the one place that converts between code points and UTF-8 bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from azlint.diagnostics import Position, Range

_NEWLINE = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    """The lines of ``text`` as Python counts them, without their ends; never empty."""
    return _NEWLINE.split(text)


def line_starts(text: str, lines: Sequence[str]) -> list[int]:
    """The offset of each of the ``lines`` of ``text``, as `split_lines` gives them."""
    starts = [0]
    for line in lines[:-1]:
        end = starts[-1] + len(line)
        starts.append(end + (2 if text.startswith("\r\n", end) else 1))
    return starts


def newline_of(text: str) -> str:
    """The line end that most lines of ``text`` have."""
    windows = text.count("\r\n")
    counts = {
        "\n": text.count("\n") - windows,
        "\r\n": windows,
        "\r": text.count("\r") - windows,
    }
    return max(counts, key=lambda newline: counts[newline])


class Node(Protocol):
    """A syntax node of ast or astroid, which give columns as offsets in UTF-8 bytes."""

    lineno: int
    col_offset: int
    end_lineno: int | None
    end_col_offset: int | None


class Lines:
    """The lines of one text, and column conversion within them.

    ``written`` are the lines, by their 1-based rows, that people wrote otherwise than they were
    parsed: ``lines`` holds them as they were written.
    """

    def __init__(self, text: str, written: Mapping[int, str] | None = None) -> None:
        self.text = text
        self._parsed = split_lines(text)
        self.lines = self._parsed
        if written:
            self.lines = [written.get(row, line) for row, line in enumerate(self._parsed, 1)]
        self._ascii = text.isascii()

    def column(self, row: int, offset: int) -> int:
        """The 1-based code-point column of the UTF-8 byte ``offset`` in the 1-based ``row``."""
        if self._ascii or not 1 <= row <= len(self._parsed):
            return offset + 1
        line = self._parsed[row - 1]
        if line.isascii():
            return offset + 1
        return len(line.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace")) + 1

    def range_of(self, node: Node) -> Range:
        """Where ``node`` stands, in code points."""
        end_row = node.end_lineno or node.lineno
        end = node.end_col_offset if node.end_col_offset is not None else node.col_offset
        return Range(
            Position(node.lineno, self.column(node.lineno, node.col_offset)),
            Position(end_row, self.column(end_row, end)),
        )
