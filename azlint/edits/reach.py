"""What a name can mean where it is read, for certain: nothing that may bind it is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.names import scope_and_bindings

if TYPE_CHECKING:
    from azlint.semantic.model import Model


def reaching(node: nodes.Name, model: Model) -> list[nodes.NodeNG]:
    """All that may have bound the name when it is read; empty where that cannot be told.

    A function runs at any time, so what it reads of an outer scope may come from any statement
    there, not only from the last. What `nonlocal` lets inner functions bind is not followed.
    """
    if node.name in model.mentions.nonlocals:
        return []
    owner, found = scope_and_bindings(node)
    if (
        not found
        or owner is node.frame()
        or not isinstance(owner, (nodes.Module, nodes.FunctionDef, nodes.Lambda))
    ):
        return found
    return [b for b in owner.locals.get(node.name, ()) if not isinstance(b, nodes.DelName)]
