"""Reads the virtual documents of jupyterlab-lsp: a notebook's cells joined to one Python text.

Two empty lines stand between cells, but also within them, and magics are written as calls. The
notebook as it was saved last tells which lines belong to one cell.
"""

from __future__ import annotations

import ast
import difflib
import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

FOLDER = ".virtual_documents"

# A line, and its 1-based row in the virtual document where it stands there as it is written.
_Line: TypeAlias = "tuple[str, int | None]"

_CELL_MAGIC = re.compile(
    r'^get_ipython\(\)\.run_cell_magic\("([^"\n]+)", "((?:\\.|[^"\\\n])*)", """(.*?)"""\)'
    r"(?=\n?\Z|\n\n\n)",
    re.MULTILINE | re.DOTALL,
)
_UNWRAPPED = re.compile(r'# START_CELL_MAGIC\("([^"]+)", "(.*)"\)\Z')
_END = "# END_CELL_MAGIC"
_ASSIGNS = r"(\s*|\s*\S+\s*=\s*)"
_LINE_MAGIC = re.compile(_ASSIGNS + r'get_ipython\(\)\.run_line_magic\("([^"]+)", "(|[ \t].*)"\)\Z')
_COMMAND = re.compile(_ASSIGNS + r'get_ipython\(\)\.getoutput\("(.*)"\)\Z')
_ESCAPED = re.compile(r'\\([\\"])')


@dataclass(frozen=True, slots=True)
class SavedCell:
    """A code cell of the notebook as it was saved: its text and its metadata."""

    text: str
    metadata: Any = None


@dataclass(frozen=True, slots=True)
class VirtualCell:
    """A code cell as a person wrote it, and where its lines stand in the virtual document.

    ``rows`` are 1-based, one a line, None for a line that is written otherwise there. ``metadata``
    is that of the saved cell.
    """

    text: str
    rows: tuple[int | None, ...]
    metadata: Any = None


def path_of(path: str) -> str:
    """The path of the notebook that the virtual document at ``path`` shows."""
    head, folder, tail = f"{path}{os.sep}".rpartition(f"{os.sep}{FOLDER}{os.sep}")
    return (head + os.sep + tail).removesuffix(os.sep) if folder else path


def split(text: str, saved: Sequence[SavedCell]) -> list[VirtualCell]:
    """The cells in the ``text`` of a virtual document; ``saved`` are those of the notebook on disk.

    Where what was saved does not tell, two empty lines end a cell, unless the next line is indented
    or stands in a string.
    """
    chunks = list(_chunks(_restored(text)))
    origins = _origins(chunks, saved)
    groups: list[list[int]] = []
    for index, chunk in enumerate(chunks):
        if index and _goes_on(chunks, groups[-1], chunk, origins):
            groups[-1].append(index)
        else:
            groups.append([index])
    return [_cell([chunks[index] for index in group], origins.of(group)) for group in groups]


def as_notebook(cells: Iterable[tuple[str, str, Any]]) -> str:
    """The text of a notebook's file with cells of this kind, text and metadata, for Python."""
    made = [
        {"cell_type": kind, "metadata": metadata or {}, "source": text}
        for kind, text, metadata in cells
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def _restored(text: str) -> Iterator[_Line]:
    """The lines with the magics as a person wrote them."""
    at, row = 0, 1
    for match in _CELL_MAGIC.finditer(text):
        before = text[at : match.start()]
        yield from _restored_lines(before.split("\n")[:-1], row)
        row += before.count("\n")
        yield f"%%{match[1]}{_unescaped(match[2])}", None
        yield from ((line, None) for line in match[3].replace('\\"\\"\\"', '"""').split("\n"))
        row += match[0].count("\n") + 1
        at = match.end() + 1
    yield from _restored_lines(text[at:].split("\n"), row)


def _restored_lines(lines: Iterable[str], first: int) -> Iterator[_Line]:
    for row, line in enumerate(lines, first):
        if match := _UNWRAPPED.match(line):
            yield f"%%{match[1]}{_unescaped(match[2])}", None
        elif match := _LINE_MAGIC.match(line):
            yield f"{match[1]}%{match[2]}{_unescaped(match[3])}", None
        elif match := _COMMAND.match(line):
            yield f"{match[1]}!{match[2]}", None
        elif line != _END:
            yield line, row


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def _chunks(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """The runs of lines that two or more empty lines set apart, with the empty lines before."""
    chunk: list[_Line] = []
    empty: list[_Line] = []
    for line in lines:
        if not line[0]:
            empty.append(line)
            continue
        if chunk and len(empty) > 1:
            yield chunk
            chunk = []
        chunk += [*empty, line]
        empty = []
    if chunk:
        yield chunk


def _text(chunk: Sequence[_Line]) -> str:
    return "\n".join(line for line, _ in chunk).strip("\n")


@dataclass(frozen=True, slots=True)
class _Origins:
    """Which chunk of the saved notebook each chunk is, by their indices.

    ``cells`` are the saved cells, one a chunk; ``first`` says of each whether its cell begins.
    """

    matched: dict[int, int]
    cells: tuple[SavedCell, ...]
    first: tuple[bool, ...]

    def of(self, group: Sequence[int]) -> SavedCell | None:
        """The saved cell that some of these chunks belong to."""
        return next((self.cells[self.matched[i]] for i in group if i in self.matched), None)

    def parted(self, index: int) -> bool | None:
        """Whether a cell begins at the chunk ``index``, None where what was saved does not tell."""
        if (here := self.matched.get(index)) is not None:
            return self.first[here]
        if (before := self.matched.get(index - 1)) is not None:
            return before + 1 == len(self.first) or self.first[before + 1]
        return None


def _origins(chunks: Sequence[Sequence[_Line]], saved: Sequence[SavedCell]) -> _Origins:
    texts: list[str] = []
    cells: list[SavedCell] = []
    first: list[bool] = []
    for cell in saved:
        for number, chunk in enumerate(_chunks((line, None) for line in cell.text.split("\n"))):
            texts.append(_text(chunk))
            cells.append(cell)
            first.append(not number)
    matcher = difflib.SequenceMatcher(None, [_text(chunk) for chunk in chunks], texts, False)
    matched = {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    return _Origins(matched, tuple(cells), tuple(first))


def _goes_on(
    chunks: Sequence[Sequence[_Line]],
    group: Sequence[int],
    chunk: Sequence[_Line],
    origins: _Origins,
) -> bool:
    """Whether ``chunk``, which follows the ``group``, belongs to the same cell."""
    if (parted := origins.parted(group[-1] + 1)) is not None:
        return not parted
    if _text(chunk)[:1] in (" ", "\t"):
        return True
    text = "\n".join(_text(chunks[index]) for index in group)
    try:
        ast.parse(text)
    except SyntaxError as error:
        return error.msg.startswith("unterminated triple-quoted")
    except (ValueError, RecursionError, MemoryError):
        pass
    return False


def _cell(chunks: Iterable[Sequence[_Line]], saved: SavedCell | None) -> VirtualCell:
    lines = [line for chunk in chunks for line in chunk]
    start = next(index for index, (line, _) in enumerate(lines) if line)
    return VirtualCell(
        "\n".join(line for line, _ in lines[start:]),
        tuple(row for _, row in lines[start:]),
        None if saved is None else saved.metadata,
    )
