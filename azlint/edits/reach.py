"""What a name can mean where it is read, for certain: nothing that may bind it is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.inference.names import bindings, scope_and_bindings

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_MAX_DEPTH = 20


def reaching(node: nodes.Name, model: Model) -> list[nodes.NodeNG]:
    """All that may have bound the name when it is read; empty where that cannot be told.

    A function runs at any time, so what it reads of an outer scope may come from any statement
    there, not only from the last; so may what a function binds as global. `x += 1` keeps what any
    of them gave. What `nonlocal` lets inner functions bind is not followed.
    """
    # Fixes ask for the same names again and again, and the answer costs as much as there are
    # bindings of the name.
    if (known := model.reaching.get(node)) is None:
        known = model.reaching[node] = _reaching(node, model)
    return known


def _reaching(node: nodes.Name, model: Model) -> list[nodes.NodeNG]:
    if node.name in model.mentions.nonlocals:
        return []
    owner, found = scope_and_bindings(node)
    if not found or not isinstance(owner, (nodes.Module, nodes.FunctionDef, nodes.Lambda)):
        return found
    if isinstance(owner, nodes.Module) and _is_hidden(node.name, found, model):
        return []
    every = [b for b in owner.locals.get(node.name, ()) if not isinstance(b, nodes.DelName)]
    in_order = (
        owner is node.frame()
        and all(binding.parent.frame() is owner for binding in every)
        and not any(isinstance(binding.parent, nodes.AugAssign) for binding in found)
    )
    return found if in_order else every


def is_known(node: nodes.NodeNG, model: Model, depth: int = 0) -> bool:
    """Whether the evaluator leaves out nothing that the dotted name, or a call of one, can be."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.Const():
            return True
        case nodes.Attribute(expr=inner) | nodes.Call(func=inner):
            return is_known(inner, model, depth + 1)
        case nodes.Name(name=name) if not bindings(node):
            return bool(model.values(node)) and not _is_hidden(name, [], model)
        case nodes.Name(name=name):
            found = reaching(node, model)
            return bool(found) and all(_is_known(b, name, model, depth) for b in found)
        case _:
            return False


def _is_known(binding: nodes.NodeNG, name: str, model: Model, depth: int) -> bool:
    match binding:
        case nodes.Import() | nodes.ImportFrom() | nodes.FunctionDef() | nodes.ClassDef():
            return bool(model.project.evaluator.names.binding(binding, name))
        case nodes.AssignName(parent=nodes.Assign(targets=targets, value=value)):
            return binding in targets and is_known(value, model, depth + 1)
        case _:
            return False


def _is_hidden(name: str, found: list[nodes.NodeNG], model: Model) -> bool:
    """Whether a star import may bind the global ``name`` instead of ``found``.

    One that cannot be read may where it comes after the first of them. The evaluator knows what
    those of v1 bind.
    """
    first = min((binding.fromlineno for binding in found), default=0)
    for star in model.tree.stars:
        path = model.project.module(star.modname, star, star.level or 0)
        tree = model.project.tree(path) if path else None
        names = tree.module.locals if tree else model.project.surface.exported(star.modname)
        if name in names and (found or path):
            return True
        if (not names or (tree and tree.stars)) and star.fromlineno > first:
            return True
    return False
