"""Works out the texts that code assigns by constants: names of folders and files."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterable

_MAX_DEPTH = 5
# What stands for the file itself until somebody asks for its folder.
_FILE = "__file__"


def constant(name: str, code: str, depth: int = 0) -> str | None:
    """The text that ``code`` last assigns to ``name``, None when that is no simple one."""
    assigned = re.compile(rf"^[ \t]*{re.escape(name)}[ \t]*=(?!=)[ \t]*(.+)$", re.MULTILINE)
    matches = assigned.findall(code)
    return text_of(matches[-1], code, depth) if matches and depth <= _MAX_DEPTH else None


def text_of(expression: str, code: str, depth: int = 0) -> str | None:
    """The text that an expression gives, None when that takes more than constants of ``code``.

    The folder of the file is `.`; so is the working directory, which that of a notebook is.
    """
    try:
        node = ast.parse(expression.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return _text_of(node, code, depth)


def _text_of(node: ast.expr, code: str, depth: int) -> str | None:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id="__file__"):
            return _FILE
        case ast.Name(id=name):
            return constant(name, code, depth + 1)
        case ast.BinOp(left=left, op=ast.Add() | ast.Div() as joins, right=right):
            texts = [_text_of(left, code, depth), _text_of(right, code, depth)]
            return _joined(texts, as_path=isinstance(joins, ast.Div))
        case ast.JoinedStr(values=values):
            return _joined([_text_of(value, code, depth) for value in values])
        case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
            return _text_of(value, code, depth)
        case ast.Call(func=ast.Attribute(attr="getcwd" | "cwd"), args=[]):
            return "."
        case ast.Attribute(value=inner, attr="parent"):
            return _parent(_text_of(inner, code, depth))
        case ast.Call(func=ast.Attribute(attr="dirname"), args=[inner]):
            return _parent(_text_of(inner, code, depth))
        case ast.Call(func=ast.Attribute(attr="abspath" | "realpath" | "normpath"), args=[inner]):
            return _text_of(inner, code, depth)
        case ast.Call(func=ast.Attribute(value=inner, attr="resolve" | "absolute"), args=[]):
            return _text_of(inner, code, depth)
        case ast.Call(func=ast.Attribute(attr="join"), args=[*arguments]) if arguments:
            return _joined(
                [_text_of(argument, code, depth) for argument in arguments], as_path=True
            )
        case ast.Call(func=ast.Name(id="str" | "Path"), args=[argument]):
            return _text_of(argument, code, depth)
        case _:
            return None


def _parent(path: str | None) -> str | None:
    """The folder of a file, or above a folder."""
    if path is None:
        return None
    return "." if path == _FILE else os.path.join(path, "..")


def _joined(texts: Iterable[str | None], *, as_path: bool = False) -> str | None:
    """The texts as one, or as one path; None where one of them is not known."""
    known: list[str] = []
    for text in texts:
        if text is None:
            return None
        known.append(text)
    return os.path.join(*known) if as_path else "".join(known)
