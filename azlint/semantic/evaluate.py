"""Evaluates expressions of a project to the values they can have.

Names are looked up by astroid, which knows scopes and the order of statements; what they hold is
worked out here: v1 symbols by the stubs, the project's own functions and classes by their code,
parameters by annotation, default and call site. What cannot be known is empty, never a guess.
"""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from astroid import nodes
from astroid.exceptions import AstroidError

from azlint.semantic import externals
from azlint.semantic.annotations import annotation_values
from azlint.semantic.surface import Surface
from azlint.semantic.tree import Tree, first_parameter
from azlint.semantic.values import (
    ClassRef,
    ContainerMethod,
    External,
    ExternalResult,
    Function,
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
    Value,
    Values,
    merge,
)

if TYPE_CHECKING:
    from azlint.semantic.project import Project

# An expression that needs more nested evaluations than this stays unknown: far above what code
# needs, far below Python's own recursion limit.
MAX_DEPTH = 100
# So deep, a call is followed with its own arguments; deeper, with those of all calls together.
MAX_BOUND_CALLS = 3
# Below these there is no statement that leaves a function.
_LEAVES = (nodes.Name, nodes.AssignName, nodes.Const, nodes.Arguments, nodes.Import, nodes.ImportFrom)


_BUILTINS = frozenset(dir(builtins))


