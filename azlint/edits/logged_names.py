"""What is known of the name that a call logs under, and whether two calls may mean the same."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.values import Text

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_PARAMETER = "name"


@dataclass(frozen=True, slots=True)
class Name:
    """The name of what is logged: its ``texts`` where it is known, or a ``pattern`` of its parts.

    Neither where nothing is known of it. ``shown`` is how it stands in the code.
    """

    shown: str
    texts: frozenset[str] = frozenset()
    pattern: str = ""


def of(use: Use, model: Model) -> Name:
    """The name that the call of ``use`` logs under."""
    call = use.node.parent
    if not isinstance(call, nodes.Call) or call.func is not use.node:
        return Name("")
    given = [*call.args[:1], *(k.value for k in call.keywords if k.arg == _PARAMETER)]
    if not given or isinstance(given[0], nodes.Starred):
        return Name("")
    return named(given[0], model)


def named(node: nodes.NodeNG, model: Model) -> Name:
    """What is known of the name that an expression gives."""
    shown = str(node.value) if isinstance(node, nodes.Const) else node.as_string()
    held = model.values(node)
    texts = frozenset(value.value for value in held if isinstance(value, Text) and value.value)
    if held and len(texts) == len(held):
        return Name(shown, texts)
    return Name(shown, frozenset(), _pattern(node))


def _pattern(node: nodes.NodeNG) -> str:
    """The known parts of a text as a regular expression; empty where there are none."""
    match node:
        case nodes.JoinedStr(values=parts):
            known = [p.value if isinstance(p, nodes.Const) else None for p in parts]
        case nodes.BinOp(op="+", left=left, right=right):
            known = [p.value if isinstance(p, nodes.Const) else None for p in (left, right)]
        case _:
            return ""
    if not any(isinstance(part, str) for part in known):
        return ""
    return "".join(re.escape(part) if isinstance(part, str) else ".*" for part in known)


def may_be_same(one: Name, other: Name, model: Model) -> bool:
    """Whether two calls may log under one name.

    A name that nothing is known of may be one that the document also holds as a text that is not
    itself the name of a metric: as the key of a dictionary, or as an argument.
    """
    if one.texts and other.texts:
        return not one.texts.isdisjoint(other.texts)
    if one.pattern and other.pattern:
        return one.pattern == other.pattern
    for known, less in ((one, other), (other, one)):
        if known.texts and less.pattern:
            return any(re.fullmatch(less.pattern, text) for text in known.texts)
        if known.texts and not less.texts:
            return any(_is_held_besides(text, model) for text in known.texts)
    return bool(one.shown) and one.shown == other.shown


def _is_held_besides(text: str, model: Model) -> bool:
    """Whether the document holds ``text`` where it is not the name in a logging call."""
    if "texts" not in model.found:
        model.found["texts"] = Counter(
            const.value
            for const in model.tree.module.nodes_of_class(nodes.Const)
            if isinstance(const.value, str) and not _names_metric(const)
        )
        # The keys of `dict(loss=1)` are no constants.
        model.found["texts"].update(
            keyword.arg
            for call in model.calls("dict", "update")
            for keyword in call.keywords
            if keyword.arg
        )
    return bool(model.found["texts"][text])


def _names_metric(const: nodes.Const) -> bool:
    match const.parent:
        case nodes.Call(func=nodes.Attribute(attrname="log" | "log_list" | "log_row"), args=args):
            return bool(args) and args[0] is const
        case nodes.Keyword(arg="name", parent=nodes.Call(func=nodes.Attribute(attrname=method))):
            return method in ("log", "log_list", "log_row")
        case _:
            return False
