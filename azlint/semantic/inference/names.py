"""What names are bound to: by imports, assignments, loops, `with`, and as parameters."""

from __future__ import annotations

import builtins
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from astroid import nodes
from astroid.filter_statements import _filter_stmts

from azlint.semantic.inference.annotations import annotation_values
from azlint.semantic.tree import Tree
from azlint.semantic.values import (
    ClassRef,
    External,
    Instance,
    LocalClass,
    LocalInstance,
    ProjectModule,
    Sequence,
    Tuple,
    Unread,
    Value,
    Values,
    merge,
)

if TYPE_CHECKING:
    from azlint.semantic.inference.evaluate import Evaluator
    from azlint.semantic.inference.project import Project

_BUILTINS = frozenset(dir(builtins))
# Statements that bind their names whenever they are reached.
_BINDING = (nodes.Assign, nodes.Import, nodes.ImportFrom, nodes.FunctionDef, nodes.ClassDef)
# Scopes of which a part is evaluated outside.
_WITH_HEADER = (nodes.FunctionDef, nodes.Lambda, nodes.ComprehensionScope)


class Names:
    """Looks names up with astroid, which knows scopes and the order of statements."""

    def __init__(self, evaluator: Evaluator, project: Project) -> None:
        self._evaluator = evaluator
        self._project = project
        self._entered_names: set[tuple[str, str]] = set()

    def name(self, node: nodes.Name) -> Values:
        own = bindings(node)
        if own:
            if len(own) == 1:
                found = self.binding(own[0], node.name)
            else:
                found = merge(*(self.binding(binding, node.name) for binding in own))
            return found or self._tested(node)
        tree = self._project.tree_of(node)
        if tree and tree.stars and (starred := self.starred(tree, node.name)):
            return starred
        return (External(f"builtins.{node.name}"),) if node.name in _BUILTINS else ()

    def _tested(self, node: nodes.Name) -> Values:
        """What `isinstance` says of an unknown name, inside the branch that it guards."""
        tree = self._project.tree_of(node)
        if tree is not None and "isinstance" not in tree.calls:
            return ()
        part: nodes.NodeNG = node
        for parent in node.node_ancestors():
            match parent:
                case nodes.If(test=test) if part in parent.body:
                    both = isinstance(test, nodes.BoolOp) and test.op == "and"
                    tests = test.values if both else [test]
                case nodes.IfExp(test=test) if part is parent.body:
                    tests = [test]
                case nodes.BoolOp(op="and"):
                    tests = parent.values[: parent.values.index(part)]
                case nodes.FunctionDef() | nodes.ClassDef():
                    return ()
                case _:
                    tests = []
            for test in tests:
                match test:
                    case nodes.Call(
                        func=nodes.Name(name="isinstance"), args=[nodes.Name(name=name), kind]
                    ) if name == node.name:
                        return self._made(self._evaluator.values(kind))
                    case _:
                        pass
            part = parent
        return ()

    def binding(self, binding: nodes.NodeNG, name: str) -> Values:
        match binding:
            case nodes.Import():
                for module, alias in binding.names:
                    if (alias or module.partition(".")[0]) == name:
                        return self.module(module, binding, top=not alias)
                return ()
            case nodes.ImportFrom():
                for original, alias in binding.names:
                    if (alias or original) == name:
                        return self.imported(binding, original)
                return ()
            case nodes.Arguments():
                return ()
            case _:
                return self._evaluator.values(binding)

    def module(self, name: str, statement: nodes.NodeNG, *, top: bool) -> Values:
        if local := self._project.module(name, statement, level=0):
            return (ProjectModule(_top_package(local, name) if top else local),)
        name = name.partition(".")[0] if top else name
        if (known := self._evaluator.surface.import_module(name)) is not None:
            return (known,)
        return (External(name),)

    def imported(self, statement: nodes.ImportFrom, name: str) -> Values:
        """What ``name`` of the from-import ``statement`` binds."""
        module = statement.modname
        level = statement.level or 0
        if local := self._project.module(module, statement, level):
            return self._project.member(local, name, self._evaluator)
        dotted = f"{module}.{name}" if module else name
        if local := self._project.module(dotted, statement, level):
            return (ProjectModule(local),)
        if level:
            return ()
        if found := self._evaluator.surface.import_name(module, name):
            return found
        return (External(f"{module}.{name}"),)

    def submodule(self, name: str) -> Values:
        found = self._evaluator.surface.import_module(name) if name.startswith("azureml.") else None
        return (found or External(name),)

    def starred(self, tree: Tree, name: str) -> Values:
        for statement in tree.stars:
            module = statement.modname
            if local := self._project.module(module, statement, statement.level or 0):
                if name.startswith("_"):
                    continue
                if not self._project.is_relevant(local):
                    # It may bind the name; that it hides a builtin is not to be guessed.
                    if name not in _BUILTINS:
                        return (Unread(local),)
                    continue
                if found := self._project.member(local, name, self._evaluator):
                    return found
            elif name in self._evaluator.surface.exported(module):
                return self._evaluator.surface.import_name(module, name)
        return ()

    def bound_names(self, tree: Tree, name: str) -> Values:
        """What the module-level ``name`` of a project module can hold."""
        key = (tree.path, name)
        if key in self._entered_names:
            # Modules that import the name from each other in a circle.
            return ()
        self._entered_names.add(key)
        try:
            bindings = tree.module.locals.get(name, [])
            found = merge(*(self.binding(binding, name) for binding in bindings))
            return found or self.starred(tree, name)
        finally:
            self._entered_names.discard(key)

    def assigned(self, target: nodes.AssignName | nodes.AssignAttr) -> Values:
        path: list[int | slice] = []
        node: nodes.NodeNG = target
        parent = node.parent
        while isinstance(parent, (nodes.Tuple, nodes.List, nodes.Starred)):
            if not isinstance(parent, nodes.Starred):
                path.append(_place_among(parent.elts, node))
            node, parent = parent, parent.parent
        return self._unpacked(self._source(node, parent, target), reversed(path))

    def _source(
        self, node: nodes.NodeNG, parent: nodes.NodeNG | None, target: nodes.NodeNG
    ) -> Values:
        match parent:
            case nodes.Assign():
                return self._evaluator.values(parent.value)
            case nodes.AnnAssign():
                declared = annotation_values(self._evaluator, parent.annotation)
                return merge(self._evaluator.values(parent.value), declared)
            case nodes.For() | nodes.AsyncFor() | nodes.Comprehension():
                return self._evaluator.iterated(self._evaluator.values(parent.iter))
            case nodes.With() | nodes.AsyncWith():
                for context, held in parent.items:
                    if held is node:
                        return self._entered(context)
                return ()
            case nodes.NamedExpr():
                return self._evaluator.values(parent.value)
            case nodes.Arguments() if isinstance(target, nodes.AssignName):
                return self._evaluator.functions.parameter(target, parent)
            case nodes.MatchAs():
                return self._captured(parent)
            case nodes.ExceptHandler():
                return self._made(self._evaluator.values(parent.type))
            case _:
                return ()

    def _entered(self, context: nodes.NodeNG) -> Values:
        found: list[Values] = []
        for value in self._evaluator.values(context):
            if isinstance(value, LocalInstance):
                name = "__aenter__" if isinstance(context.parent, nodes.AsyncWith) else "__enter__"
                methods = self._evaluator.classes.methods(value.node, name)
                found.append(
                    merge(*(self._evaluator.functions.results(method, None) for method in methods))
                )
            else:
                # What a generator under `contextlib.contextmanager` yields, or the thing itself.
                found.append(value.items if isinstance(value, Sequence) else (value,))
        return merge(*found)

    def _captured(self, capture: nodes.MatchAs) -> Values:
        """What `case Run() as name` and `case name` bind."""
        if isinstance(capture.pattern, nodes.MatchClass):
            return self._made(self._evaluator.values(capture.pattern.cls))
        case = capture.parent
        if isinstance(case, nodes.MatchCase) and capture.pattern is None:
            return self._evaluator.values(case.parent.subject)
        return ()

    def _made(self, values: Values) -> Values:
        found: list[Value] = []
        for value in values:
            if isinstance(value, ClassRef):
                found.append(Instance(value.name))
            elif isinstance(value, LocalClass):
                found.append(LocalInstance(value.node))
            elif isinstance(value, Tuple):
                found.extend(self._made(merge(*value.items)))
        return tuple(found)

    def _unpacked(self, values: Values, path: Iterable[int | slice]) -> Values:
        for place in path:
            parts: list[Values] = []
            for value in values:
                if not isinstance(value, Tuple):
                    parts.append(self._evaluator.iterated((value,)))
                elif isinstance(place, slice):
                    parts.extend(value.items[place])
                elif -len(value.items) <= place < len(value.items):
                    parts.append(value.items[place])
            values = merge((), *parts)
            if isinstance(place, slice):
                values = (Sequence(values),)
        return values


