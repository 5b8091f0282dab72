"""Metrics that a script logs both with SDK v1 and with MLflow, to the same run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Fix
from azlint.edits.metric_names import Refusal
from azlint.edits.places import text_of
from azlint.edits.removals import removal
from azlint.edits.rewriting import about_description, deleted
from azlint.semantic.values import Text

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.edits.rewriting import Begun
    from azlint.semantic.model import Model

_LOOPS = (nodes.For, nodes.While)
_FRAMES = (nodes.FunctionDef, nodes.Lambda, nodes.ClassDef, nodes.Module)


def doubles(call: nodes.Call, name: nodes.NodeNG, model: Model) -> list[nodes.Call]:
    """The calls of MLflow that log the metric, too, whenever ``call`` may."""
    return [
        other
        for other in model.calls("log_metric", "log_metrics")
        if model.external(other.func).startswith("mlflow.")
        and _names(other, name, model)
        and not _excludes(call, other)
    ]


def log_once(start: Begun, receiver: Receiver, model: Model) -> Fix | None:
    """The fix of a call whose metric MLflow logs beside it: it goes.

    Where that is not so on each way to the call, what is found speaks against any other fix.
    """
    name, value = start.given["name"], start.given["value"]
    statement = start.call.parent
    if receiver.id or not isinstance(statement, nodes.Expr):
        return None
    for other in doubles(start.call, name, model):
        if not _is_same(other, name, value, model):
            continue
        if not _goes_with(other, start.call):
            shown = name.value if isinstance(name, nodes.Const) else text_of(name, model)
            start.reasons.append(
                Refusal(f"MLflow logs `{shown}`, too, on some ways: keep one of the two calls")
            )
            continue
        gone = removal(statement, model)
        if gone is None:
            return None
        reasons = [
            receiver.doubt,
            "the run holds it once then, where it held it twice",
            about_description(start.given.get("description")),
        ]
        return deleted("delete it: MLflow logs it already", gone, reasons)
    return None


def _logged_by(call: nodes.Call) -> Iterator[tuple[nodes.NodeNG, nodes.NodeNG]]:
    """The names and values that a call of MLflow logs, as far as they stand in it."""
    given = {"key": call.args[:1], "value": call.args[1:2], "metrics": call.args[:1]}
    for keyword in call.keywords:
        given[keyword.arg] = [keyword.value]
    match given["metrics"]:
        case [nodes.Dict(items=items)]:
            yield from items
        case _ if given["key"] and given["value"]:
            yield given["key"][0], given["value"][0]
        case _:
            pass


def _names(other: nodes.Call, name: nodes.NodeNG, model: Model) -> bool:
    return any(_is_same_name(key, name, model) for key, _ in _logged_by(other))


def _is_same_name(one: nodes.NodeNG, other: nodes.NodeNG, model: Model) -> bool:
    texts = [_texts(node, model) for node in (one, other)]
    if all(texts):
        return not texts[0].isdisjoint(texts[1])
    return one.frame() is other.frame() and text_of(one, model) == text_of(other, model)


def _texts(node: nodes.NodeNG, model: Model) -> frozenset[str]:
    held = model.values(node)
    found = frozenset(value.value for value in held if isinstance(value, Text) and value.value)
    return found if len(found) == len(held) else frozenset()


def _is_same(other: nodes.Call, name: nodes.NodeNG, value: nodes.NodeNG, model: Model) -> bool:
    """Whether the other call logs just the same value under the name."""
    return any(
        _is_same_name(key, name, model) and _plain(held, model) == _plain(value, model)
        for key, held in _logged_by(other)
    )


def _plain(node: nodes.NodeNG, model: Model) -> str:
    match node:
        case nodes.Call(func=nodes.Name(name="float"), args=[inner], keywords=[]):
            return _plain(inner, model)
        case nodes.Call(func=nodes.Attribute(expr=inner, attrname="item"), args=[]):
            return _plain(inner, model)
        case _:
            return "".join(text_of(node, model).split())


def _goes_with(other: nodes.Call, call: nodes.Call) -> bool:
    """Whether ``other`` runs whenever ``call`` does, and as often."""
    block = other.statement().parent
    if block not in call.node_ancestors() or _repeating(other) is not _repeating(call):
        return False
    part = next(each for each in (call, *call.node_ancestors()) if each.parent is block)
    fields = (getattr(block, field, None) for field in ("body", "orelse", "finalbody"))
    return any(
        isinstance(field, list) and part in field and other.statement() in field for field in fields
    )


def _repeating(node: nodes.NodeNG) -> nodes.NodeNG:
    return next(each for each in node.node_ancestors() if isinstance(each, (*_LOOPS, *_FRAMES)))


def _excludes(one: nodes.NodeNG, other: nodes.NodeNG) -> bool:
    """Whether the two stand in branches of which only one is taken."""
    parts = {part.parent: part for part in (one, *one.node_ancestors())}
    for part in (other, *other.node_ancestors()):
        match part.parent:
            case nodes.If() as branch if branch in parts:
                sides = [p in branch.orelse for p in (part, parts[branch])]
                return sides[0] is not sides[1]
            case nodes.Try() as branch if branch in parts:
                handled = [isinstance(p, nodes.ExceptHandler) for p in (part, parts[branch])]
                return handled[0] is not handled[1]
            case None:
                return False
            case _:
                pass
    return False
