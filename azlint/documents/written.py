"""Finds the files that a notebook writes with `%%writefile`: where they go and what they hold."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from azlint.documents import magics
from azlint.documents.cells import NO_TEXT, CellMap, CodeCell, Part, first_code
from azlint.documents.constants import constant
from azlint.documents.files import TRIGGER
from azlint.text import split_lines

# Bytes without which a notebook writes no file.
TRIGGERS = (b"%%writefile", b"%%file")

_ARGUMENTS = re.compile(r"(?:(?:-a|--append)\s+)*(?P<target>\S.*?)(?:\s+(?:-a|--append))*\s*\Z")
_APPENDS = re.compile(r"(?:\A|\s)(?:-a|--append)(?=\s|\Z)")
_VARIABLE = re.compile(r"\$\{?(\w+)\}?|\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that cells write: ``target`` as an absolute path, its text and its cells."""

    target: str
    text: str
    cells: CellMap


@dataclass(slots=True)
class _Writing:
    target: str
    rows: list[str]
    parts: list[Part]


def written_files(
    cells: Iterable[CodeCell], folder: str, *, python: bool = True
) -> Iterator[WrittenFile]:
    """The Python files that ``cells`` write, relative targets counted from ``folder``.

    Without ``python`` the others, such as definitions of environments.

    A cell that appends goes on with the file that an earlier cell wrote; one that writes a file
    again makes another. A variable in the target is filled in where a cell before gives it a
    literal text, and stands as it is otherwise.
    """
    earlier = ""
    found: list[_Writing] = []
    for cell in cells:
        lines = split_lines(cell.text)
        magic = magics.cell_magic(lines)
        if magic is None or magic.name in magics.PYTHON_CELLS:
            earlier += f"{cell.text}\n"
        if magic is None or magic.name not in magics.WRITING_CELLS:
            continue
        target = _filled(_ARGUMENTS.sub(r"\g<target>", magic.arguments).strip("\"'"), earlier)
        body = lines[magic.row :]
        # On Windows people write it with backslashes; a path cannot hold what is no text.
        target = NO_TEXT.sub("", target).replace("\\", "/")
        if not target or _is_python(target, "\n".join(body)) is not python:
            continue
        target = os.path.normpath(os.path.join(folder, os.path.expanduser(target)))
        writing = next((w for w in reversed(found) if w.target == target), None)
        if writing is None or not _APPENDS.search(magic.arguments):
            writing = _Writing(target, [], [])
            found.append(writing)
        first = len(writing.rows) + 1
        writing.rows += body
        writing.parts.append(
            Part(
                first,
                first + max(len(body) - 1, 0),
                cell.number,
                cell.row + magic.row,
                first + first_code(body),
                cell.ignored,
            )
        )
    for writing in found:
        text = "\n".join(writing.rows) + "\n"
        yield WrittenFile(writing.target, text, CellMap(tuple(writing.parts)))


def _is_python(target: str, body: str) -> bool:
    """Whether the file is Python: by its suffix, or else by a body with v1 in it that parses."""
    suffix = os.path.splitext(target)[1].lower()
    if suffix and "$" not in suffix and "{" not in suffix:
        return suffix == ".py"
    return TRIGGER.decode() in body and magics.parses(body)


def _filled(target: str, earlier: str) -> str:
    """The target with its variables filled in, as far as ``earlier`` code tells their texts."""

    def value(match: re.Match[str]) -> str:
        text = constant(match[1] or match[2], earlier)
        return match[0] if text is None else text

    return _VARIABLE.sub(value, target)
