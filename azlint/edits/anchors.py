"""Places of new imports: where v1's import stands, in the function or cell that needs it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from astroid import nodes

from azlint.diagnostics import Edit, Position, Range
from azlint.edits.places import own_line

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_Import: TypeAlias = "nodes.Import | nodes.ImportFrom"
# The block of a statement, by what holds it and the field there, and the statement.
_Step: TypeAlias = "tuple[nodes.NodeNG, str, nodes.NodeNG]"

# Comments that speak for a cell, and not for the code below them.
_OF_CELL = re.compile(r"#(?:!|[ \t]*(?:%%|MAGIC\b|DBTITLE\b|COMMAND\b|In\[|<codecell>|-\*-))")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a new statement goes, and what stands before and behind it there."""

    place: Position
    before: str
    behind: str

    def edit(self, statement: str) -> Edit:
        """The edit that puts ``statement`` there."""
        return Edit(Range(self.place, self.place), f"{self.before}{statement}{self.behind}")


def is_standard(module: str) -> bool:
    """Whether ``module`` is one of the standard library."""
    return module.partition(".")[0] in sys.stdlib_module_names


def top_imports(model: Model) -> list[_Import]:
    """The imports that the document does itself, but for cells with names of their own."""
    module = model.tree.module
    return [s for s in model.tree.imports if s.parent is module and not _is_apart(s, model)]


def of_document(module: str, user: nodes.NodeNG, model: Model) -> Anchor | None:
    """Where a new import of ``module`` goes at the top of the document, or of a cell.

    It follows the import of v1 that it takes the place of, which stands among third-party packages;
    else the last import of the head of the document. What is of the standard library goes among its
    like. In a notebook that is in the cell of ``user``, and so is everything where a `%run` stands
    in place of the head.
    """
    row = user.fromlineno
    standard = is_standard(module)
    if standard and model.document.notebook:
        return _of_cell(user, model, standard=True)
    if standard and (anchor := _behind_standard(model, row)) is not None:
        return anchor
    chosen, is_alone = _above(model, row)
    if chosen is None or chosen.fromlineno in model.document.written:
        if model.cells is not None:
            return _of_cell(user, model)
        top = _top(model.tree.module.body[0])
        return Anchor(Position(top, 1), "", "\n\n")
    return _behind(chosen, model, "\n\n" if is_alone else "\n")


def of_function(user: nodes.NodeNG, model: Model) -> Anchor | None:
    """Where a new import goes in the function of ``user``: above all its uses of v1.

    It stands in the block that holds them all, before the loops around them.
    """
    function = _function(user)
    if function is None:
        return None
    users = [use.node for use in model.uses if _function(use.node) is function]
    paths = [list(_path(node.statement(), function)) for node in (user, *users)]
    depth = 0
    while _go_on_together(paths, depth):
        depth += 1
    loops = (i for i, step in enumerate(paths[0][1 : depth + 1]) if _is_loop(step))
    depth = next(loops, depth)
    first = min((path[depth][2] for path in paths), key=lambda statement: statement.fromlineno)
    indent = own_line(first, model)
    if indent is None:
        return None
    row = _below_comments(_top(first), model)
    return Anchor(Position(row, 1), indent, "\n\n")


def beside(statement: _Import, model: Model) -> Anchor | None:
    """Where a new import goes that follows ``statement``, in whatever block."""
    indent = own_line(statement, model)
    if indent is None or _shares_line(statement, model):
        return None
    last = statement.tolineno
    return Anchor(Position(last, len(model.lines.lines[last - 1]) + 1), f"\n{indent}", "")


def is_v1(statement: _Import) -> bool:
    """Whether a statement imports from v1."""
    return any(name.partition(".")[0] == "azureml" for name in modules(statement))


def modules(statement: _Import) -> list[str]:
    """The modules that a statement imports, or imports from."""
    if isinstance(statement, nodes.ImportFrom):
        return [statement.modname if not statement.level else ""]
    return [name for name, _ in statement.names]


# In the document.


def _above(model: Model, row: int) -> tuple[nodes.NodeNG | None, bool]:
    """What a new import follows that is needed at ``row``, and whether a gap parts them."""
    before = [statement for statement in top_imports(model) if statement.fromlineno < row]
    v1 = [statement for statement in before if is_v1(statement)]
    chosen = v1[-1] if v1 else _last_of_head(model, row)
    if starred := [s for s in before if isinstance(s, nodes.ImportFrom) and s.names[0][0] == "*"]:
        # A star can bring in the same name, as None where the package is an optional one.
        chosen = max(filter(None, (chosen, starred[-1])), key=lambda s: s.fromlineno)
    is_import = isinstance(chosen, (nodes.Import, nodes.ImportFrom))
    return chosen, not is_import or (not v1 and _is_future(chosen))


def _behind(statement: nodes.NodeNG, model: Model, gap: str) -> Anchor | None:
    """The place at the end of the statement's last line; None where other code is there."""
    last = statement.tolineno
    if any(s.fromlineno <= last < s.tolineno for s in model.tree.module.body):
        return None
    return Anchor(Position(last, len(model.lines.lines[last - 1]) + 1), gap, "")


