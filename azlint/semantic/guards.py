"""Recognises tests that ask whether a v1 run is an offline one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.values import Instance, Text

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_MARK = "OfflineRun"


def tests_for_offline(node: nodes.NodeNG) -> bool:
    """Whether the value of ``node`` is compared with, or searched for, the text `OfflineRun`."""
    current: nodes.NodeNG = node
    while (parent := current.parent) is not None:
        match parent:
            case nodes.Compare():
                return any(map(_is_marked, (parent.left, *(right for _, right in parent.ops))))
            case nodes.Call() if current is parent.func and any(map(_is_marked, parent.args)):
                return True
            case nodes.Call(func=nodes.Attribute(attrname="match" | "search" | "fullmatch")):
                return any(map(_is_marked, parent.args))
            case nodes.Call() if current is not parent.func and _called(parent) != "str":
                return False
            case nodes.Attribute() | nodes.Subscript() | nodes.Call():
                current = parent
            case _:
                return False
    return False


def offline_when(test: nodes.NodeNG) -> bool | None:
    """Whether a run is offline when ``test`` is true; None where ``test`` is of another form.

    A name alone, or compared with None, is taken for one that has no run where v1 is missing.
    """
    match test:
        case nodes.Call(func=nodes.Attribute(attrname="startswith"), args=[mark]):
            return True if _is_marked(mark) else None
        case nodes.Compare(left=left, ops=[("in", _)]) if _is_marked(left):
            return True
        case nodes.Compare(left=left, ops=[("not in", _)]) if _is_marked(left):
            return False
        case nodes.Call(func=nodes.Name(name="isinstance"), args=[_, kind]):
            named = kind.attrname if isinstance(kind, nodes.Attribute) else _name_of(kind)
            return True if named == "_OfflineRun" else None
        case nodes.Call(func=nodes.Name(name="hasattr")):
            return False
        case nodes.Name():
            return False
        case nodes.Compare(
            left=nodes.Name(), ops=[("is" | "is not" as op, nodes.Const(value=None))]
        ):
            return bool(op == "is")
        case _:
            return None


def attribute_tests(model: Model) -> Iterator[tuple[nodes.Call, str, str]]:
    """The `hasattr` calls on a v1 run, with the attribute's name and the run's class."""
    for call in model.calls("hasattr"):
        if len(call.args) != 2 or model.external(call.func) != "builtins.hasattr":
            continue
        names = [value.value for value in model.values(call.args[1]) if isinstance(value, Text)]
        for value in model.values(call.args[0]):
            if isinstance(value, Instance) and model.is_run(value.name) and names and names[0]:
                yield call, names[0], "azureml.core.run.Run"
                break


def _is_marked(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str) and _MARK in node.value


def _called(call: nodes.Call) -> str:
    return _name_of(call.func)


def _name_of(node: nodes.NodeNG) -> str:
    return node.name if isinstance(node, nodes.Name) else ""
