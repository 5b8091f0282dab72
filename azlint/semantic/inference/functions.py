"""What calls give and what parameters hold, for the functions that the linted project defines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.inference import externals
from azlint.semantic.inference.annotations import annotation_values
from azlint.semantic.inference.classes import decorators_of, owner_of
from azlint.semantic.inference.docstrings import documented
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
    Nothing,
    Sequence,
    Unread,
    Values,
    merge,
)

if TYPE_CHECKING:
    from azlint.semantic.inference.evaluate import Evaluator
    from azlint.semantic.inference.project import Project

# So deep, a call is followed with its own arguments; deeper, with those of all calls together.
MAX_BOUND_CALLS = 3


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The expressions that a function returns, yields and yields from, and the names in them."""

    returned: tuple[nodes.NodeNG, ...]
    yielded: tuple[nodes.NodeNG, ...]
    delegated: tuple[nodes.NodeNG, ...]
    names: frozenset[str]


@dataclass(slots=True)
class Frame:
    """What the parameters of a followed call hold, and what was worked out under that."""

    parameters: dict[nodes.AssignName, Values] = field(default_factory=dict)
    memo: dict[nodes.NodeNG, Values] = field(default_factory=dict)


class Functions:
    """Follows calls into functions, and parameters back to the calls."""

    def __init__(self, evaluator: Evaluator, project: Project) -> None:
        self._evaluator = evaluator
        self._project = project
        self._outcomes: dict[nodes.NodeNG, _Outcome] = {}

    def forget(self) -> None:
        """Drops what is known of the project's code, which has changed."""
        self._outcomes.clear()

    def arguments(
        self, call: nodes.Call, function: LocalFunction
    ) -> Iterator[tuple[nodes.AssignName, nodes.NodeNG]]:
        """The parameters of ``function`` that ``call`` gives, each with its argument."""
        arguments = function.node.args
        positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
        if self.is_bound(function):
            positional = positional[1:]
        for parameter, argument in zip(positional, call.args, strict=False):
            if isinstance(argument, nodes.Starred):
                break
            yield parameter, argument
        by_name = {p.name: p for p in (*positional, *(arguments.kwonlyargs or ()))}
        for keyword in call.keywords:
            if keyword.arg in by_name:
                yield by_name[keyword.arg], keyword.value

    def results(self, function: nodes.NodeNG, call: nodes.Call | None) -> Values:
        """What a call of the project's ``function`` can give."""
        return self.run(LocalFunction(function), call)

    def callables(self, call: nodes.Call) -> Iterator[LocalFunction]:
        """The project's own functions that ``call`` can run, constructors included."""
        for value in self._evaluator.values(call.func):
            if isinstance(value, LocalFunction):
                yield value
            elif isinstance(value, LocalClass) and (
                made := self._evaluator.classes.constructor(value.node)
            ):
                yield made
            elif isinstance(value, LocalInstance):
                for method in self._evaluator.classes.methods(value.node, "__call__"):
                    yield LocalFunction(method, value)

    def parameter(self, parameter: nodes.AssignName, arguments: nodes.Arguments) -> Values:
        for frame in reversed(self._evaluator.frames):
            if parameter in frame.parameters:
                return frame.parameters[parameter]
        function = arguments.parent
        if isinstance(function, nodes.FunctionDef) and parameter is first_parameter(function):
            owner = owner_of(function)
            if owner is not None and "staticmethod" not in decorators_of(function):
                is_class = "classmethod" in decorators_of(function) or function.name == "__new__"
                return (LocalClass(owner) if is_class else LocalInstance(owner),)
        annotation = _parameter_annotation(parameter, arguments)
        declared = annotation_values(self._evaluator, annotation)
        default = self._evaluator.values(_default(parameter, arguments))
        flown = self._project.flown_into(parameter, function)
        found = merge(declared, default, self._from_call_sites(parameter, function), flown)
        if annotation is not None or not isinstance(function, nodes.FunctionDef):
            return found
        if not all(isinstance(value, Nothing) for value in found):
            return found
        return merge(found, documented(parameter.name, function, self._evaluator))

    def _from_call_sites(
        self, parameter: nodes.AssignName, function: nodes.FunctionDef | nodes.Lambda
    ) -> Values:
        tree = self._project.tree_of(function)
        if tree is None:
            return ()
        if isinstance(function, nodes.FunctionDef):
            owner = owner_of(function)
            constructs = owner is not None and function.name == "__init__"
            names = (
                [function.name, *self._constructing_names(tree, owner)]
                if constructs
                else [function.name]
            )
        else:
            names = _lambda_names(function)
            if mapped := externals.mapped_items(function, self._evaluator):
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
        for other in tree.classes:
            if other is not owner and owner in self._evaluator.classes.lineage(other):
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
                    return self._evaluator.values(argument)
        if name == "partial":
            return externals.partial_argument(call, function, parameter, self._evaluator)
        return ()

    def is_bound(self, function: LocalFunction) -> bool:
        node = function.node
        if not isinstance(node, nodes.FunctionDef) or owner_of(node) is None:
            return False
        decorators = decorators_of(node)
        if "staticmethod" in decorators:
            return False
        return isinstance(function.receiver, LocalInstance) or (
            function.receiver is not None and "classmethod" in decorators
        )

    def run(self, function: LocalFunction, call: nodes.Call | None) -> Values:
        node = function.node
        returns = node.returns if isinstance(node, nodes.FunctionDef) else None
        declared = annotation_values(self._evaluator, returns)
        if not all(isinstance(value, Unread) for value in declared):
            return declared
        if node not in self._outcomes:
            tree = self._project.tree_of(node)
            self._outcomes[node] = _outcome(node, tree.results.get(node, []) if tree else [])
        outcome = self._outcomes[node]
        frame = self._frame(function, call, outcome.names)
        if frame is None:
            return merge(declared, self._gathered(outcome))
        self._evaluator.frames.append(frame)
        try:
            return merge(declared, self._gathered(outcome))
        finally:
            self._evaluator.frames.pop()

    def _gathered(self, outcome: _Outcome) -> Values:
        found = self._evaluator.union(outcome.returned)
        if not outcome.yielded and not outcome.delegated:
            return found
        items = self._evaluator.iterated(self._evaluator.union(outcome.delegated))
        return merge(found, (Sequence(merge(self._evaluator.union(outcome.yielded), items)),))

    def _frame(
        self, function: LocalFunction, call: nodes.Call | None, names: frozenset[str]
    ) -> Frame | None:
        """The parameters of this very call, where what is returned depends on them."""
        if len(self._evaluator.frames) > MAX_BOUND_CALLS or self._evaluator.is_tangled:
            return None
        held: dict[nodes.AssignName, Values] = {}
        first = first_parameter(function.node)
        if first is not None and self.is_bound(function) and function.receiver is not None:
            held[first] = (function.receiver,)
        if call is not None:
            for parameter, argument in self.arguments(call, function):
                held[parameter] = self._evaluator.values(argument)
        depends = any(parameter.name in names for parameter in held)
        return Frame(held) if depends else None

    def receivers_by_argument(self, node: nodes.NodeNG) -> Values:
        """What the receiver of the called attribute ``node`` must be, by the arguments it takes."""
        call = node.parent
        if node.attrname != "submit" or not isinstance(call, nodes.Call) or call.func is not node:
            return ()
        if self._evaluator.values(node.expr):
            return ()
        given = call.args[:1] or [k.value for k in call.keywords if k.arg == "config"]
        return tuple(
            Instance(owner)
            for argument in given
            for value in self._evaluator.values(argument)
            if (owner := self._evaluator.surface.receiver_of(node.attrname, value))
        )

    def call(self, node: nodes.Call) -> Values:
        found: list[Values] = []
        callees = self._evaluator.values(node.func)
        if not callees and isinstance(node.func, nodes.Attribute):
            receivers = self.receivers_by_argument(node.func)
            callees = merge(
                (), *(self._evaluator.attribute(one, node.func.attrname) for one in receivers)
            )
        for value in callees:
            match value:
                case ClassRef(name):
                    found.append(self._evaluator.surface.made(name))
                case Function():
                    arguments = tuple(self._evaluator.values(argument) for argument in node.args)
                    found.append(self._evaluator.surface.returns(value, arguments))
                case LocalClass(owner):
                    found.append((LocalInstance(owner),))
                case LocalFunction():
                    found.append(self.run(value, node))
                case LocalInstance(owner):
                    for method in self._evaluator.classes.methods(owner, "__call__"):
                        found.append(self.run(LocalFunction(method, value), node))
                case External(name):
                    found.append(externals.call(name, node, self._evaluator))
                case ExternalResult(name):
                    found.append((ExternalResult(name),))
                case Unread():
                    found.append((value,))
                case ContainerMethod():
                    found.append(externals.container_call(value, node, self._evaluator))
                case _:
                    pass
        return merge(*found)


