"""Takes statements away, and what around them would do nothing then."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Position, Range
from azlint.documents import magics
from azlint.edits.places import has_comment, is_elif, own_line, spans_lines

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_BLOCKS = ("body", "orelse", "finalbody", "handlers")
_ARM = re.compile(r"\s*(?:else|finally)\s*:\s*(?:#.*)?\Z")
_TRY = re.compile(r"\s*try\s*:\s*(?:#.*)?\Z")
# Comments that are for tools, for all of a cell or for whoever comes back.
_OTHER_COMMENT = re.compile(
    r"#(?:!|[ \t]*(?:%%|-\*-|\+|(?:MAGIC|DBTITLE|COMMAND|TODO|FIXME|XXX|HACK|NOTE|WARNING)\b"
    r"|In\[|<codecell>|region\b|endregion\b|\w+:|noqa\b|nosec\b|pragma\b|fmt\b|isort\b|[^\w]*\Z))"
)
_ASKING = ("bool", "callable", "hasattr", "isinstance", "len")
_TELLING = ("debug", "error", "exception", "info", "print", "warn", "warning")


@dataclass(frozen=True, slots=True)
class Removal:
    """The edits that take a statement away, and whether a comment goes with it.

    ``with_comment`` are those that also take the comment above, if that says what the statement
    did.
    """

    edits: tuple[Edit, ...]
    has_comment: bool = False
    with_comment: tuple[Edit, ...] = ()


def removal(statement: nodes.NodeNG, model: Model) -> Removal | None:
    """What takes ``statement`` away, its lines with it; None where it shares a line with others.

    What does nothing without it goes as well: a branch, a `finally`, an `if` that only asks, an
    `__init__` without parameters. Where something else needs the block, `pass` stays behind.
    """
    place = model.range_of(statement)
    lines = model.lines.lines
    after = lines[place.end.row - 1][place.end.column - 1 :].strip()
    if own_line(statement, model) is None or (after and not after.startswith("#")):
        return None
    if not _is_alone(statement):
        return _lines_away(place, model, first=_is_first(statement, model))
    has_own = bool(after) or has_comment(place, model)
    more = _with_its_block(statement, model)
    if more is not None and (has_own or not more.has_comment):
        return more
    # A comment of the block is worth more than a block less.
    return Removal((Edit(place, "pass"),), has_own)


def _lines_away(place: Range, model: Model, *, first: bool = False) -> Removal:
    """What takes the lines of ``place`` away."""
    end = Position(place.end.row, len(model.lines.lines[place.end.row - 1]) + 1)
    whole = Range(Position(place.start.row, 1), end)
    edit = Edit(whole_lines(place, model, first=first), "")
    commented: tuple[Edit, ...] = ()
    if (top := _comment_above(place, model)) is not None:
        above = Range(Position(top, 1), place.end)
        commented = (Edit(whole_lines(above, model, first=first), ""),)
    return Removal((edit,), has_comment(whole, model), commented)


def _with_its_block(statement: nodes.NodeNG, model: Model) -> Removal | None:
    """What takes the block away that ``statement`` is all of; None where that does more."""
    parent = statement.parent
    match parent:
        case nodes.FunctionDef() | nodes.ClassDef() if parent.doc_node is not None:
            return _lines_away(model.range_of(statement), model)
        case nodes.FunctionDef() if _is_needless(parent, model):
            return removal(parent, model)
        case nodes.Try(body=[only], handlers=[], orelse=[]) if only is statement:
            # `finally` does what is left then.
            return None
        case nodes.Try(body=[only], orelse=[], finalbody=[]) if only is statement:
            told = (part for handler in parent.handlers for part in handler.body)
            calls = isinstance(statement, nodes.Expr) and all(map(_only_tells, told))
            return removal(parent, model) if calls else None
        case nodes.Try(finalbody=[only], handlers=[], orelse=[]) if only is statement:
            return _unwrapped(parent, statement, model)
        case nodes.If(body=[only], orelse=[], test=test) if only is statement:
            if not _only_asks(test, model):
                return None
            if not is_elif(parent, model):
                return removal(parent, model)
            return _lines_away(model.range_of(parent), model)
        case nodes.For(body=[only], orelse=[]) if only is statement:
            return removal(parent, model) if _only_counts(parent, model) else None
        case nodes.If(orelse=[only]) | nodes.For(orelse=[only]) | nodes.While(orelse=[only]):
            return _without_arm(statement, model) if only is statement else None
        case nodes.Try(orelse=[only]) if only is statement:
            return _without_arm(statement, model)
        case nodes.Try(finalbody=[only]) if only is statement:
            return _without_arm(statement, model)
        case _:
            return None


def _without_arm(statement: nodes.NodeNG, model: Model) -> Removal | None:
    """What takes an `else` or a `finally` away of which ``statement`` is all."""
    place, lines = model.range_of(statement), model.lines.lines
    head = _head_of(place.start.row, _ARM, model)
    if not head:
        return None
    gone = _lines_away(Range(Position(head, 1), place.end), model)
    indent = lines[head - 1][: len(lines[head - 1]) - len(lines[head - 1].lstrip())]
    if not (comments := _comments_between(head, place.start.row, indent, model)):
        return gone
    end = Position(place.end.row, len(lines[place.end.row - 1]) + 1)
    kept = Edit(Range(Position(head, 1), end), "\n".join(comments))
    return Removal((kept,), _tells(head, place, model), gone.edits)


def _comments_between(head: int, row: int, indent: str, model: Model) -> list[str]:
    """The comments between a header and the ``row`` of its block, as they stand outside of it."""
    rows = model.lines.lines[head : row - 1]
    return [f"{indent}{line.strip()}" for line in rows if line.strip()]


def _tells(head: int, place: Range, model: Model) -> bool:
    """Whether a comment is in the line ``head``, or in the lines of the statement at ``place``."""
    line = model.lines.lines[place.end.row - 1]
    whole = Range(place.start, Position(place.end.row, len(line) + 1))
    return "#" in model.lines.lines[head - 1] or has_comment(whole, model)


def _head_of(row: int, head: re.Pattern[str], model: Model) -> int:
    """The row of the line above ``row`` that begins its block, 0 where it is none of its own."""
    lines = model.lines.lines
    for above in range(row - 1, 0, -1):
        line = lines[above - 1].strip()
        if line and not line.startswith("#"):
            return above if head.match(lines[above - 1]) else 0
    return 0


def _unwrapped(block: nodes.Try, statement: nodes.NodeNG, model: Model) -> Removal | None:
    """What puts the body of a `try` in place of it; ``statement`` is all of its `finally`."""
    place, lines = model.range_of(block), model.lines.lines
    end = model.range_of(statement).end
    head = _head_of(statement.fromlineno, _ARM, model)
    indent, inner = own_line(block, model), own_line(block.body[0], model)
    rows = range(place.start.row + 1, head)
    if not head or indent is None or inner is None or not _TRY.match(lines[rows.start - 2]):
        return None
    body = [lines[row - 1] for row in rows]
    is_odd = any(line.strip() and not line.startswith(inner) for line in body)
    if is_odd or any(map(spans_lines, block.body)) or _has_magic(rows, model):
        return None
    content = textwrap.indent(textwrap.dedent("\n".join(body)).rstrip("\n"), indent)
    whole = Range(place.start, Position(end.row, len(lines[end.row - 1]) + 1))
    short = Edit(whole, content.removeprefix(indent))
    lost = "#" in lines[rows.start - 2] or _tells(head, model.range_of(statement), model)
    if not (comments := _comments_between(head, statement.fromlineno, indent, model)):
        return Removal((short,), lost)
    kept = Edit(whole, "\n".join([short.content, *comments]))
    return Removal((kept,), lost, (short,))


def _has_magic(rows: range, model: Model) -> bool:
    return any(row in model.document.written for row in rows)


def _is_needless(function: nodes.FunctionDef, model: Model) -> bool:
    """Whether a class is the same without the method, whose body is empty.

    In a class with several bases it keeps that of the next one from being called.
    """
    owner, given = function.parent, function.args
    if function.name != "__init__" or not isinstance(owner, nodes.ClassDef):
        return False
    plain = all(isinstance(base, nodes.Name) and base.name == "object" for base in owner.bases)
    alone = owner.locals.get("__init__") == [function]
    others = (given.vararg, given.kwarg, *given.kwonlyargs, *given.posonlyargs)
    decorated = function.decorators is not None or owner.decorators is not None
    only_self = len(given.args) == 1 and not any(others) and not given.defaults
    if not (plain and alone and only_self) or decorated or owner.keywords:
        return False
    bases = (base for other in model.tree.classes for base in other.bases)
    inherited = any(isinstance(base, nodes.Name) and base.name == owner.name for base in bases)
    return not inherited and not model.project.is_imported(model.path)


def _only_asks(test: nodes.NodeNG, model: Model) -> bool:
    """Whether nothing is missing when ``test`` is not worked out."""
    match test:
        case nodes.Name() | nodes.Const():
            return True
        case nodes.Attribute(expr=inner) | nodes.UnaryOp(op="not", operand=inner):
            return _only_asks(inner, model)
        case nodes.BoolOp(values=values):
            return all(_only_asks(value, model) for value in values)
        case nodes.Compare(left=left, ops=[(_, right)]):
            fixed = any(isinstance(side, nodes.Const) for side in (left, right))
            return fixed and _only_asks(left, model) and _only_asks(right, model)
        case nodes.Call(func=nodes.Name(name=name) as func, args=args, keywords=[]):
            asks = name in _ASKING and model.external(func) == f"builtins.{name}"
            return asks and all(_only_asks(argument, model) for argument in args)
        case _:
            return False


def _only_counts(loop: nodes.For, model: Model) -> bool:
    """Whether a loop does nothing but count with a name that nothing else reads."""
    match loop:
        case nodes.AsyncFor():
            return False
        case nodes.For(
            target=nodes.AssignName(name=name),
            iter=nodes.Call(func=nodes.Name(name="range") as func, args=args, keywords=[]),
        ):
            is_range = model.external(func) == "builtins.range"
            plain = all(_only_asks(argument, model) for argument in args)
            unread = not model.mentions.references(name) and name not in model.mentions.in_texts
            others = [each for each in model.mentions.bindings(name) if each is not loop.target]
            return is_range and plain and unread and not others
        case _:
            return False


def _only_tells(statement: nodes.NodeNG) -> bool:
    """Whether ``statement`` only tells a person what went wrong."""
    match statement:
        case nodes.Pass() | nodes.Expr(value=nodes.Const()):
            return True
        case nodes.Expr(value=nodes.Call(func=nodes.Name(name="print"))):
            return True
        case nodes.Expr(value=nodes.Call(func=nodes.Attribute(attrname=str(name)))):
            return name in _TELLING
        case _:
            return False


def _is_alone(statement: nodes.NodeNG) -> bool:
    """Whether nothing is left of its block when ``statement`` goes."""
    parent = statement.parent
    if isinstance(parent, nodes.Module):
        return False
    blocks = [getattr(parent, name, None) for name in _BLOCKS]
    return any(block == [statement] for block in blocks if isinstance(block, list))


def _is_first(statement: nodes.NodeNG, model: Model) -> bool:
    """Whether ``statement`` is the first of its block, and stands right below the header."""
    block = getattr(statement.parent, "body", None)
    if not isinstance(block, list) or block[0] is not statement:
        return False
    above = model.lines.lines[statement.fromlineno - 2] if statement.fromlineno > 1 else ""
    return above.rstrip().endswith(":")


# Lines.


def whole_lines(place: Range, model: Model, *, first: bool = False) -> Range:
    """The lines that hold ``place``, with the line end behind them, or before the last ones.

    Between empty lines, as many of those behind go as stand before: one gap is left of two, and
    none at the top or where ``place`` is the first of its block.
    """
    lines = model.lines.lines
    start, last = place.start.row, place.end.row
    top, bottom = _edges(start, model)
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


def _edges(row: int, model: Model) -> tuple[int, int]:
    """The first and the last row of the document, or of the cell that holds ``row``."""
    if model.cells is None:
        return 1, len(model.lines.lines)
    part = model.cells.part_at(row)
    return part.first, part.last


def _empty_rows(lines: Sequence[str], rows: range) -> int:
    """How many of ``rows`` are empty before the first that is not."""
    count = 0
    for row in rows:
        if lines[row - 1].strip():
            break
        count += 1
    return count


def _comment_above(place: Range, model: Model) -> int | None:
    """The first row of a comment that speaks for the lines of ``place`` alone; None for none.

    It stands right above them and nothing follows right below. What heads a file or a cell, what is
    code, and what a tool reads, speaks for something else.
    """
    lines = model.lines.lines
    start, last = place.start.row, place.end.row
    top, bottom = _edges(start, model)
    indent = lines[start - 1][: len(lines[start - 1]) - len(lines[start - 1].lstrip())]
    below = lines[last] if last < bottom else ""
    if below.startswith(indent) and below[len(indent) : len(indent) + 1].strip():
        return None
    row = start
    while row > top and lines[row - 2].startswith(f"{indent}#"):
        row -= 1
    block = [line.strip() for line in lines[row - 1 : start - 1]]
    if not block or row == top or _has_magic(range(row, start), model):
        return None
    said = "\n".join(line.lstrip("#").strip() for line in block)
    is_code = magics.parses(said) and not said.replace(" ", "").isidentifier()
    return None if is_code or any(map(_OTHER_COMMENT.match, block)) else row
