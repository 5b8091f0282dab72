"""Reads annotations of the linted code as values: `Run`, `"Run"`, `Optional[Run]`, `list[Run]`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.values import (
    ClassRef,
    External,
    Instance,
    LocalClass,
    LocalInstance,
    Mapping,
    Number,
    Sequence,
    Text,
    Tuple,
    Unread,
    Value,
    Values,
    merge,
)

if TYPE_CHECKING:
    from azlint.semantic.inference.evaluate import Evaluator

_SEQUENCES = frozenset(
    [
        "list",
        "List",
        "set",
        "Set",
        "frozenset",
        "FrozenSet",
        "Sequence",
        "MutableSequence",
        "Iterable",
        "Iterator",
        "Generator",
        "Collection",
        "AsyncIterator",
        "AsyncIterable",
        "AsyncGenerator",
    ]
)
_MAPPINGS = frozenset(
    ["dict", "Dict", "Mapping", "MutableMapping", "OrderedDict", "defaultdict", "DefaultDict"]
)
_TRANSPARENT = frozenset(
    ["Optional", "Union", "Annotated", "Final", "ClassVar", "Awaitable", "Required"]
)


def annotation_values(evaluator: Evaluator, node: nodes.NodeNG | None) -> Values:
    """The values that something annotated with ``node`` can have; empty when unknown."""
    match node:
        case nodes.Name() | nodes.Attribute():
            return instances(evaluator.values(node))
        case nodes.Const(value=str(text)):
            return _written_out(evaluator, text, node)
        case nodes.BinOp(op="|"):
            return merge(
                annotation_values(evaluator, node.left), annotation_values(evaluator, node.right)
            )
        case nodes.Subscript():
            return _generic(evaluator, node)
        case _:
            return ()


def _generic(evaluator: Evaluator, node: nodes.Subscript) -> Values:
    match node.value:
        case nodes.Name(name=name) | nodes.Attribute(attrname=name):
            pass
        case _:
            return ()
    parts = node.slice.elts if isinstance(node.slice, nodes.Tuple) else [node.slice]
    if not parts:
        return ()
    if name in _SEQUENCES:
        return (Sequence(annotation_values(evaluator, parts[0])),)
    if name in _MAPPINGS:
        return (Mapping(annotation_values(evaluator, parts[-1])),)
    if name in ("tuple", "Tuple"):
        if isinstance(parts[-1], nodes.Const) and parts[-1].value is ...:
            return (Sequence(annotation_values(evaluator, parts[0])),)
        return (Tuple(tuple(annotation_values(evaluator, part) for part in parts)),)
    if name in ("type", "Type"):
        return evaluator.values(parts[0])
    if name in _TRANSPARENT:
        kept = parts[:1] if name == "Annotated" else parts
        return merge((), *(annotation_values(evaluator, part) for part in kept))
    return ()


def _written_out(evaluator: Evaluator, text: str, place: nodes.NodeNG) -> Values:
    """The values of an annotation written as a string, its names looked up at ``place``."""
    try:
        parsed = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        return ()
    return written_values(evaluator, parsed, place)


def written_values(evaluator: Evaluator, node: ast.expr, place: nodes.NodeNG) -> Values:
    """The values of an annotation that was parsed from text, its names looked up at ``place``."""
    match node:
        case ast.Name(id=name):
            return instances(_named(evaluator, name, place))
        case ast.Attribute(value=ast.Name() | ast.Attribute()):
            return instances(_dotted(evaluator, node, place))
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return merge(
                written_values(evaluator, left, place), written_values(evaluator, right, place)
            )
        case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name), slice=inner):
            parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            found = [written_values(evaluator, part, place) for part in parts]
            if name in _SEQUENCES:
                return (Sequence(found[0]),)
            if name in _MAPPINGS:
                return (Mapping(found[-1]),)
            return merge((), *found) if name in _TRANSPARENT else ()
        case _:
            return ()


def _dotted(evaluator: Evaluator, node: ast.expr, place: nodes.NodeNG) -> Values:
    match node:
        case ast.Name(id=name):
            return _named(evaluator, name, place)
        case ast.Attribute(value=value, attr=attr):
            owners = _dotted(evaluator, value, place)
            return merge((), *(evaluator.attribute(owner, attr) for owner in owners))
        case _:
            return ()


def _named(evaluator: Evaluator, name: str, place: nodes.NodeNG) -> Values:
    reference = nodes.Name(
        name=name,
        lineno=place.lineno,
        col_offset=place.col_offset,
        parent=place.parent,
        end_lineno=place.end_lineno,
        end_col_offset=place.end_col_offset,
    )
    return evaluator.values(reference)


def instances(values: Values) -> Values:
    """What objects of these classes are."""
    found: list[Value] = []
    for value in values:
        match value:
            case ClassRef(name):
                found.append(Instance(name))
            case LocalClass(owner):
                found.append(LocalInstance(owner))
            case External("builtins.str"):
                found.append(Text())
            case External("builtins.int" | "builtins.float" | "builtins.bool"):
                found.append(Number())
            case Unread():
                # A class of a file that is not read yet: a v1 value handed to it has it read.
                found.append(value)
            case _:
                pass
    return tuple(found)
