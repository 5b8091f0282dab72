"""Edits of imports: the name that a module is known by, brought in where it is not known yet."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Position, Range
from azlint.edits.names import is_bound
from azlint.edits.places import Removal, has_comment, own_line, removal
from azlint.semantic.inference.names import is_done_before, parts_around

if TYPE_CHECKING:
    from azlint.semantic.imports import Import
    from azlint.semantic.model import Model


@dataclass(frozen=True, slots=True)
class Imported:
    """What a module is called in a document, and the edits that it takes to be so.

    ``doubt`` says what may differ with a new import, empty if nothing can.
    """

    name: str
    edits: tuple[Edit, ...] = ()
    doubt: str = ""


def imported(module: str, user: nodes.NodeNG, model: Model) -> Imported | None:
    """What the top-level ``module`` is called at ``user``; None where the name means other things.

    An import at the top of the document, or above ``user`` in its function, is used as it is, alias
    included. A new one follows the import of v1 that it takes the place of, which stands among
    third-party packages; else the last import of the head of the document. Where v1 is imported by
    the function only that needs it, so is the module.
    """
    own = _imports_of_function(user, model)
    last = max((statement.tolineno or 0 for statement in _top_imports(model)), default=0)
    if own or user.fromlineno <= last:
        return _imported(module, user, own, model)
    # Below all imports it is the same for all that need it.
    if module not in model.brought_in:
        model.brought_in[module] = _imported(module, user, own, model)
    known: Imported | None = model.brought_in[module]
    return known


def _imported(
    module: str, user: nodes.NodeNG, own: list[nodes.Import | nodes.ImportFrom], model: Model
) -> Imported | None:
    """What ``module`` is called at ``user``, whose function has done the imports ``own``."""
    row = user.fromlineno
    if model.project.module(module, model.tree.module, 0):
        return None
    for statement in (*_top_imports(model), *own):
        if isinstance(statement, nodes.Import) and statement.fromlineno < row:
            for name, alias in statement.names:
                called = alias or name
                holder = _holder(called, user)
                if name != module or _means_other(called, module, model):
                    continue
                if holder is None or holder is statement.frame():
                    return Imported(called)
    if _means_other(module, module, model) or _holder(module, user) is not None:
        return None
    beside = [statement for statement in own if _is_v1(statement)]
    new = _new(module, f"import {module}", row, model)
    if new is not None and new.doubt and beside:
        indent, last = own_line(beside[-1], model), beside[-1].tolineno
        if indent is not None and not _shares_line(beside[-1], model):
            end = Position(last, len(model.lines.lines[last - 1]) + 1)
            return Imported(module, (Edit(Range(end, end), f"\n{indent}import {module}"),))
    return new


def _imports_of_function(user: nodes.NodeNG, model: Model) -> list[nodes.Import | nodes.ImportFrom]:
    """The imports that the function around ``user`` has done when it comes to ``user``."""
    inner = [s for s in model.tree.imports if not isinstance(s.parent, (nodes.Module, nodes.Try))]
    frame = user.frame() if inner else None
    if frame is None or isinstance(frame, nodes.Module):
        return []
    parts = parts_around(user)
    return [
        statement
        for statement in inner
        if statement.frame() is frame
        and statement.fromlineno < user.fromlineno
        and is_done_before(statement, parts)
    ]


def _holder(name: str, user: nodes.NodeNG) -> nodes.NodeNG | None:
    """The function or class around ``user`` that has a ``name`` of its own; None for none."""
    frame = user.frame()
    while not isinstance(frame, nodes.Module):
        if name in frame.locals and (
            frame is user.frame() or not isinstance(frame, nodes.ClassDef)
        ):
            return frame
        frame = frame.parent.frame()
    return None


def _shares_line(statement: nodes.NodeNG, model: Model) -> bool:
    """Whether other code follows on the last line of ``statement``."""
    place = model.range_of(statement).end
    rest = model.lines.lines[place.row - 1][place.column - 1 :].strip()
    return bool(rest) and not rest.startswith("#")


def _means_other(name: str, module: str, model: Model) -> bool:
    """Whether anything but an import of ``module`` binds ``name``, in whatever scope."""

    def binds_module(node: nodes.NodeNG) -> bool:
        return isinstance(node, nodes.Import) and any(
            (alias or own) == name and own == module for own, alias in node.names
        )

    return is_bound(name, model, unless=binds_module)


def imported_name(module: str, name: str, user: nodes.NodeNG, model: Model) -> Imported | None:
    """What ``name`` of ``module`` is called at ``user``; None where the name means other things."""
    row = user.fromlineno
    for statement in _top_imports(model):
        if isinstance(statement, nodes.ImportFrom) and statement.fromlineno < row:
            for own, alias in statement.names if statement.modname == module else ():
                called = alias or own
                if own == name and model.tree.module.locals.get(called) == [statement]:
                    return Imported(called)
    if is_bound(name, model):
        return None
    return _new(name, f"from {module} import {name}", row, model)


def together(*names: Imported) -> list[Edit]:
    """The edits that bring in all of ``names``, in this order where they go to the same place."""
    edits: dict[Range, Edit] = {}
    for edit in (edit for name in names for edit in name.edits):
        before = edits.get(edit.range)
        above = before.content if before else ""
        # One empty line is enough below all of them.
        above = above[:-1] if above.endswith("\n\n") else above
        edits[edit.range] = Edit(edit.range, above + edit.content)
    return list(edits.values())


def _new(name: str, statement: str, row: int, model: Model) -> Imported | None:
    """What ``statement`` imports as ``name``, put where imports of its kind stand above ``row``."""
    module = statement.split()[1]
    anchor = _standard_anchor(model, row) if _is_standard(module) else None
    if (anchor := anchor or _anchor(model, row)) is None:
        return None
    place, before, behind = anchor
    edit = Edit(Range(place, place), f"{before}{statement}{behind}")
    doubt = "" if _is_standard(module) else _about_need(module, model)
    return Imported(name, (edit,), doubt)


def _about_need(module: str, model: Model) -> str:
    """Why the document may do without ``module`` so far; empty if it needs v1 in any case."""
    places = [found.node.parent for found in model.imports]
    if not places or any(isinstance(place, nodes.Module) for place in places):
        return ""
    return f"the file needs `{module}` in any case, where v1 was imported only on demand"


def _top_imports(model: Model) -> list[nodes.Import | nodes.ImportFrom]:
    module = model.tree.module
    return [statement for statement in model.tree.imports if statement.parent is module]


def _is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names


def _standard_anchor(model: Model, row: int) -> tuple[Position, str, str] | None:
    """Where a new import of the standard library goes: behind the last, or above all others."""
    head = [s for s in _top_imports(model) if s.fromlineno < row and not _is_future(s)]
    standard = [statement for statement in head if all(map(_is_standard, _modules(statement)))]
    if standard:
        last = standard[-1].tolineno
        if any(s.fromlineno <= last < s.tolineno for s in model.tree.module.body):
            return None
        return Position(last, len(model.lines.lines[last - 1]) + 1), "\n", ""
    if not head or model.range_of(head[0]).start.column > 1:
        return None
    return Position(head[0].fromlineno, 1), "", "\n\n"


def _modules(statement: nodes.Import | nodes.ImportFrom) -> list[str]:
    """The modules that a statement imports, or imports from."""
    if isinstance(statement, nodes.ImportFrom):
        return [statement.modname if not statement.level else ""]
    return [name for name, _ in statement.names]


def _anchor(model: Model, row: int) -> tuple[Position, str, str] | None:
    """Where a new import goes that is needed at ``row``, and what stands before and behind it."""
    before = [statement for statement in _top_imports(model) if statement.fromlineno < row]
    v1 = [statement for statement in before if _is_v1(statement)]
    chosen = v1[-1] if v1 else _last_of_head(model, row)
    if starred := [s for s in before if isinstance(s, nodes.ImportFrom) and s.names[0][0] == "*"]:
        # A star can bring in the same name, as None where the package is an optional one.
        chosen = max(filter(None, (chosen, starred[-1])), key=lambda s: s.fromlineno)
    if chosen is not None:
        last = chosen.tolineno
        if any(s.fromlineno <= last < s.tolineno for s in model.tree.module.body):
            return None
        is_import = isinstance(chosen, (nodes.Import, nodes.ImportFrom))
        alone = not is_import or (not v1 and _is_future(chosen))
        return Position(last, len(model.lines.lines[last - 1]) + 1), "\n\n" if alone else "\n", ""
    if model.cells is not None:
        return None
    first = model.tree.module.body[0]
    top = min([first.fromlineno, *(d.fromlineno for d in _decorators(first))])
    return Position(top, 1), "", "\n\n"


def _is_future(statement: nodes.NodeNG) -> bool:
    return isinstance(statement, nodes.ImportFrom) and statement.modname == "__future__"


def _decorators(statement: nodes.NodeNG) -> list[nodes.NodeNG]:
    found = getattr(statement, "decorators", None)
    return list(found.nodes) if found is not None else []


def _is_v1(statement: nodes.Import | nodes.ImportFrom) -> bool:
    return any(name.partition(".")[0] == "azureml" for name in _modules(statement))


def _last_of_head(model: Model, row: int) -> nodes.NodeNG | None:
    """The last of the imports that the document begins with, or else its docstring."""
    last: nodes.NodeNG | None = model.tree.module.doc_node
    for statement in model.tree.module.body:
        if not isinstance(statement, (nodes.Import, nodes.ImportFrom)):
            break
        if statement.tolineno >= row or _is_own(statement, model):
            break
        last = statement
    return last


def _is_own(statement: nodes.Import | nodes.ImportFrom, model: Model) -> bool:
    """Whether a statement imports from the project, as what stands behind third parties does."""
    level = getattr(statement, "level", None) or 0
    return bool(level) or any(
        model.project.module(name, statement, 0) for name in _modules(statement)
    )


def without(found: Import, model: Model) -> Removal | None:
    """What takes one imported name away, and the statement with its last one."""
    statement = found.node
    if not isinstance(statement, (nodes.Import, nodes.ImportFrom)):
        return None
    if len(statement.names) == 1:
        return removal(statement, model)
    places = model.alias_places(statement)
    index = next((i for i, place in enumerate(places) if place.start == found.range.start), None)
    if index is None:
        return None
    if index + 1 < len(places):
        gone = Range(places[index].start, places[index + 1].start)
    else:
        gone = Range(places[index - 1].end, places[index].end)
    return Removal((Edit(gone, ""),), has_comment(gone, model))
