"""Names of NumPy for builtins, which NumPy 1.24 took away, as the builtins that they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits.names import is_bound
from azlint.edits.rewriting import fix_of

if TYPE_CHECKING:
    from azlint.semantic.model import Model

REMOVED = {f"numpy.{name}": name for name in ("float", "int", "object", "str", "complex")}
# What NumPy 2 has again, as a type of its own; where it is logged both give the same.
_BACK = {"numpy.bool": "bool"}


def builtin_of(node: nodes.NodeNG, model: Model) -> str:
    """The builtin that the attribute of NumPy stood for, if NumPy has it no more; else empty."""
    if not isinstance(node, nodes.Attribute) or node.attrname in model.tree.attributes:
        return ""
    name = model.external(node)
    return REMOVED.get(name, "") or (_BACK.get(name, "") if _is_logged(node, model) else "")


def _is_logged(node: nodes.Attribute, model: Model) -> bool:
    """Whether the value of what the attribute makes is logged with v1."""
    called = isinstance(node.parent, nodes.Call) and node.parent.func is node
    return called and any(
        logged.value is not None and (logged.value is node.parent or logged.value.parent_of(node))
        for logged in model.logged_metrics("log")
    )


def fix_alias(node: nodes.NodeNG, model: Model) -> Fix | None:
    """The fix that writes the builtin; None where the document binds its name."""
    edits = _edits(node, model)
    return fix_of(f"use `{builtin_of(node, model)}`", edits, ()) if edits else None


def within(node: nodes.NodeNG, model: Model) -> list[Edit]:
    """The edits of all aliases in the expression."""
    found = [node, *node.nodes_of_class(nodes.Attribute)]
    return [edit for each in found for edit in _edits(each, model)]


def _edits(node: nodes.NodeNG, model: Model) -> list[Edit]:
    builtin = builtin_of(node, model)
    if not builtin or is_bound(builtin, model) or model.tree.stars:
        return []
    return [Edit(model.range_of(node), builtin)]
