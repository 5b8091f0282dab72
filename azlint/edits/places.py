"""Edits at nodes and statements: what is put in their place, and what goes with them."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Position, Range

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_BLOCKS = ("body", "orelse", "finalbody", "handlers")


@dataclass(frozen=True, slots=True)
class Removal:
    """The edits that take a statement away, and whether a comment goes with it."""

    edits: tuple[Edit, ...]
    has_comment: bool = False


def text_of(node: nodes.NodeNG, model: Model) -> str:
    """The source of ``node``."""
    return between(model.range_of(node), model)


def between(place: Range, model: Model) -> str:
    """The text of a range."""
    lines = model.lines.lines
    start, end = place.start, place.end
    if start.row == end.row:
        return lines[start.row - 1][start.column - 1 : end.column - 1]
    first = lines[start.row - 1][start.column - 1 :]
    return "\n".join([first, *lines[start.row : end.row - 1], lines[end.row - 1][: end.column - 1]])


def has_comment(place: Range, model: Model) -> bool:
    """Whether a comment stands within a range of code; also when that cannot be told."""
    text = between(place, model)
    if "#" not in text:
        return False
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(f"({text}\n)").readline))
    except (tokenize.TokenError, SyntaxError):
        return True
    return any(token.type == tokenize.COMMENT for token in tokens)


def requoted(content: str, node: nodes.NodeNG, model: Model) -> str:
    """The code ``content`` as it can stand at ``node``, which may be inside an f-string."""
    for parent in node.node_ancestors():
        if isinstance(parent, nodes.JoinedStr):
            opening = text_of(parent, model).lstrip("fFrRbBuU")[:1]
            return content.replace('"', "'") if opening == '"' else content
        if isinstance(parent, nodes.Lambda) or parent.is_statement:
            break
    return content


def own_line(statement: nodes.NodeNG, model: Model) -> str | None:
    """The indentation of a statement that begins its line; None where it does not.

    A line that a backslash joins to the one before is part of that.
    """
    start: Position = model.range_of(statement).start
    lines = model.lines.lines
    before = lines[start.row - 1][: start.column - 1]
    joined = start.row > 1 and lines[start.row - 2].endswith("\\")
    return before if not before.strip() and not joined else None


def removal(statement: nodes.NodeNG, model: Model) -> Removal | None:
    """What takes ``statement`` away, its lines with it; None where it shares a line with others.

    The last statement of a block leaves `pass` behind.
    """
    place = model.range_of(statement)
    lines = model.lines.lines
    after = lines[place.end.row - 1][place.end.column - 1 :].strip()
    if own_line(statement, model) is None or (after and not after.startswith("#")):
        return None
    comment = bool(after) or has_comment(place, model)
    if _is_alone(statement):
        return Removal((Edit(place, "pass"),), comment)
    first = _is_first(statement, model)
    return Removal((Edit(whole_lines(place, model, first=first), ""),), comment)


def whole_lines(place: Range, model: Model, *, first: bool = False) -> Range:
    """The lines that hold ``place``, with the line end behind them, or before the last ones.

    Between empty lines, as many of those behind go as stand before: one gap is left of two, and
    none at the top or where ``place`` is the first of its block.
    """
    lines = model.lines.lines
    start, last = place.start.row, place.end.row
    top, bottom = 1, len(lines)
    if model.cells is not None:
        part = model.cells.part_at(start)
        top, bottom = part.first, part.last
    behind = _empty_rows(lines, range(last + 1, bottom + 1))
    gap = _empty_rows(lines, range(start - 1, top - 1, -1))
    if start == top or (first and not gap):
        gap = behind
    if last + behind < bottom:
        return Range(Position(start, 1), Position(last + 1 + min(gap, behind), 1))
    if last < bottom:
        return Range(Position(start, 1), Position(last + 1, 1))
    end = Position(last, len(lines[last - 1]) + 1)
    if start > top:
        return Range(Position(start - 1, len(lines[start - 2]) + 1), end)
    return Range(Position(start, 1), end)


def _is_first(statement: nodes.NodeNG, model: Model) -> bool:
    """Whether ``statement`` is the first of its block, and stands right below the header."""
    block = getattr(statement.parent, "body", None)
    if not isinstance(block, list) or block[0] is not statement:
        return False
    above = model.lines.lines[statement.fromlineno - 2] if statement.fromlineno > 1 else ""
    return above.rstrip().endswith(":")


def _empty_rows(lines: Sequence[str], rows: range) -> int:
    """How many of ``rows`` are empty before the first that is not."""
    count = 0
    for row in rows:
        if lines[row - 1].strip():
            break
        count += 1
    return count


def _is_alone(statement: nodes.NodeNG) -> bool:
    """Whether nothing is left of its block when ``statement`` goes."""
    parent = statement.parent
    if isinstance(parent, nodes.Module):
        return False
    blocks = [getattr(parent, name, None) for name in _BLOCKS]
    return any(block == [statement] for block in blocks if isinstance(block, list))
