"""Finds the files that a notebook writes with `%%writefile`: where they go and what they hold."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from azlint.documents import magics
from azlint.documents.cells import NO_TEXT, CellMap, CodeCell, Part, first_code
from azlint.documents.files import TRIGGER
from azlint.text import split_lines

# Bytes without which a notebook writes no file.
TRIGGERS = (b"%%writefile", b"%%file")

_ARGUMENTS = re.compile(
    r"(?P<append>(?:(?:-a|--append)\s+)*)(?P<target>\S.*?)(?:\s+(?:-a|--append))*\s*\Z"
)
_APPENDS = re.compile(r"(?:\A|\s)(?:-a|--append)(?=\s|\Z)")
_VARIABLE = re.compile(r"\$\{?(\w+)\}?|\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A Python file that cells write: ``target`` as an absolute path, its text and its cells."""

    target: str
    text: str
    cells: CellMap


@dataclass(slots=True)
class _Writing:
    target: str
    rows: list[str]
    parts: list[Part]


def written_files(cells: Iterable[CodeCell], folder: str) -> Iterator[WrittenFile]:
    """The Python files that ``cells`` write, relative targets counted from ``folder``.

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
        if not target or not _is_python(target, "\n".join(body)):
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
    if TRIGGER.decode() not in body:
        return False
    try:
        ast.parse(body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _filled(target: str, earlier: str) -> str:
    """The target with its variables filled in, as far as ``earlier`` code tells their texts."""

    def value(match: re.Match[str]) -> str:
        text = _constant(match[1] or match[2], earlier, 0)
        return match[0] if text is None else text

    return _VARIABLE.sub(value, target)


def _constant(name: str, code: str, depth: int) -> str | None:
    """The text that ``code`` last assigns to ``name``, None when that is no simple one."""
    assigned = re.compile(rf"^[ \t]*{re.escape(name)}[ \t]*=(?!=)[ \t]*(.+)$", re.MULTILINE)
    matches = assigned.findall(code)
    if not matches or depth > 5:
        return None
    try:
        expression = ast.parse(matches[-1].strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return _text_of(expression, code, depth)


def _text_of(node: ast.expr, code: str, depth: int) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name):
            return _constant(name, code, depth + 1)
        case ast.BinOp(left=left, op=ast.Add() | ast.Div() as joins, right=right):
            texts = [_text_of(left, code, depth), _text_of(right, code, depth)]
            return _joined(texts, as_path=isinstance(joins, ast.Div))
        case ast.JoinedStr(values=values):
            return _joined([_text_of(value, code, depth) for value in values])
        case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
            return _text_of(value, code, depth)
        case ast.Call(func=ast.Attribute(attr="getcwd"), args=[]):
            return "."
        case ast.Call(func=ast.Attribute(attr="join"), args=[*arguments]) if arguments:
            return _joined(
                [_text_of(argument, code, depth) for argument in arguments], as_path=True
            )
        case ast.Call(func=ast.Name(id="str" | "Path"), args=[argument]):
            return _text_of(argument, code, depth)
        case _:
            return None


def _joined(texts: Iterable[str | None], *, as_path: bool = False) -> str | None:
    """The texts as one, or as one path; None where one of them is not known."""
    known: list[str] = []
    for text in texts:
        if text is None:
            return None
        known.append(text)
    return os.path.join(*known) if as_path else "".join(known)
