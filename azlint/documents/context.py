"""Names the code that a finding is about, so that it is known again after it moved."""

from __future__ import annotations

import ast
import bisect
import hashlib

from azlint.diagnostics import Position, Range
from azlint.documents.python import PythonDocument
from azlint.text import Lines

# Where a node stands, how a literal is written, and what some versions of Python add.
_LEFT_OUT = frozenset({"ctx", "kind", "type_comment", "type_params"})
_BLOCKS = frozenset({"body", "handlers", "orelse", "finalbody", "cases"})
_DIGITS = 16


class Contexts:
    """The contexts of ranges of one document.

    A context stands for the smallest piece of syntax that holds a range, with the call of what
    stands there, and of a compound statement for its header. Place, blanks, quotes, parentheses,
    trailing commas and comments do not count. A range that holds no syntax, such as a comment, is
    known by its lines.
    """

    def __init__(self, document: PythonDocument) -> None:
        self._cells = document.cells
        self._lines = Lines(document.text)
        self._statements = document.statements
        self._rows = [_first_row(statement) for statement in document.statements]

    def inner(self, place: Range) -> Range | None:
        """Where a range that is given in its cell stands in the document; None if not in it."""
        if self._cells is None:
            return place if place.cell is None else None
        first = self._cells.row_of(place.cell, place.start.row)
        if first is None:
            return None
        last = first + place.end.row - place.start.row
        return Range(Position(first, place.start.column), Position(last, place.end.column))

    def of(self, place: Range) -> str:
        """The context of ``place``: hexadecimal digits, the same in every version of Python."""
        try:
            text = self._written(place)
        except RecursionError:
            text = self._plain(place)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]

    def _written(self, place: Range) -> str:
        node: ast.AST | None = self._statement(place)
        if node is None:
            return self._plain(place)
        parent: ast.AST = node
        # Before Python 3.12 what stands in an f-string has no place of its own.
        while not isinstance(node, ast.JoinedStr):
            inner = self._child(node, place)
            if inner is None:
                break
            parent, node = node, inner
        if isinstance(node, ast.alias):
            module = getattr(parent, "module", None) or ""
            dots = "." * (getattr(parent, "level", 0) or 0)
            return f"{type(parent).__name__} {dots}{module} {_dumped(node)}"
        if isinstance(parent, ast.Call) and parent.func is node:
            node = parent
        return _dumped(node)

    def _plain(self, place: Range) -> str:
        rows = self._lines.lines[place.start.row - 1 : place.end.row]
        return " ".join(" ".join(rows).split())

    def _statement(self, place: Range) -> ast.stmt | None:
        """The innermost statement that holds ``place``; statements are in the order of the text."""
        index = bisect.bisect_right(self._rows, place.start.row)
        for statement in reversed(self._statements[:index]):
            if self._holds(statement, place):
                return statement
        return None

    def _child(self, node: ast.AST, place: Range) -> ast.AST | None:
        """The expression, or imported name, below ``node`` that holds ``place``."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt):
                continue
            if hasattr(child, "lineno"):
                if self._holds(child, place):
                    return child
            # Arguments, comprehensions and `with` items have no place of their own.
            elif (inner := self._child(child, place)) is not None:
                return inner
        return None

    def _holds(self, node: ast.AST, place: Range) -> bool:
        first, last = _first_row(node), node.end_lineno  # type: ignore[attr-defined]
        if place.start.row < first or place.end.row > last:
            return False
        if first == node.lineno == place.start.row:  # type: ignore[attr-defined]
            column = self._lines.column(first, node.col_offset)  # type: ignore[attr-defined]
            if place.start < Position(first, column):
                return False
        column = self._lines.column(last, node.end_col_offset)  # type: ignore[attr-defined]
        return place.end <= Position(last, column)


def _first_row(node: ast.AST) -> int:
    """The first row of a node, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    own: int = node.lineno  # type: ignore[attr-defined]
    return min([own, *(each.lineno for each in decorators)])


def _dumped(value: object) -> str:
    """The structure of a node, without the blocks below it."""
    if isinstance(value, ast.JoinedStr):
        # Some versions of Python 3.12 end the format of a field with an empty text.
        parts = [each for each in value.values if getattr(each, "value", None) != ""]
        return f"JoinedStr(values={_dumped(parts)})"
    if isinstance(value, ast.AST):
        fields = (
            f"{name}={_dumped(inner)}"
            for name in value._fields
            if name not in _LEFT_OUT
            and (inner := getattr(value, name, None)) not in (None, [])
            and not (name in _BLOCKS and isinstance(inner, list))
        )
        return f"{type(value).__name__}({', '.join(fields)})"
    if isinstance(value, list):
        return f"[{', '.join(map(_dumped, value))}]"
    return repr(value)
