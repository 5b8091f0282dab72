"""What a module leads its importers to: whether something of v1 can be reached through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from azlint.semantic.values import (
    LocalClass,
    LocalFunction,
    LocalInstance,
    Values,
    is_v1,
)

if TYPE_CHECKING:
    from astroid import nodes

    from azlint.semantic.inference.project import Project
    from azlint.semantic.tree import Tree


def leads_to_v1(tree: Tree, project: Project) -> bool:
    """Whether a name of the module is v1, returns it or holds it; certain for a star import."""
    names = project.evaluator.names
    seen: set[nodes.NodeNG] = set()
    return bool(tree.stars) or any(
        _carries(names.bound_names(tree, name), project, seen) for name in tree.module.locals
    )


def _carries(values: Values, project: Project, seen: set[nodes.NodeNG]) -> bool:
    if is_v1(values):
        return True
    for value in values:
        match value:
            case LocalFunction(node) if node not in seen:
                seen.add(node)
                if _carries(project.evaluator.functions.results(node, None), project, seen):
                    return True
            case LocalClass(node) | LocalInstance(node) if node not in seen:
                seen.add(node)
                if _class_carries(node, project, seen):
                    return True
            case _:
                pass
    return False


def _class_carries(owner: nodes.ClassDef, project: Project, seen: set[nodes.NodeNG]) -> bool:
    evaluator = project.evaluator
    for ancestor in evaluator.classes.lineage(owner):
        if isinstance(ancestor, str):
            return True
        tree = project.tree_of(ancestor)
        own = tree.self_attributes.get(ancestor, {}) if tree else {}
        members = [node for group in (*own.values(), *ancestor.locals.values()) for node in group]
        if any(_carries(evaluator.values(member), project, seen) for member in members):
            return True
    return False
