"""Lines and columns: the one place that converts between code points and UTF-8 bytes."""

from __future__ import annotations

import re

_NEWLINE = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    """The lines of ``text`` as Python counts them, without their ends; never empty."""
    return _NEWLINE.split(text)


class Lines:
    """The lines of one text, and column conversion within them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = split_lines(text)
        self._ascii = text.isascii()

    def column(self, row: int, offset: int) -> int:
        """The 1-based code-point column of the UTF-8 byte ``offset`` in the 1-based ``row``."""
        if self._ascii or not 1 <= row <= len(self.lines):
            return offset + 1
        line = self.lines[row - 1]
        if line.isascii():
            return offset + 1
        return len(line.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace")) + 1
