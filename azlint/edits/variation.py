"""Tells whether a loop logs under another name each time."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.kinds.containers import callee
from azlint.edits.loops import Loop, counter_of, shown
from azlint.edits.reach import reaching

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_MAX_DEPTH = 5
_KEYS = frozenset({"items", "keys"})


class Variation(enum.Enum):
    """How the names of two turns of a loop compare."""

    # Or none that is known to differ.
    SAME = enum.auto()
    # A name that is read from what the loop goes over.
    MAY_COME_AGAIN = enum.auto()
    DIFFERENT = enum.auto()


def variation(name: nodes.NodeNG, loop: Loop, model: Model) -> Variation:
    """How the names that the expression ``name`` gives in two turns of ``loop`` compare."""
    if isinstance(loop, nodes.While):
        return Variation.SAME
    counter = counter_of(loop, name, model)
    distinct = set(_distinct(loop.target, loop.iter, model))
    distinct |= {counter.name} if counter is not None else set()
    if _differs(name, distinct, loop, model):
        return Variation.DIFFERENT
    read = _read(name, loop, model)
    counted = counter is not None and read == {counter.name}
    return Variation.MAY_COME_AGAIN if read and not counted else Variation.SAME


def _read(node: nodes.NodeNG, loop: nodes.For, model: Model, depth: int = 0) -> set[str]:
    """The targets of ``loop`` that an expression is worked out from, as far as the text shows."""
    targets = list(loop.target.nodes_of_class(nodes.AssignName))
    found: set[str] = set()
    for name in node.nodes_of_class(nodes.Name) if depth < _MAX_DEPTH else ():
        for bound in reaching(name, model):
            match bound.statement() if isinstance(bound, nodes.AssignName) else None:
                case _ if bound in targets:
                    found.add(name.name)
                case nodes.Assign(value=value) if loop.parent_of(bound):
                    found |= _read(value, loop, model, depth + 1)
                case nodes.For(iter=iterated) if loop.parent_of(bound):
                    found |= _read(iterated, loop, model, depth + 1)
                case _:
                    pass
    return found


def _distinct(target: nodes.NodeNG, iterated: nodes.NodeNG, model: Model) -> list[str]:
    """The names in ``target`` that are never the same twice when going over ``iterated``."""
    iterated = _assigned(shown(iterated, model), model)
    called = callee(iterated, model)
    match target, iterated:
        case nodes.AssignName(name=name), _ if _has_no_doubles(iterated, called):
            return [name]
        case nodes.Tuple(elts=[nodes.AssignName(name=name), _]), nodes.Call(
            func=nodes.Attribute(attrname="items"), args=[]
        ):
            return [name]
        case nodes.Tuple(elts=[_, second]), nodes.Call(args=[items, *_]) if (
            called == "builtins.enumerate"
        ):
            return _distinct(second, items, model)
        case nodes.Tuple(elts=parts), nodes.Call(args=given) if called == "builtins.zip":
            pairs = zip(parts, given, strict=False)
            return [name for pair in pairs for name in _distinct(*pair, model)]
        case nodes.Tuple(elts=parts), nodes.List(elts=rows) | nodes.Tuple(elts=rows):
            return [
                part.name
                for at, part in enumerate(parts)
                if isinstance(part, nodes.AssignName)
                and _are_distinct([_item(row, at) for row in rows])
            ]
        case _:
            return []


def _assigned(node: nodes.NodeNG, model: Model) -> nodes.NodeNG:
    """The dictionary or set that a name stands for, whatever is put into it later."""
    match reaching(node, model) if isinstance(node, nodes.Name) else ():
        case [nodes.AssignName(parent=nodes.Assign(targets=[_], value=value))] if isinstance(
            value, (nodes.Dict, nodes.DictComp, nodes.Set)
        ):
            return value
        case _:
            return node


def _has_no_doubles(iterated: nodes.NodeNG, called: str) -> bool:
    match iterated:
        case nodes.Dict() | nodes.Set() | nodes.DictComp() | nodes.SetComp():
            return True
        case nodes.List(elts=items) | nodes.Tuple(elts=items):
            return _are_distinct(items)
        case nodes.Call(func=nodes.Attribute(attrname="keys"), args=[]):
            return True
        case _:
            return called in ("builtins.range", "builtins.set")


def _item(row: nodes.NodeNG, at: int) -> nodes.NodeNG | None:
    match row:
        case nodes.Tuple(elts=items) | nodes.List(elts=items) if at < len(items):
            return items[at]
        case _:
            return None


def _are_distinct(items: list[nodes.NodeNG]) -> bool:
    texts = [str(item.value) for item in items if isinstance(item, nodes.Const)]
    return len(texts) == len(items) == len(set(texts))


def _differs(
    node: nodes.NodeNG, distinct: set[str], loop: Loop, model: Model, depth: int = 0
) -> bool:
    """Whether an expression gives another text for each value of the names in ``distinct``."""

    def differs(part: nodes.NodeNG) -> bool:
        return depth < _MAX_DEPTH and _differs(part, distinct, loop, model, depth + 1)

    match node:
        case nodes.Name(name=name) if name in distinct:
            return True
        case nodes.Name():
            # What the body works out of it.
            match reaching(node, model):
                case [nodes.AssignName(parent=nodes.Assign(targets=[_], value=value)) as bound]:
                    return bool(loop.parent_of(bound)) and differs(value)
                case _:
                    return False
        case nodes.JoinedStr(values=parts):
            return any(
                isinstance(part, nodes.FormattedValue)
                and part.format_spec is None
                and differs(part.value)
                and not any(isinstance(p, nodes.FormattedValue) for p in _beside(parts, at))
                for at, part in enumerate(parts)
            )
        case nodes.BinOp(left=left, op="+" | "-", right=right):
            return (isinstance(left, nodes.Const) and differs(right)) or (
                isinstance(right, nodes.Const) and differs(left)
            )
        case nodes.BinOp(left=nodes.Const(value=str()), op="%", right=right):
            given = right.elts if isinstance(right, nodes.Tuple) else [right]
            return len(given) == 1 and differs(given[0])
        case nodes.Call(func=nodes.Attribute(expr=nodes.Const(), attrname="format"), args=[given]):
            return differs(given)
        case nodes.Call(func=nodes.Name(name="str"), args=[given]):
            return differs(given)
        case _:
            return False


def _beside(parts: list[nodes.NodeNG], at: int) -> list[nodes.NodeNG]:
    return [*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2]]