def _place_among(targets: list[nodes.NodeNG], target: nodes.NodeNG) -> int | slice:
    """Which items ``target`` takes when a tuple is unpacked into ``targets``."""
    index = targets.index(target)
    after = len(targets) - index
    if isinstance(target, nodes.Starred):
        return slice(index, 1 - after or None)
    starred = any(isinstance(other, nodes.Starred) for other in targets[:index])
    return -after if starred else index


def bindings(node: nodes.Name) -> list[nodes.NodeNG]:
    """What binds the name at ``node``, as far as the order of statements lets it reach there."""
    return scope_and_bindings(node)[1]


def scope_and_bindings(
    node: nodes.Name,
) -> tuple[nodes.LocalsDictNodeNG | None, list[nodes.NodeNG]]:
    """The scope that binds the name at ``node``, and what of its bindings reaches there.

    Astroid knows that order, and is asked where there is a choice; walking the scopes here spares
    it the builtins, which it would have to build first.
    """
    scope = node.scope()
    offset = 0
    part: nodes.NodeNG = node
    while isinstance(scope, _WITH_HEADER) and _is_in_header(part, scope):
        if not isinstance(scope, nodes.ComprehensionScope):
            offset = -1
        part, scope = scope, scope.parent.scope()
    nearest = True
    while True:
        bindings = scope.locals.get(node.name)
        if bindings and (nearest or not isinstance(scope, nodes.ClassDef)):
            if len(bindings) == 1 and offset == 0:
                return scope, list(bindings)
            found = _filter_stmts(node, bindings, scope, offset)
            if found:
                found = _not_overwritten(node, list(found))
                return scope, [*found, *_carried_over(node, bindings, found)]
        if scope.parent is None:
            return None, []
        scope = scope.parent.scope()
        nearest = False


