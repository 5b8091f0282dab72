"""What calls of builtins and of a few library functions give, where values pass through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.inference.annotations import annotation_values
from azlint.semantic.values import (
    ClassRef,
    ContainerMethod,
    ExternalResult,
    Instance,
    LocalClass,
    LocalFunction,
    LocalInstance,
    Mapping,
    Number,
    Sequence,
    Super,
    Text,
    Tuple,
    Values,
    merge,
)

if TYPE_CHECKING:
    from azlint.semantic.inference.evaluate import Evaluator

_COLLECTING = frozenset(
    f"builtins.{name}"
    for name in ("list", "tuple", "set", "frozenset", "sorted", "reversed", "iter")
) | {"tqdm.tqdm", "tqdm.auto.tqdm", "tqdm.notebook.tqdm", "collections.deque"}
_PASSING = frozenset({"copy.copy", "copy.deepcopy"})
_TEXT = frozenset(
    {"builtins.str", "builtins.repr", "builtins.format", "builtins.input", "numpy.str"}
)
_NUMBER = frozenset(
    f"builtins.{name}" for name in ("int", "float", "bool", "len", "abs", "round", "sum", "hash")
) | {"time.time", "time.perf_counter", "math.sqrt", "math.log", "math.exp"}
PARTIAL = frozenset({"functools.partial", "functools.partialmethod"})
IMPORTING = frozenset({"importlib.import_module", "builtins.__import__"})
# The last names of library functions that can hand a v1 value through.
PASSING = frozenset(
    name.rpartition(".")[2]
    for name in (*_COLLECTING, *_PASSING, *PARTIAL, *IMPORTING, "typing.cast")
)


def call(name: str, node: nodes.Call, evaluator: Evaluator) -> Values:
    """What the call ``node`` of the external callable ``name`` gives."""
    given = node.args
    first = given[0] if given else None
    if name in PARTIAL or name in _PASSING:
        return evaluator.values(first)
    if name in _COLLECTING:
        return (Sequence(evaluator.iterated(evaluator.values(first))),)
    if name in _TEXT:
        return (Text(),)
    if name in _NUMBER:
        return (Number(),)
    if name in IMPORTING:
        return _imported_module(name, node, evaluator)
    match name:
        case "builtins.getattr":
            return _got_attribute(node, evaluator)
        case "builtins.next":
            return merge(
                evaluator.iterated(evaluator.values(first)),
                evaluator.values(given[1]) if len(given) > 1 else (),
            )
        case "builtins.enumerate":
            item = evaluator.iterated(evaluator.values(first))
            return (Sequence((Tuple(((Number(),), item)),)),)
        case "builtins.zip":
            items = tuple(evaluator.iterated(evaluator.values(argument)) for argument in given)
            return (Sequence((Tuple(items),)),)
        case "builtins.filter" if len(given) > 1:
            return (Sequence(evaluator.iterated(evaluator.values(given[1]))),)
        case "builtins.map" if len(given) > 1:
            made = [
                evaluator.functions.results(value.node, None)
                for value in evaluator.values(first)
                if isinstance(value, LocalFunction)
            ]
            return (Sequence(merge((), *made)),)
        case "builtins.min" | "builtins.max":
            found = evaluator.iterated(evaluator.values(first)) if len(given) == 1 else ()
            return merge(found, *(evaluator.values(argument) for argument in given[1:]))
        case "builtins.type" if len(given) == 1:
            return _types(evaluator.values(first))
        case "builtins.super":
            method = node.frame()
            owner = method.parent.frame() if method.parent else None
            return (Super(owner),) if isinstance(owner, nodes.ClassDef) else ()
        case "builtins.dict":
            return evaluator.values(first) or (
                Mapping(
                    merge((), *(evaluator.values(keyword.value) for keyword in node.keywords)),
                    tuple(
                        (keyword.arg, evaluator.values(keyword.value))
                        for keyword in node.keywords
                        if keyword.arg
                    ),
                ),
            )
        case "typing.cast" if len(given) == 2:
            return merge(annotation_values(evaluator, first), evaluator.values(given[1]))
        case _:
            return (ExternalResult(name),)


def container_call(method: ContainerMethod, node: nodes.Call, evaluator: Evaluator) -> Values:
    """What the call ``node`` of a method of a list, tuple or dictionary gives."""
    container = method.container
    if isinstance(container, Mapping):
        match method.name:
            case "values":
                return (Sequence(container.items),)
            case "keys":
                return (Sequence((Text(),)),)
            case "items":
                return (Sequence((Tuple(((Text(),), container.items)),)),)
            case "get" | "pop" | "setdefault":
                key = evaluator.values(node.args[0]) if node.args else ()
                default = evaluator.values(node.args[1]) if len(node.args) > 1 else ()
                entries = dict(container.entries)
                for value in key:
                    if isinstance(value, Text) and value.value in entries:
                        return merge(entries[value.value], default)
                return merge(container.items, default)
            case "copy":
                return (container,)
            case _:
                return ()
    if method.name == "pop":
        return evaluator.iterated((container,))
    return (container,) if method.name == "copy" else ()


def mapped_items(function: nodes.Lambda, evaluator: Evaluator) -> Values:
    """What a lambda that stands in `map`, `filter` or a `key=` is called with."""
    parent = function.parent
    match parent:
        case nodes.Call(func=nodes.Name(name="map" | "filter"), args=[first, iterable]):
            if first is function:
                return evaluator.iterated(evaluator.values(iterable))
        case nodes.Keyword(arg="key", parent=nodes.Call(args=[iterable])):
            return evaluator.iterated(evaluator.values(iterable))
        case _:
            pass
    return ()


def partial_argument(
    call: nodes.Call,
    function: nodes.FunctionDef | nodes.Lambda,
    parameter: nodes.AssignName,
    evaluator: Evaluator,
) -> Values:
    """What `functools.partial(function, ...)` gives to ``parameter``."""
    if not call.args:
        return ()
    for value in evaluator.values(call.args[0]):
        if not isinstance(value, LocalFunction) or value.node is not function:
            continue
        rest = nodes.Call(
            lineno=call.lineno,
            col_offset=call.col_offset,
            parent=call.parent,
            end_lineno=call.end_lineno,
            end_col_offset=call.end_col_offset,
        )
        rest.postinit(func=call.func, args=call.args[1:], keywords=call.keywords)
        for given, argument in evaluator.functions.arguments(rest, value):
            if given is parameter:
                return evaluator.values(argument)
    return ()


def _got_attribute(node: nodes.Call, evaluator: Evaluator) -> Values:
    if len(node.args) < 2:
        return ()
    default = evaluator.values(node.args[2]) if len(node.args) > 2 else ()
    found: list[Values] = []
    for name in evaluator.values(node.args[1]):
        if isinstance(name, Text) and name.value is not None:
            for value in evaluator.values(node.args[0]):
                found.append(evaluator.attribute(value, name.value))
    return merge(default, *found)


def dynamic_target(node: nodes.Call, evaluator: Evaluator) -> str:
    """The dotted module that a call of `import_module` or `__import__` names, or empty."""
    named = _given(node, 0, "name", evaluator)
    if named.startswith("."):
        package = _given(node, 1, "package", evaluator)
        return f"{package}{named}" if package and not named.startswith("..") else ""
    return named


def _given(node: nodes.Call, position: int, name: str, evaluator: Evaluator) -> str:
    argument = node.args[position] if len(node.args) > position else None
    for keyword in node.keywords if argument is None else ():
        if keyword.arg == name:
            argument = keyword.value
    texts = [value.value for value in evaluator.values(argument) if isinstance(value, Text)]
    return next((text for text in texts if text), "")


def _imported_module(name: str, node: nodes.Call, evaluator: Evaluator) -> Values:
    dotted = dynamic_target(node, evaluator)
    if not dotted:
        return ()
    whole = len(node.args) > 3 or any(keyword.arg == "fromlist" for keyword in node.keywords)
    if name == "builtins.__import__" and not whole:
        dotted = dotted.partition(".")[0]
    module = evaluator.surface.import_module(dotted)
    return (module,) if module else (ExternalResult(name),)


def _types(values: Values) -> Values:
    found: list[ClassRef | LocalClass] = []
    for value in values:
        if isinstance(value, Instance):
            found.append(ClassRef(value.name))
        elif isinstance(value, LocalInstance):
            found.append(LocalClass(value.node))
    return tuple(found)
