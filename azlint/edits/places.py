"""Reads the source at nodes and statements, as edits of them need it."""

from __future__ import annotations

import io
import tokenize
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Position, Range

if TYPE_CHECKING:
    from azlint.semantic.model import Model


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


def spans_lines(statement: nodes.NodeNG) -> bool:
    """Whether a text goes over several lines, whose indentation is part of it."""
    texts = statement.nodes_of_class((nodes.Const, nodes.JoinedStr))
    return any(text.tolineno > text.fromlineno for text in texts)


def is_elif(statement: nodes.If, model: Model) -> bool:
    """Whether the statement is the `elif` of another."""
    place = model.range_of(statement).start
    return not model.lines.lines[place.row - 1][place.column - 1 :].startswith("if")
