"""Evaluates expressions of a project to the values they can have.

Names are looked up by astroid, which knows scopes and the order of statements; what they hold is
worked out here: v1 symbols by the stubs, the project's own functions and classes by their code,
parameters by annotation, default and call site. What cannot be known is empty, never a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from astroid import nodes
from astroid.exceptions import AstroidError

from azlint.semantic.inference.classes import Classes
from azlint.semantic.inference.functions import Frame, Functions
from azlint.semantic.inference.names import Names
from azlint.semantic.surface import Surface
from azlint.semantic.values import (
    ClassRef,
    ContainerMethod,
    External,
    ExternalResult,
    Instance,
    LocalClass,
    LocalFunction,
    LocalInstance,
    Mapping,
    ModuleRef,
    Nothing,
    Number,
    Opaque,
    ProjectModule,
    Sequence,
    Super,
    Text,
    Tuple,
    Unread,
    Value,
    Values,
    merge,
)

if TYPE_CHECKING:
    from azlint.semantic.inference.project import Project

# An expression that needs more nested evaluations than this stays unknown: far above what code
# needs, far below Python's own recursion limit.
MAX_DEPTH = 100
# After so many nested evaluations for one expression, what cycles cut short is kept as it is: the
# work could double with each cycle, and what is v1 is found in far fewer steps.
MAX_STEPS = 2000


class Evaluator:
    """Works out and remembers the values of the expressions of a project's trees."""

    def __init__(self, project: Project, surface: Surface) -> None:
        self.surface = surface
        self._project = project
        self.frames = [Frame()]
        self._active: dict[nodes.NodeNG, int] = {}
        self._cut = MAX_DEPTH
        self._steps = 0
        self.names = Names(self, project)
        self.classes = Classes(self, project)
        self.functions = Functions(self, project)
        self._forms: dict[type[nodes.NodeNG], Callable[[Any], Values]] = {
            nodes.Name: self.names.name,
            nodes.AssignName: self.names.assigned,
            nodes.AssignAttr: self.names.assigned,
            nodes.Attribute: self._attribute,
            nodes.Call: self.functions.call,
            nodes.Subscript: self._subscript,
            nodes.Const: _constant,
            nodes.JoinedStr: lambda node: (Text(),),
            nodes.BoolOp: lambda node: self.union(node.values),
            nodes.IfExp: lambda node: self.union((node.body, node.orelse)),
            nodes.NamedExpr: lambda node: self.values(node.value),
            nodes.Await: lambda node: self.values(node.value),
            nodes.BinOp: self._operation,
            nodes.Compare: lambda node: (Number(),),
            nodes.UnaryOp: lambda node: (Number(),),
            nodes.Starred: lambda node: self.values(node.value),
            nodes.Tuple: lambda node: (Tuple(tuple(self.values(item) for item in node.elts)),),
            nodes.List: lambda node: (Sequence(self.union(node.elts)),),
            nodes.Set: lambda node: (Sequence(self.union(node.elts)),),
            nodes.Dict: self._dictionary,
            nodes.ListComp: lambda node: (Sequence(self.values(node.elt)),),
            nodes.SetComp: lambda node: (Sequence(self.values(node.elt)),),
            nodes.GeneratorExp: lambda node: (Sequence(self.values(node.elt)),),
            nodes.DictComp: lambda node: (Mapping(self.values(node.value)),),
            nodes.Lambda: lambda node: (LocalFunction(node),),
            nodes.FunctionDef: self._definition,
            nodes.AsyncFunctionDef: self._definition,
            nodes.ClassDef: lambda node: (LocalClass(node),),
        }

    def forget(self) -> None:
        """Drops all remembered values, as when a file or what flows into it has changed."""
        self.frames = [Frame()]
        self.classes.forget()

    def values(self, node: nodes.NodeNG | None) -> Values:
        """The values that the expression ``node`` can have; empty when unknown."""
        if node is None:
            return ()
        memo = self.frames[-1].memo
        if (known := memo.get(node)) is not None:
            return known
        form = self._forms.get(type(node))
        if form is None:
            return ()
        depth = len(self._active)
        if (outer := self._active.get(node)) is not None:
            self._cut = min(self._cut, outer)
            return ()
        if depth >= MAX_DEPTH:
            self._cut = 0
            return ()
        self._steps = self._steps + 1 if depth else 0
        self._active[node] = depth
        try:
            found = form(node)
        except AstroidError:
            found = ()
        finally:
            del self._active[node]
        # What was cut short by a cycle through an outer expression holds only inside of that.
        if self._cut >= depth or self.is_tangled:
            self._cut = MAX_DEPTH
            memo[node] = found
        return found

    @property
    def is_tangled(self) -> bool:
        """Whether the expression under way took so long that shortcuts must do from here on."""
        return self._steps > MAX_STEPS

    def iterated(self, values: Values) -> Values:
        """What the items of an iterable can be."""
        found: list[Values] = []
        for value in values:
            match value:
                case Sequence(items):
                    found.append(items)
                case Tuple(items):
                    found.extend(items)
                case Mapping():
                    found.append((Text(),))
                case Instance():
                    found.append(self.surface.item(value))
                case Unread():
                    found.append((value,))
                case LocalInstance(owner):
                    found.append(self._iterated_instance(owner))
                case _:
                    pass
        return merge(*found)

    def _iterated_instance(self, owner: nodes.ClassDef) -> Values:
        found: list[Values] = []
        for method in self.classes.methods(owner, "__iter__"):
            for iterator in self.functions.results(method, None):
                if isinstance(iterator, LocalInstance):
                    steps = self.classes.methods(iterator.node, "__next__")
                    found.extend(self.functions.results(step, None) for step in steps)
                else:
                    found.append(self.iterated((iterator,)))
        return merge(*found)

    def attribute(self, value: Value, name: str) -> Values:
        """What attribute ``name`` of ``value`` can hold."""
        match value:
            case ModuleRef(module):
                found = self.surface.attribute(value, name)[1]
                return found or self.names.submodule(f"{module}.{name}")
            case ClassRef() | Instance() | Opaque():
                return self.surface.attribute(value, name)[1]
            case External(qualified):
                return self.names.submodule(f"{qualified}.{name}")
            case ExternalResult(qualified):
                return (ExternalResult(f"{qualified}.{name}"),)
            case ProjectModule(path):
                return self._project.member(path, name, self)
            case LocalInstance(owner):
                return self.classes.attribute(owner, name, value)
            case LocalClass(owner):
                return self.classes.attribute(owner, name, value)
            case Super(owner):
                return self.classes.super_attribute(owner, name)
            case Unread():
                return (value,)
            case Sequence() | Tuple() | Mapping():
                return (ContainerMethod(value, name),)
            case _:
                return ()

    def symbol(self, value: Value, name: str) -> str:
        """The canonical symbol of attribute ``name`` of ``value`` if that is v1, else empty."""
        match value:
            case ModuleRef() | ClassRef() | Instance() | Opaque():
                return self.surface.attribute(value, name)[0]
            case LocalInstance(owner) | LocalClass(owner):
                return self.classes.inherited_symbol(owner, name)
            case Super(owner):
                return self.classes.inherited_symbol(owner, name, skip_own=True)
            case _:
                return ""

    def _attribute(self, node: nodes.Attribute) -> Values:
        values = self.values(node.expr)
        return merge(*(self.attribute(value, node.attrname) for value in values))

    def _definition(self, node: nodes.FunctionDef) -> Values:
        return (LocalFunction(node),)

    def _subscript(self, node: nodes.Subscript) -> Values:
        found: list[Values] = []
        key = node.slice.value if isinstance(node.slice, nodes.Const) else None
        for value in self.values(node.value):
            match value:
                case Sequence() | Tuple() if isinstance(node.slice, nodes.Slice):
                    found.append((Sequence(self.iterated((value,))),))
                case Tuple(items) if isinstance(key, int):
                    found.append(items[key] if -len(items) <= key < len(items) else ())
                case Mapping(items, entries):
                    found.append(dict(entries).get(key, items) if isinstance(key, str) else items)
                case Sequence() | Tuple() | Instance():
                    found.append(self.iterated((value,)))
                case LocalInstance(owner):
                    for method in self.classes.methods(owner, "__getitem__"):
                        found.append(self.functions.results(method, None))
                case ExternalResult() | External():
                    found.append((ExternalResult(value.name),))
                case Unread():
                    found.append((value,))
                case _:
                    pass
        return merge(*found)

    def _dictionary(self, node: nodes.Dict) -> Values:
        entries = []
        for key, value in node.items:
            if isinstance(key, nodes.Const) and isinstance(key.value, str):
                entries.append((key.value, self.values(value)))
        return (Mapping(self.union(value for _, value in node.items), tuple(entries)),)

    def _operation(self, node: nodes.BinOp) -> Values:
        left, right = self.values(node.left), self.values(node.right)
        sides = (*left, *right)
        if any(isinstance(side, Text) for side in sides) and node.op in ("+", "%", "*"):
            return (Text(),)
        if node.op == "+" and any(isinstance(side, (Sequence, Tuple)) for side in sides):
            return (Sequence(self.iterated(sides)),)
        if left and right and all(isinstance(side, Number) for side in sides):
            return (Number(),)
        return ()

    def union(self, expressions: Iterable[nodes.NodeNG]) -> Values:
        """What any of ``expressions`` can be."""
        return merge((), *(self.values(expression) for expression in expressions))


def _constant(node: nodes.Const) -> Values:
    match node.value:
        case str() as text:
            return (Text(text),)
        case int() | float() | complex():
            return (Number(),)
        case None:
            return (Nothing(),)
        case _:
            return ()
