"""Edits of imports: the name that a module is known by, brought in where it is not known yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Range
from azlint.edits.anchors import beside, is_standard, is_v1, of_document, of_function, top_imports
from azlint.edits.names import is_bound
from azlint.edits.places import has_comment
from azlint.edits.removals import Removal, removal
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
    included; `import mlflow.sklearn` brings in `mlflow` as well. A new one stands where that of v1
    does: at the top, or in the functions that import v1 only when they need it.
    """
    own = _imports_of_function(user, model)
    last = max((statement.tolineno or 0 for statement in top_imports(model)), default=0)
    if own or user.fromlineno <= last or _is_lazy(model):
        return _imported(module, user, own, model)
    # Below all imports it is the same for all that need it, but for who stands above a new one.
    known: Imported | None = model.brought_in.get(module)
    if known is not None and all(edit.range.start.row <= user.fromlineno for edit in known.edits):
        return known
    model.brought_in[module] = known = _imported(module, user, own, model)
    return known


def _imported(
    module: str, user: nodes.NodeNG, own: list[nodes.Import | nodes.ImportFrom], model: Model
) -> Imported | None:
    """What ``module`` is called at ``user``, whose function has done the imports ``own``."""
    if model.project.module(module, model.tree.module, 0):
        return None
    for statement in (*top_imports(model), *own):
        if isinstance(statement, nodes.Import) and statement.fromlineno < user.fromlineno:
            for name, alias in statement.names:
                if not _binds(module, name, alias):
                    continue
                called = alias or module
                holder = _holder(called, user)
                if _means_other(called, module, model):
                    continue
                if holder is None or holder is statement.frame():
                    return Imported(called)
    if _means_other(module, module, model) or _holder(module, user) is not None:
        return None
    # Where the name is read already, one of the function's own would hide it.
    if _is_lazy(model) and not is_standard(module) and not model.mentions.references(module):
        v1 = [statement for statement in own if is_v1(statement)]
        anchor = beside(v1[-1], model) if v1 else of_function(user, model)
        if anchor is not None:
            return Imported(module, (anchor.edit(f"import {module}"),))
    return _new(module, f"import {module}", user, model)


def _binds(module: str, name: str, alias: str | None) -> bool:
    """Whether importing ``name`` under ``alias`` makes the top-level ``module`` known."""
    return name == module if alias else name.partition(".")[0] == module


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


def _means_other(name: str, module: str, model: Model) -> bool:
    """Whether anything but an import of ``module`` binds ``name``, in whatever scope."""

    def binds_module(node: nodes.NodeNG) -> bool:
        return isinstance(node, nodes.Import) and any(
            (alias or module) == name and _binds(module, own, alias) for own, alias in node.names
        )

    return is_bound(name, model, unless=binds_module)


def imported_name(module: str, name: str, user: nodes.NodeNG, model: Model) -> Imported | None:
    """What ``name`` of ``module`` is called at ``user``; None where the name means other things."""
    for statement in top_imports(model):
        if isinstance(statement, nodes.ImportFrom) and statement.fromlineno < user.fromlineno:
            for own, alias in statement.names if statement.modname == module else ():
                called = alias or own
                if own == name and model.tree.module.locals.get(called) == [statement]:
                    return Imported(called)
    if is_bound(name, model):
        return None
    return _new(name, f"from {module} import {name}", user, model)


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


def _new(name: str, statement: str, user: nodes.NodeNG, model: Model) -> Imported | None:
    """What ``statement`` imports as ``name``, put where imports of its kind stand."""
    module = statement.split()[1]
    anchor = of_document(module, user, model)
    if anchor is None:
        return None
    doubt = "" if is_standard(module) else _about_need(module, model)
    return Imported(name, (anchor.edit(statement),), doubt)


def _about_need(module: str, model: Model) -> str:
    """Why the document may do without ``module`` so far; empty if it needs v1 in any case."""
    places = [found.node.parent for found in model.imports]
    if not places or any(isinstance(place, nodes.Module) for place in places):
        return ""
    return f"the file needs `{module}` in any case, where v1 was imported only on demand"


def _is_lazy(model: Model) -> bool:
    """Whether only functions import v1, each when it is called."""
    frames = [found.node.frame() for found in model.imports]
    return bool(frames) and not any(isinstance(f, (nodes.Module, nodes.ClassDef)) for f in frames)


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