@dataclass(slots=True)
class _Frame:
    """What the parameters of a followed call hold, and what was worked out under that."""

    parameters: dict[nodes.AssignName, Values] = field(default_factory=dict)
    memo: dict[nodes.NodeNG, Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The expressions that a function returns and yields, and the names in them."""

    returned: tuple[nodes.NodeNG, ...]
    yielded: tuple[nodes.NodeNG, ...]
    names: frozenset[str]


class Evaluator:
    """Works out and remembers the values of the expressions of a project's trees."""

    def __init__(self, project: Project, surface: Surface) -> None:
        self.surface = surface
        self._project = project
        self._frames = [_Frame()]
        self._active: dict[nodes.NodeNG, int] = {}
        self._cut = MAX_DEPTH
        self._entered_names: set[tuple[str, str]] = set()
        self._ancestors: dict[nodes.ClassDef, tuple[nodes.ClassDef | str, ...]] = {}
        self._outcomes: dict[nodes.NodeNG, _Outcome] = {}
        self._forms: dict[type[nodes.NodeNG], Callable[[Any], Values]] = {
            nodes.Name: self._name,
            nodes.AssignName: self._assigned,
            nodes.AssignAttr: self._assigned,
            nodes.Attribute: self._attribute,
            nodes.Call: self._call,
            nodes.Subscript: self._subscript,
            nodes.Const: _constant,
            nodes.JoinedStr: lambda node: (Text(),),
            nodes.BoolOp: lambda node: self._union(node.values),
            nodes.IfExp: lambda node: self._union((node.body, node.orelse)),
            nodes.NamedExpr: lambda node: self.values(node.value),
            nodes.Await: lambda node: self.values(node.value),
            nodes.BinOp: self._operation,
            nodes.Compare: lambda node: (Number(),),
            nodes.UnaryOp: lambda node: (Number(),),
            nodes.Starred: lambda node: self.values(node.value),
            nodes.Tuple: lambda node: (Tuple(tuple(self.values(item) for item in node.elts)),),
            nodes.List: lambda node: (Sequence(self._union(node.elts)),),
            nodes.Set: lambda node: (Sequence(self._union(node.elts)),),
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
        self._frames = [_Frame()]
        self._ancestors.clear()

    def values(self, node: nodes.NodeNG | None) -> Values:
        """The values that the expression ``node`` can have; empty when unknown."""
        form = self._forms.get(type(node))  # type: ignore[arg-type]
        if form is None or node is None:
            return ()
        memo = self._frames[-1].memo
        if (known := memo.get(node)) is not None:
            return known
        depth = len(self._active)
        if (outer := self._active.get(node)) is not None:
            self._cut = min(self._cut, outer)
            return ()
        if depth >= MAX_DEPTH:
            self._cut = 0
            return ()
        self._active[node] = depth
        try:
            found = form(node)
        except AstroidError:
            found = ()
        finally:
            del self._active[node]
        # What was cut short by a cycle through an outer expression holds only inside of that.
        if self._cut >= depth:
            self._cut = MAX_DEPTH
            memo[node] = found
        return found

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
                case LocalInstance(owner):
                    found.append(self._iterated_instance(owner))
                case _:
                    pass
        return merge(*found)

    def _iterated_instance(self, owner: nodes.ClassDef) -> Values:
        found: list[Values] = []
        for method in self._members(owner, "__iter__"):
            for iterator in self.results(method, None):
                if isinstance(iterator, LocalInstance):
                    steps = self._members(iterator.node, "__next__")
                    found.extend(self.results(step, None) for step in steps)
                else:
                    found.append(self.iterated((iterator,)))
        return merge(*found)

    def bound_names(self, tree: Tree, name: str) -> Values:
        """What the module-level ``name`` of a project module can hold."""
        key = (tree.path, name)
        if key in self._entered_names:
            # Modules that import the name from each other in a circle.
            return ()
        self._entered_names.add(key)
        try:
            bindings = tree.module.locals.get(name, [])
            found = merge(*(self._binding(binding, name) for binding in bindings))
            return found or self._starred(tree, name)
        finally:
            self._entered_names.discard(key)

    def attribute(self, value: Value, name: str) -> Values:
        """What attribute ``name`` of ``value`` can hold."""
        match value:
            case ModuleRef(module):
                found = self.surface.attribute(value, name)[1]
                return found or self._submodule(f"{module}.{name}")
            case ClassRef() | Instance() | Opaque():
                return self.surface.attribute(value, name)[1]
            case External(qualified):
                return self._submodule(f"{qualified}.{name}")
            case ExternalResult(qualified):
                return (ExternalResult(f"{qualified}.{name}"),)
            case ProjectModule(path):
                return self._project.member(path, name, self)
            case LocalInstance(owner):
                return self._local_attribute(owner, name, value)
            case LocalClass(owner):
                return self._local_attribute(owner, name, value)
            case Super(owner):
                return self._super_attribute(owner, name)
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
                return self._inherited_symbol(owner, name)
            case Super(owner):
                return self._inherited_symbol(owner, name, skip_own=True)
            case _:
                return ""

    def constructor(self, owner: nodes.ClassDef) -> LocalFunction | None:
        """The `__init__` of the project that a call of the class ``owner`` runs."""
        for method in self._members(owner, "__init__"):
            return LocalFunction(method, LocalInstance(owner))
        return None

    def arguments(
        self, call: nodes.Call, function: LocalFunction
    ) -> Iterator[tuple[nodes.AssignName, nodes.NodeNG]]:
        """The parameters of ``function`` that ``call`` gives, each with its argument."""
        arguments = function.node.args
        positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
        if self._is_bound(function):
            positional = positional[1:]
        for parameter, argument in zip(positional, call.args):
            if isinstance(argument, nodes.Starred):
                break
            yield parameter, argument
        by_name = {p.name: p for p in (*positional, *(arguments.kwonlyargs or ()))}
        for keyword in call.keywords:
            if keyword.arg in by_name:
                yield by_name[keyword.arg], keyword.value

    def results(self, function: nodes.NodeNG, call: nodes.Call | None) -> Values:
        """What a call of the project's ``function`` can give."""
        return self._results(LocalFunction(function), call)

    # Names and what they are bound to.

    def _name(self, node: nodes.Name) -> Values:
        if _is_bound_somewhere(node):
            _, bindings = node.lookup(node.name)
            own = [binding for binding in bindings if binding.root() is node.root()]
            if own:
                return merge(*(self._binding(binding, node.name) for binding in own))
        tree = self._project.tree_of(node)
        if tree and tree.stars and (starred := self._starred(tree, node.name)):
            return starred
        return (External(f"builtins.{node.name}"),) if node.name in _BUILTINS else ()

    def _binding(self, binding: nodes.NodeNG, name: str) -> Values:
        match binding:
            case nodes.Import():
                for module, alias in binding.names:
                    if (alias or module.partition(".")[0]) == name:
                        return self._module(module, binding, top=not alias)
                return ()
            case nodes.ImportFrom():
                for original, alias in binding.names:
                    if (alias or original) == name:
                        return self.imported(binding, original)
                return ()
            case nodes.Arguments():
                return ()
            case _:
                return self.values(binding)

    def _module(self, name: str, statement: nodes.NodeNG, *, top: bool) -> Values:
        if local := self._project.module(name, statement, level=0):
            return (ProjectModule(_top_package(local, name) if top else local),)
        name = name.partition(".")[0] if top else name
        if (known := self.surface.import_module(name)) is not None:
            return (known,)
        return (External(name),)

    def imported(self, statement: nodes.ImportFrom, name: str) -> Values:
        """What ``name`` of the from-import ``statement`` binds."""
        module = statement.modname
        level = statement.level or 0
        if local := self._project.module(module, statement, level):
            return self._project.member(local, name, self)
        dotted = f"{module}.{name}" if module else name
        if local := self._project.module(dotted, statement, level):
            return (ProjectModule(local),)
        if level:
            return ()
        if found := self.surface.import_name(module, name):
            return found
        return (External(f"{module}.{name}"),)

    def _submodule(self, name: str) -> Values:
        found = self.surface.import_module(name) if name.startswith("azureml.") else None
        return (found or External(name),)

    def _starred(self, tree: Tree, name: str) -> Values:
        for statement in tree.stars:
            module = statement.modname
            if local := self._project.module(module, statement, statement.level or 0):
                if name.startswith("_"):
                    continue
                if found := self._project.member(local, name, self):
                    return found
            elif name in self.surface.exported(module):
                return self.surface.import_name(module, name)
        return ()

    def _assigned(self, target: nodes.AssignName | nodes.AssignAttr) -> Values:
        path: list[int] = []
        node: nodes.NodeNG = target
        parent = node.parent
        starred = False
        while isinstance(parent, (nodes.Tuple, nodes.List, nodes.Starred)):
            if isinstance(parent, nodes.Starred):
                starred = True
            else:
                path.append(parent.elts.index(node))
            node, parent = parent, parent.parent
        found = self._unpacked(self._source(node, parent, target), reversed(path))
        return (Sequence(found),) if starred else found

    def _source(
        self, node: nodes.NodeNG, parent: nodes.NodeNG | None, target: nodes.NodeNG
    ) -> Values:
        match parent:
            case nodes.Assign():
                return self.values(parent.value)
            case nodes.AnnAssign():
                declared = annotation_values(self, parent.annotation)
                return merge(self.values(parent.value), declared)
            case nodes.For() | nodes.AsyncFor() | nodes.Comprehension():
                return self.iterated(self.values(parent.iter))
            case nodes.With() | nodes.AsyncWith():
                for context, held in parent.items:
                    if held is node:
                        return self._entered(context)
                return ()
            case nodes.NamedExpr():
                return self.values(parent.value)
            case nodes.Arguments() if isinstance(target, nodes.AssignName):
                return self._parameter(target, parent)
            case nodes.ExceptHandler():
                return self._made(self.values(parent.type))
            case _:
                return ()

    def _entered(self, context: nodes.NodeNG) -> Values:
        found: list[Values] = []
        for value in self.values(context):
            if isinstance(value, LocalInstance):
                methods = self._members(value.node, "__enter__")
                found.append(merge(*(self.results(method, None) for method in methods)))
            else:
                # What a generator under `contextlib.contextmanager` yields, or the thing itself.
                found.append(value.items if isinstance(value, Sequence) else (value,))
        return merge(*found)

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

    def _unpacked(self, values: Values, path: Iterable[int]) -> Values:
        for index in path:
            parts: list[Values] = []
            for value in values:
                if isinstance(value, Tuple):
                    parts.append(value.items[index] if index < len(value.items) else ())
                else:
                    parts.append(self.iterated((value,)))
            values = merge(*parts)
        return values

    # Parameters.

    def _parameter(self, parameter: nodes.AssignName, arguments: nodes.Arguments) -> Values:
        for frame in reversed(self._frames):
            if parameter in frame.parameters:
                return frame.parameters[parameter]
        function = arguments.parent
        if isinstance(function, nodes.FunctionDef) and parameter is first_parameter(function):
            owner = _owner(function)
            if owner is not None and "staticmethod" not in _decorators(function):
                is_class = "classmethod" in _decorators(function) or function.name == "__new__"
                return (LocalClass(owner) if is_class else LocalInstance(owner),)
        declared = annotation_values(self, _parameter_annotation(parameter, arguments))
        default = self.values(_default(parameter, arguments))
        flown = self._project.flown_into(parameter, function)
        return merge(declared, default, self._from_call_sites(parameter, function), flown)

    def _from_call_sites(
        self, parameter: nodes.AssignName, function: nodes.FunctionDef | nodes.Lambda
    ) -> Values:
        tree = self._project.tree_of(function)
        if tree is None:
            return ()
        if isinstance(function, nodes.FunctionDef):
            owner = _owner(function)
            constructs = owner is not None and function.name == "__init__"
            names = [function.name, *self._constructing_names(tree, owner)] if constructs else [
                function.name
            ]
        else:
            names = _lambda_names(function)
            if mapped := externals.mapped_items(function, self):
                return mapped
        found: list[Values] = []
        for name in dict.fromkeys([*names, "partial"]):
            for call in tree.calls.get(name, ()):
                found.append(self._argument(call, name, function, parameter))
        return merge(*found)

    def _constructing_names(self, tree: Tree, owner: nodes.ClassDef | None) -> list[str]:
        if owner is None:
            return []
        names = [owner.name, "cls"]
        for other in tree.module.nodes_of_class(nodes.ClassDef):
            if other is not owner and owner in self.lineage(other):
                names.append(other.name)
        return names

    def _argument(
        self,
        call: nodes.Call,
        name: str,
        function: nodes.FunctionDef | nodes.Lambda,
        parameter: nodes.AssignName,
    ) -> Values:
        for value in self.callables(call):
            if value.node is not function:
                continue
            for given, argument in self.arguments(call, value):
                if given is parameter:
                    return self.values(argument)
        if name == "partial":
            return externals.partial_argument(call, function, parameter, self)
        return ()

    def callables(self, call: nodes.Call) -> Iterator[LocalFunction]:
        """The project's own functions that ``call`` can run, constructors included."""
        for value in self.values(call.func):
            if isinstance(value, LocalFunction):
                yield value
            elif isinstance(value, LocalClass) and (made := self.constructor(value.node)):
                yield made
            elif isinstance(value, LocalInstance):
                for method in self._members(value.node, "__call__"):
                    yield LocalFunction(method, value)

    # Attributes.

    def _attribute(self, node: nodes.Attribute) -> Values:
        values = self.values(node.expr)
        return merge(*(self.attribute(value, node.attrname) for value in values))

    def lineage(self, owner: nodes.ClassDef) -> tuple[nodes.ClassDef | str, ...]:
        """The class and its bases, nearest first; v1 bases by qualified name."""
        if owner not in self._ancestors:
            self._ancestors[owner] = (owner,)
            found: list[nodes.ClassDef | str] = [owner]
            for base in owner.bases:
                for value in self.values(base):
                    if isinstance(value, LocalClass):
                        found.extend(self.lineage(value.node))
                    elif isinstance(value, ClassRef):
                        found.extend(self.surface.ancestors(value.name))
            self._ancestors[owner] = tuple(dict.fromkeys(found))
        return self._ancestors[owner]

    def _members(self, owner: nodes.ClassDef, name: str) -> list[nodes.FunctionDef]:
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

    def _local_attribute(
        self, owner: nodes.ClassDef, name: str, receiver: LocalInstance | LocalClass
    ) -> Values:
        for ancestor in self.lineage(owner):
            if isinstance(ancestor, str):
                value = Instance(ancestor) if isinstance(receiver, LocalInstance) else None
                if self.surface.owner(ancestor, name) == ancestor:
                    return self.surface.attribute(value or ClassRef(ancestor), name)[1]
                continue
            declared = ancestor.locals.get(name, ())
            tree = self._project.tree_of(ancestor)
            own = tree.self_attributes.get(ancestor, {}).get(name, ()) if tree else ()
            outside = [
                node
                for node in (tree.attributes.get(name, ()) if tree else ())
                if receiver in self.values(node.expr) or LocalInstance(owner) in self.values(node.expr)
            ]
            if declared or own or outside:
                return merge(
                    *(self._class_member(node, name, receiver) for node in declared),
                    *(self.values(node) for node in (*own, *outside)),
                )
        return ()

    def _class_member(
        self, node: nodes.NodeNG, name: str, receiver: LocalInstance | LocalClass
    ) -> Values:
        if isinstance(node, nodes.FunctionDef):
            decorators = _decorators(node)
            if decorators & {"property", "cached_property"}:
                bound = LocalFunction(node, receiver)
                return self._results(bound, None) if isinstance(receiver, LocalInstance) else ()
            return (LocalFunction(node, receiver),)
        return self._binding(node, name)

    def _super_attribute(self, owner: nodes.ClassDef, name: str) -> Values:
        for ancestor in self.lineage(owner)[1:]:
            if isinstance(ancestor, str):
                if self.surface.owner(ancestor, name):
                    return self.surface.attribute(Instance(ancestor), name)[1]
            elif found := self._local_attribute(ancestor, name, LocalInstance(ancestor)):
                return found
        return ()

    def _inherited_symbol(self, owner: nodes.ClassDef, name: str, skip_own: bool = False) -> str:
        lineage = self.lineage(owner)
        for ancestor in lineage[1:] if skip_own else lineage:
            if isinstance(ancestor, str):
                if self.surface.owner(ancestor, name) == ancestor:
                    return f"{ancestor}.{name}"
                continue
            tree = self._project.tree_of(ancestor)
            own = tree.self_attributes.get(ancestor, {}) if tree else {}
            if name in ancestor.locals or name in own:
                return ""
        return ""

    # Calls.

    def receivers_by_argument(self, node: nodes.NodeNG) -> Values:
        """What the receiver of the called attribute ``node`` must be, by the arguments it takes."""
        call = node.parent
        if node.attrname != "submit" or not isinstance(call, nodes.Call) or call.func is not node:
            return ()
        if self.values(node.expr):
            return ()
        given = call.args[:1] or [k.value for k in call.keywords if k.arg == "config"]
        return tuple(
            Instance(owner)
            for argument in given
            for value in self.values(argument)
            if (owner := self.surface.receiver_of(node.attrname, value))
        )

    def _call(self, node: nodes.Call) -> Values:
        found: list[Values] = []
        callees = self.values(node.func)
        if not callees and isinstance(node.func, nodes.Attribute):
            receivers = self.receivers_by_argument(node.func)
            callees = merge((), *(self.attribute(one, node.func.attrname) for one in receivers))
        for value in callees:
            match value:
                case ClassRef(name):
                    found.append(self.surface.made(name))
                case Function():
                    arguments = tuple(self.values(argument) for argument in node.args)
                    found.append(self.surface.returns(value, arguments))
                case LocalClass(owner):
                    found.append((LocalInstance(owner),))
                case LocalFunction():
                    found.append(self._results(value, node))
                case LocalInstance(owner):
                    for method in self._members(owner, "__call__"):
                        found.append(self._results(LocalFunction(method, value), node))
                case External(name):
                    found.append(externals.call(name, node, self))
                case ExternalResult(name):
                    found.append((ExternalResult(name),))
                case ContainerMethod():
                    found.append(externals.container_call(value, node, self))
                case _:
                    pass
        return merge(*found)

    def _definition(self, node: nodes.FunctionDef) -> Values:
        return (LocalFunction(node),)

    def _is_bound(self, function: LocalFunction) -> bool:
        node = function.node
        if not isinstance(node, nodes.FunctionDef) or _owner(node) is None:
            return False
        decorators = _decorators(node)
        if "staticmethod" in decorators:
            return False
        return isinstance(function.receiver, LocalInstance) or (
            function.receiver is not None and "classmethod" in decorators
        )

    def _results(self, function: LocalFunction, call: nodes.Call | None) -> Values:
        node = function.node
        if isinstance(node, nodes.FunctionDef) and node.returns is not None:
            if declared := annotation_values(self, node.returns):
                return declared
        if node not in self._outcomes:
            self._outcomes[node] = _outcome(node)
        outcome = self._outcomes[node]
        frame = self._frame(function, call, outcome.names)
        if frame is None:
            return self._gathered(outcome)
        self._frames.append(frame)
        try:
            return self._gathered(outcome)
        finally:
            self._frames.pop()

    def _gathered(self, outcome: _Outcome) -> Values:
        found = self._union(outcome.returned)
        if not outcome.yielded:
            return found
        return merge(found, (Sequence(self._union(outcome.yielded)),))

    def _frame(
        self, function: LocalFunction, call: nodes.Call | None, names: frozenset[str]
    ) -> _Frame | None:
        """The parameters of this very call, where what is returned depends on them."""
        if len(self._frames) > MAX_BOUND_CALLS:
            return None
        held: dict[nodes.AssignName, Values] = {}
        first = first_parameter(function.node)
        if first is not None and self._is_bound(function) and function.receiver is not None:
            held[first] = (function.receiver,)
        if call is not None:
            for parameter, argument in self.arguments(call, function):
                held[parameter] = self.values(argument)
        depends = any(parameter.name in names for parameter in held)
        return _Frame(held) if depends else None

    # Other expressions.

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
                    for method in self._members(owner, "__getitem__"):
                        found.append(self.results(method, None))
                case ExternalResult() | External():
                    found.append((ExternalResult(value.name),))
                case _:
                    pass
        return merge(*found)

    def _dictionary(self, node: nodes.Dict) -> Values:
        entries = []
        for key, value in node.items:
            if isinstance(key, nodes.Const) and isinstance(key.value, str):
                entries.append((key.value, self.values(value)))
        return (Mapping(self._union(value for _, value in node.items), tuple(entries)),)

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

    def _union(self, expressions: Iterable[nodes.NodeNG]) -> Values:
        return merge((), *(self.values(expression) for expression in expressions))


def _is_bound_somewhere(node: nodes.Name) -> bool:
    """Whether a scope around ``node`` binds its name; spares astroid its search in the builtins."""
    scope = node.scope()
    while True:
        if node.name in scope.locals:
            return True
        if scope.parent is None:
            return False
        scope = scope.parent.scope()


def _constant(node: nodes.Const) -> Values:
    match node.value:
        case str() as text:
            return (Text(text),)
        case int() | float() | complex() as number:
            return (Number(number),)
        case None:
            return (Nothing(),)
        case _:
            return ()


def _top_package(path: str, name: str) -> str:
    """The file, or else the folder, of the first part of the dotted ``name`` that is at ``path``."""
    if "." not in name:
        return path
    folder = os.path.dirname(path) if os.path.basename(path) == "__init__.py" else path
    for _ in range(name.count(".")):
        folder = os.path.dirname(folder)
    package = os.path.join(folder, "__init__.py")
    return package if os.path.isfile(package) else folder


def _owner(function: nodes.FunctionDef) -> nodes.ClassDef | None:
    frame = function.parent.frame() if function.parent else None
    return frame if isinstance(frame, nodes.ClassDef) else None


def _decorators(function: nodes.FunctionDef) -> set[str]:
    names: set[str] = set()
    for decorator in function.decorators.nodes if function.decorators else ():
        match decorator:
            case nodes.Name(name=name) | nodes.Attribute(attrname=name):
                names.add(name)
            case _:
                pass
    return names


def _parameter_annotation(
    parameter: nodes.AssignName, arguments: nodes.Arguments
) -> nodes.NodeNG | None:
    for parameters, annotations in (
        (arguments.posonlyargs, arguments.posonlyargs_annotations),
        (arguments.args, arguments.annotations),
        (arguments.kwonlyargs, arguments.kwonlyargs_annotations),
    ):
        for known, annotation in zip(parameters or (), annotations):
            if known is parameter:
                return annotation
    return None


def _default(parameter: nodes.AssignName, arguments: nodes.Arguments) -> nodes.NodeNG | None:
    positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
    defaults = arguments.defaults or ()
    for known, default in zip(reversed(positional), reversed(defaults)):
        if known is parameter:
            return default
    for known, default in zip(arguments.kwonlyargs or (), arguments.kw_defaults or ()):
        if known is parameter:
            return default
    return None


def _outcome(function: nodes.FunctionDef | nodes.Lambda) -> _Outcome:
    """What ``function`` returns and yields, nested definitions left out."""
    returned: list[nodes.NodeNG] = []
    yielded: list[nodes.NodeNG] = []
    if not isinstance(function, nodes.FunctionDef):
        returned.append(function.body)
    stack: list[nodes.NodeNG] = list(function.body) if not returned else []
    while stack:
        node = stack.pop()
        if isinstance(node, (nodes.ClassDef, nodes.Lambda)):
            continue
        if isinstance(node, nodes.Return) and node.value is not None:
            returned.append(node.value)
        elif isinstance(node, nodes.Yield) and node.value is not None:
            yielded.append(node.value)
        elif not isinstance(node, _LEAVES):
            stack.extend(node.get_children())
    names = {
        name.name for given in (*returned, *yielded) for name in given.nodes_of_class(nodes.Name)
    }
    return _Outcome(tuple(returned), tuple(yielded), frozenset(names))


def _lambda_names(function: nodes.Lambda) -> list[str]:
    match function.parent:
        case nodes.Assign(targets=[nodes.AssignName(name=name)]):
            return [name]
        case nodes.Assign(targets=[nodes.AssignAttr(attrname=name)]):
            return [name]
        case nodes.AnnAssign(target=nodes.AssignName(name=name)):
            return [name]
        case _:
            return []
