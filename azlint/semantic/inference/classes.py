"""What the classes of the linted project have: bases, methods, and attributes set in any place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.values import (
    ClassRef,
    Instance,
    LocalClass,
    LocalFunction,
    LocalInstance,
    Unread,
    Values,
    merge,
)

if TYPE_CHECKING:
    from azlint.semantic.inference.evaluate import Evaluator
    from azlint.semantic.inference.project import Project


class Classes:
    """Finds members of classes through their bases, v1 bases included."""

    def __init__(self, evaluator: Evaluator, project: Project) -> None:
        self._evaluator = evaluator
        self._project = project
        self._ancestors: dict[nodes.ClassDef, tuple[nodes.ClassDef | str, ...]] = {}

    def forget(self) -> None:
        """Drops what is known of bases."""
        self._ancestors.clear()

    def constructor(self, owner: nodes.ClassDef) -> LocalFunction | None:
        """The `__init__` of the project that a call of the class ``owner`` runs."""
        for method in self.methods(owner, "__init__"):
            return LocalFunction(method, LocalInstance(owner))
        return None

    def lineage(self, owner: nodes.ClassDef) -> tuple[nodes.ClassDef | str, ...]:
        """The class and its bases, nearest first; v1 bases by qualified name."""
        if owner not in self._ancestors:
            self._ancestors[owner] = (owner,)
            found: list[nodes.ClassDef | str] = [owner]
            for base in owner.bases:
                for value in self._evaluator.values(base):
                    if isinstance(value, LocalClass):
                        found.extend(self.lineage(value.node))
                    elif isinstance(value, ClassRef):
                        found.extend(self._evaluator.surface.ancestors(value.name))
                    elif isinstance(value, Unread):
                        # What its methods are handed shows only in its code.
                        self._project.wanted.add(value.name)
            self._ancestors[owner] = tuple(dict.fromkeys(found))
        return self._ancestors[owner]

    def methods(self, owner: nodes.ClassDef, name: str) -> list[nodes.FunctionDef]:
        for ancestor in self.lineage(owner):
            if isinstance(ancestor, nodes.ClassDef):
                methods = [
                    node
                    for node in ancestor.locals.get(name, ())
                    if isinstance(node, nodes.FunctionDef)
                ]
                if methods:
                    return methods
        return []

    def attribute(
        self, owner: nodes.ClassDef, name: str, receiver: LocalInstance | LocalClass
    ) -> Values:
        for ancestor in self.lineage(owner):
            if isinstance(ancestor, str):
                value = Instance(ancestor) if isinstance(receiver, LocalInstance) else None
                if self._evaluator.surface.owner(ancestor, name) == ancestor:
                    return self._evaluator.surface.attribute(value or ClassRef(ancestor), name)[1]
                continue
            declared = ancestor.locals.get(name, ())
            tree = self._project.tree_of(ancestor)
            own = tree.self_attributes.get(ancestor, {}).get(name, ()) if tree else ()
            outside = [
                node
                for node in (tree.attributes.get(name, ()) if tree else ())
                if receiver in self._evaluator.values(node.expr)
                or LocalInstance(owner) in self._evaluator.values(node.expr)
            ]
            if declared or own or outside:
                return merge(
                    *(self._class_member(node, name, receiver) for node in declared),
                    *(self._evaluator.values(node) for node in (*own, *outside)),
                )
        return ()

    def _class_member(
        self, node: nodes.NodeNG, name: str, receiver: LocalInstance | LocalClass
    ) -> Values:
        if isinstance(node, nodes.FunctionDef):
            decorators = decorators_of(node)
            if decorators & {"property", "cached_property"}:
                bound = LocalFunction(node, receiver)
                return (
                    self._evaluator.functions.run(bound, None)
                    if isinstance(receiver, LocalInstance)
                    else ()
                )
            return (LocalFunction(node, receiver),)
        return self._evaluator.names.binding(node, name)

    def super_attribute(self, owner: nodes.ClassDef, name: str) -> Values:
        for ancestor in self.lineage(owner)[1:]:
            if isinstance(ancestor, str):
                if self._evaluator.surface.owner(ancestor, name):
                    return self._evaluator.surface.attribute(Instance(ancestor), name)[1]
            elif found := self.attribute(ancestor, name, LocalInstance(ancestor)):
                return found
        return ()

    def inherited_symbol(self, owner: nodes.ClassDef, name: str, skip_own: bool = False) -> str:
        lineage = self.lineage(owner)
        for ancestor in lineage[1:] if skip_own else lineage:
            if isinstance(ancestor, str):
                if self._evaluator.surface.owner(ancestor, name) == ancestor:
                    return f"{ancestor}.{name}"
                continue
            tree = self._project.tree_of(ancestor)
            own = tree.self_attributes.get(ancestor, {}) if tree else {}
            if name in ancestor.locals or name in own:
                return ""
        return ""


def owner_of(function: nodes.FunctionDef) -> nodes.ClassDef | None:
    """The class that ``function`` is a method of, or None."""
    frame = function.parent.frame() if function.parent else None
    return frame if isinstance(frame, nodes.ClassDef) else None


def decorators_of(function: nodes.FunctionDef) -> set[str]:
    """The last names of the decorators of ``function`` that are written without a call."""
    names: set[str] = set()
    for decorator in function.decorators.nodes if function.decorators else ():
        match decorator:
            case nodes.Name(name=name) | nodes.Attribute(attrname=name):
                names.add(name)
            case _:
                pass
    return names