def _behind_standard(model: Model, row: int) -> Anchor | None:
    """The place behind the last import of the standard library, or above all others."""
    head = [s for s in top_imports(model) if s.fromlineno < row and not _is_future(s)]
    if standard := [s for s in head if all(map(is_standard, modules(s)))]:
        return _behind(standard[-1], model, "\n")
    if not head or model.range_of(head[0]).start.column > 1:
        return None
    return Anchor(Position(head[0].fromlineno, 1), "", "\n\n")


def _of_cell(user: nodes.NodeNG, model: Model, *, standard: bool = False) -> Anchor | None:
    """The place at the top of the cell of ``user``, below what is no Python there.

    One of the standard library goes behind its like.
    """
    assert model.cells is not None
    row = user.fromlineno
    part = model.cells.part_at(row)
    body = [s for s in model.tree.module.body if part.first <= s.fromlineno <= part.last]
    after = max((s.fromlineno for s in model.tree.stars if s.fromlineno < row), default=0)
    head = [s for s in top_imports(model) if s in body and s.fromlineno < row]
    like = [s for s in head if standard and all(map(is_standard, modules(s)))]
    follows = like or [s for s in head if _is_future(s)]
    if (
        follows
        and follows[-1].fromlineno > after
        and follows[-1].fromlineno not in model.document.written
    ):
        return _behind(follows[-1], model, "\n")
    first = next(
        (s for s in body if s.fromlineno > after and s.fromlineno not in model.document.written),
        None,
    )
    if first is None or first.fromlineno > row or model.range_of(first).start.column > 1:
        return None
    above = _below_comments(_top(first), model)
    gap = "\n" if isinstance(first, (nodes.Import, nodes.ImportFrom)) and not standard else "\n\n"
    return Anchor(Position(above, 1), "", gap)


def _below_comments(row: int, model: Model) -> int:
    """The row of the first of the comments that stand right above ``row`` and belong to it."""
    lines = model.lines.lines
    top = model.cells.part_at(row).first if model.cells is not None else 1
    while row > top:
        line = lines[row - 2].strip()
        if not line.startswith("#") or _OF_CELL.match(line) or row - 1 in model.document.written:
            break
        row -= 1
    return row


def _last_of_head(model: Model, row: int) -> nodes.NodeNG | None:
    """The last of the imports that the document begins with, or else its docstring."""
    last: nodes.NodeNG | None = model.tree.module.doc_node
    for statement in model.tree.module.body:
        if not isinstance(statement, (nodes.Import, nodes.ImportFrom)):
            break
        if statement.tolineno >= row or _is_own(statement, model) or _is_apart(statement, model):
            break
        last = statement
    return last


def _is_apart(statement: nodes.NodeNG, model: Model) -> bool:
    return model.cells is not None and model.cells.part_at(statement.fromlineno).apart


def _is_own(statement: _Import, model: Model) -> bool:
    """Whether a statement imports from the project, as what stands behind third parties does."""
    level = getattr(statement, "level", None) or 0
    return bool(level) or any(
        model.project.module(name, statement, 0) for name in modules(statement)
    )


def _is_future(statement: nodes.NodeNG | None) -> bool:
    return isinstance(statement, nodes.ImportFrom) and statement.modname == "__future__"


def _top(statement: nodes.NodeNG) -> int:
    """The first row of a statement, its decorators included."""
    decorators = getattr(statement, "decorators", None)
    each = (statement, *(decorators.nodes if decorators is not None else ()))
    return min(int(node.fromlineno) for node in each)


def _shares_line(statement: nodes.NodeNG, model: Model) -> bool:
    """Whether other code follows on the last line of ``statement``."""
    place = model.range_of(statement).end
    rest = model.lines.lines[place.row - 1][place.column - 1 :].strip()
    return bool(rest) and not rest.startswith("#")


# In a function.


def _function(node: nodes.NodeNG) -> nodes.FunctionDef | None:
    """The innermost function around ``node`` that is no lambda."""
    ancestors: Iterable[nodes.NodeNG] = node.node_ancestors()
    for parent in ancestors:
        if isinstance(parent, nodes.FunctionDef):
            return parent
        if isinstance(parent, nodes.ClassDef):
            return None
    return None


def _path(statement: nodes.NodeNG, function: nodes.FunctionDef) -> Iterator[_Step]:
    """The statements that lead from the body of ``function`` down to ``statement``."""
    above = statement.parent
    if above is not function:
        while not above.is_statement and not isinstance(above, nodes.MatchCase):
            above = above.parent
        yield from _path(above, function)
    yield above, _field(above, statement), statement


def _field(parent: nodes.NodeNG, child: nodes.NodeNG) -> str:
    """The field of ``parent`` whose list holds ``child``."""
    for name in parent._astroid_fields:
        block = getattr(parent, name)
        if isinstance(block, list) and any(each is child for each in block):
            return str(name)
    return ""


def _go_on_together(paths: list[list[_Step]], depth: int) -> bool:
    """Whether one block below ``depth`` holds the ends of all paths."""
    if any(len(path) <= depth + 1 for path in paths):
        return False
    first = paths[0][depth + 1]
    return bool(first[1]) and all(
        path[depth + 1][0] is first[0] and path[depth + 1][1] == first[1] for path in paths
    )


def _is_loop(step: _Step) -> bool:
    """Whether a loop goes over the block of a step."""
    return isinstance(step[0], (nodes.For, nodes.While)) and step[1] == "body"