def _parameter_annotation(
    parameter: nodes.AssignName, arguments: nodes.Arguments
) -> nodes.NodeNG | None:
    for parameters, declared in (
        (arguments.posonlyargs, arguments.posonlyargs_annotations),
        (arguments.args, arguments.annotations),
        (arguments.kwonlyargs, arguments.kwonlyargs_annotations),
    ):
        for known, annotation in zip(parameters or (), declared, strict=False):
            if known is parameter:
                return annotation
    return None


def _default(parameter: nodes.AssignName, arguments: nodes.Arguments) -> nodes.NodeNG | None:
    positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
    defaults = arguments.defaults or ()
    for known, default in zip(reversed(positional), reversed(defaults), strict=False):
        if known is parameter:
            return default
    for known, default in zip(arguments.kwonlyargs or (), arguments.kw_defaults or (), strict=True):
        if known is parameter:
            return default
    return None


def _outcome(function: nodes.FunctionDef | nodes.Lambda, results: list[nodes.NodeNG]) -> _Outcome:
    """What ``function`` returns, yields and yields from, given the statements that do so."""
    returned: list[nodes.NodeNG] = []
    yielded: list[nodes.NodeNG] = []
    delegated: list[nodes.NodeNG] = []
    if not isinstance(function, nodes.FunctionDef):
        returned.append(function.body)
    for node in results:
        match node:
            case nodes.YieldFrom():
                delegated.append(node.value)
            case nodes.Return(value=nodes.NodeNG() as value):
                returned.append(value)
            case nodes.Yield(value=nodes.NodeNG() as value):
                yielded.append(value)
            case _:
                pass
    names = {
        name.name
        for given in (*returned, *yielded, *delegated)
        for name in given.nodes_of_class(nodes.Name)
    }
    return _Outcome(tuple(returned), tuple(yielded), tuple(delegated), frozenset(names))


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
