"""Recognises tests that ask whether a v1 run is an offline one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.values import Instance, Text

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_OFFLINE = "offline"
_SUBMITTED = "_submittedrun"
_SEARCHING = ("match", "search", "fullmatch")
_AS_TEXT = ("str", "repr", "format", "type")
# Members of every object that tell its class.
_OF_CLASS = ("__class__", "__name__", "__qualname__", "__module__", "__str__", "__repr__")


def test_of(node: nodes.NodeNG) -> nodes.NodeNG | None:
    """The test that compares the value of ``node`` with the text `OfflineRun`, or None.

    ``node`` is the id of a run, or what stands for it.
    """
    current: nodes.NodeNG = node
    while (parent := current.parent) is not None:
        match parent:
            case nodes.Compare():
                sides = (parent.left, *(right for _, right in parent.ops))
                return parent if any(map(_is_marked, sides)) else None
            case nodes.Call() if current is parent.func and any(map(_is_marked, parent.args)):
                return parent
            case nodes.Call(func=nodes.Attribute(attrname=name)) if name in _SEARCHING:
                return parent if any(map(_is_marked, parent.args)) else None
            case nodes.Call() if current is not parent.func and _name_of(parent.func) != "str":
                return None
            case nodes.Attribute() | nodes.Subscript() | nodes.Call():
                current = parent
            case _:
                return None
    return None


def class_test_of(node: nodes.NodeNG) -> nodes.NodeNG | None:
    """The test of the class of something against the class ``node``, or None."""
    current = node
    if isinstance(current.parent, nodes.Tuple):
        current = current.parent
    match current.parent:
        case nodes.Compare() as test:
            return test
        case nodes.Call(func=nodes.Name(name="isinstance" | "issubclass"), args=[_, kind]) as test:
            return test if kind is current else None
        case _:
            return None


def text_tests(model: Model) -> Iterator[nodes.NodeNG]:
    """The tests that search the text of a v1 run, or the name of its class, for `OfflineRun`."""
    source = model.tree.source.lower()
    if _OFFLINE not in source and _SUBMITTED not in source:
        return
    seen: set[nodes.NodeNG] = set()
    for const in model.tree.module.nodes_of_class(nodes.Const):
        test = const.parent
        if not _is_marked(const) or test in seen:
            continue
        if any(_is_text_of_run(other, model) for other in _beside(const)):
            seen.add(test)
            yield test


def _beside(const: nodes.Const) -> list[nodes.NodeNG]:
    """What a text is compared with, or searched in."""
    match const.parent:
        case nodes.Compare() as test:
            sides = [test.left, *(right for _, right in test.ops)]
            return [side for side in sides if side is not const]
        case nodes.Call(func=nodes.Attribute(attrname=name), args=args) if name in _SEARCHING:
            return [other for other in args if other is not const]
        case nodes.Call(func=nodes.Attribute(expr=searched), args=args) if const in args:
            return [searched]
        case _:
            return []


def _is_text_of_run(node: nodes.NodeNG, model: Model) -> bool:
    """Whether the expression is made of nothing but the text or the class of a v1 run."""
    told = False
    while True:
        match node:
            case nodes.Call(func=nodes.Name(name=name), args=[inner]) if name in _AS_TEXT:
                node, told = inner, True
            case nodes.JoinedStr(values=[nodes.FormattedValue(value=inner)]):
                node, told = inner, True
            case nodes.Attribute(expr=inner, attrname=name) if name in _OF_CLASS:
                node, told = inner, True
            case nodes.Call(func=nodes.Attribute(expr=inner, attrname=name)) if not told and (
                name not in _OF_CLASS
            ):
                # A method of the text, such as `lower`.
                node = inner
            case nodes.Call(func=nodes.Attribute() as inner) | nodes.Subscript(value=inner):
                node = inner
            case _:
                return told and _is_run(node, model)


def _is_run(node: nodes.NodeNG, model: Model) -> bool:
    return any(
        isinstance(value, Instance) and model.is_run(value.name) for value in model.values(node)
    )


def offline_when(test: nodes.NodeNG) -> bool | None:
    """Whether a run is offline when ``test`` is true; None where ``test`` is of another form.

    A name alone, or compared with None, is taken for one that has no run where v1 is missing.
    """
    match test:
        case nodes.Call(func=nodes.Attribute(attrname="startswith"), args=[mark]):
            return _told_by(mark)
        case nodes.Compare(left=left, ops=[("in" | "not in" as op, _)]):
            told = _told_by(left)
            return told if told is None or op == "in" else not told
        case nodes.Compare(
            left=nodes.Name(), ops=[("is" | "is not" as op, nodes.Const(value=None))]
        ):
            return bool(op == "is")
        case nodes.Compare(left=left, ops=[("==" | "is" | "!=" | "is not" as op, right)]):
            told = _told_by(right)
            told = _told_by(left) if told is None else told
            return told if told is None or op in ("==", "is") else not told
        case nodes.Call(func=nodes.Name(name="isinstance"), args=[_, kind]):
            return _told_by(kind)
        case nodes.Call(func=nodes.Name(name="hasattr")):
            return False
        case nodes.Name():
            return False
        case _:
            return None


def _told_by(mark: nodes.NodeNG) -> bool | None:
    """Whether a text, or a class, is that of an offline run; None where it says neither."""
    match mark:
        case nodes.Const(value=str(text)):
            said = text.lower()
            return True if _OFFLINE in said else False if _SUBMITTED in said else None
        case nodes.Attribute(attrname=name) | nodes.Name(name=name):
            return {"_OfflineRun": True, "_SubmittedRun": False}.get(name)
        case _:
            return None


def attribute_tests(model: Model) -> Iterator[tuple[nodes.Call, str, str]]:
    """The `hasattr` calls on a v1 run, with the attribute's name and the run's class."""
    for call in model.calls("hasattr"):
        if len(call.args) != 2 or model.external(call.func) != "builtins.hasattr":
            continue
        names = [value.value for value in model.values(call.args[1]) if isinstance(value, Text)]
        if names and names[0] and _is_run(call.args[0], model):
            yield call, names[0], "azureml.core.run.Run"


def _is_marked(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and _told_by(node) is not None


def _name_of(node: nodes.NodeNG) -> str:
    return node.name if isinstance(node, nodes.Name) else ""