def _not_overwritten(node: nodes.Name, found: list[nodes.NodeNG]) -> list[nodes.NodeNG]:
    """Those of ``found`` that no later one replaces on every way to ``node``.

    Astroid sees that only where all of them stand in the block of ``node``.
    """
    if len(found) < 2:
        return found
    parts = parts_around(node)
    for binding in reversed(found[1:]):
        statement = binding.statement()
        if is_done_before(statement, parts):
            # What a function binds as global is bound when it is called, wherever it stands.
            frame = binding.parent.frame()
            return [
                other
                for other in found
                if other.fromlineno >= statement.fromlineno or other.parent.frame() is not frame
            ]
    return found


def parts_around(node: nodes.NodeNG) -> dict[nodes.NodeNG, nodes.NodeNG]:
    """The part of each ancestor of ``node`` that holds it."""
    return {part.parent: part for part in (node, *node.node_ancestors())}


def is_done_before(statement: nodes.NodeNG, parts: dict[nodes.NodeNG, nodes.NodeNG]) -> bool:
    """Whether ``statement`` binds its names on every way to the node with these ``parts``."""
    part = parts.get(statement.parent)
    return bool(part and isinstance(statement, _BINDING) and _is_followed_by(statement, part))


def _is_followed_by(statement: nodes.NodeNG, other: nodes.NodeNG) -> bool:
    """Whether ``other``, a part of the same parent, comes after ``statement`` in its block."""
    if other.fromlineno <= statement.fromlineno:
        return False
    parent = statement.parent
    if isinstance(parent, (nodes.Module, nodes.FunctionDef, nodes.ClassDef)):
        return True
    blocks = [getattr(parent, field) for field in parent._astroid_fields]
    return any(
        isinstance(block, list) and statement in block and other in block for block in blocks
    )


def _carried_over(
    node: nodes.Name, bindings: list[nodes.NodeNG], found: list[nodes.NodeNG]
) -> list[nodes.NodeNG]:
    """The bindings further down in a loop around ``node``, which hold on its next turn.

    They do not where the loop binds the name anew before ``node``.
    """
    if len(found) == len(bindings):
        return []
    carried: list[nodes.NodeNG] = []
    parts = parts_around(node)
    part: nodes.NodeNG = node
    for parent in node.node_ancestors():
        if isinstance(parent, (nodes.FunctionDef, nodes.ClassDef)):
            break
        repeats = isinstance(parent, (nodes.For, nodes.While)) and (
            part in parent.body or part is getattr(parent, "test", None)
        )
        if repeats:
            anew = [b.statement() for b in found if parent.parent_of(b)]
            if any(each is parent or is_done_before(each, parts) for each in anew):
                break
            carried = [
                other
                for other in bindings
                if other.fromlineno > node.fromlineno
                and parent.parent_of(other)
                and not isinstance(other, nodes.DelName)
            ]
        part = parent
    return carried


def _is_in_header(node: nodes.NodeNG, scope: nodes.NodeNG) -> bool:
    """Whether ``node`` is evaluated before the ``scope`` that it stands in is entered.

    Defaults of functions are, and what a comprehension goes over first.
    """
    # The body of a function that is only documented is empty.
    first = scope.body[0] if isinstance(scope, nodes.FunctionDef) and scope.body else None
    if first is not None and node.lineno > first.lineno:
        return False
    inner: nodes.NodeNG = node
    part: nodes.NodeNG = node
    while part.parent is not scope:
        inner, part = part, part.parent
    if isinstance(scope, nodes.ComprehensionScope):
        return part is scope.generators[0] and inner is part.iter
    return part is scope.args or part is getattr(scope, "returns", None)


def _top_package(path: str, name: str) -> str:
    """The file, or else the folder, of the first part of the dotted ``name`` at ``path``."""
    if "." not in name:
        return path
    folder = os.path.dirname(path) if os.path.basename(path) == "__init__.py" else path
    for _ in range(name.count(".")):
        folder = os.path.dirname(folder)
    package = os.path.join(folder, "__init__.py")
    return package if os.path.isfile(package) else folder
