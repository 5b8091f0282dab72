"""Tells what an expression is for certain: what a safe fix may rely on.

The evaluator says what an expression can be; a fix asks what it cannot fail to be. Unknown is no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.options import changes_mappings
from azlint.edits.reach import is_known, reaching
from azlint.semantic.tree import first_parameter
from azlint.semantic.values import Instance

if TYPE_CHECKING:
    from azlint.semantic.model import Model

CURRENT_RUN = "azureml.core.run._SubmittedRun"
_MAX_DEPTH = 20


def is_current_run(node: nodes.NodeNG, model: Model, depth: int = 0) -> bool:
    """Whether the expression is the run of the job itself, and evaluating it has no effect."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.Name():
            found = reaching(node, model)
            return bool(found) and all(_binds_current_run(b, model, depth) for b in found)
        case nodes.Call(func=nodes.Attribute(attrname="get_context" | "get_submitted_run")):
            certain = model.values(node) == (Instance(CURRENT_RUN),) and is_known(node, model)
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            return certain and all(isinstance(part, (nodes.Const, nodes.Name)) for part in given)
        case nodes.Attribute(expr=nodes.Name() as owner, attrname=name):
            given = attribute_values(owner, name, model)
            return bool(given) and all(is_current_run(v, model, depth + 1) for v in given)
        case _:
            return False


def is_run_or_none(node: nodes.NodeNG, model: Model) -> bool:
    """Whether the expression is a name for the run of the job or for None, and for nothing else."""
    found = reaching(node, model) if isinstance(node, nodes.Name) else []
    given = [_assigned(binding) for binding in found]
    return bool(given) and all(
        value is not None
        and (
            (isinstance(value, nodes.Const) and value.value is None) or is_current_run(value, model)
        )
        for value in given
    )


def attribute_values(owner: nodes.Name, name: str, model: Model) -> list[nodes.NodeNG]:
    """All that the document assigns to the attribute ``name`` of a method's own instance."""
    method = owner.frame()
    holder = method.parent.frame() if method.parent is not None else None
    if not isinstance(holder, nodes.ClassDef) or not isinstance(method, nodes.FunctionDef):
        return []
    first = first_parameter(method)
    if first is None or first.name != owner.name or reaching(owner, model) != [first]:
        return []
    if changes_mappings(model.tree) or any(name in other.locals for other in model.tree.classes):
        return []
    targets = list(model.tree.attributes.get(name, ()))
    for attributes in model.tree.self_attributes.values():
        targets += attributes.get(name, ())
    given = [
        t.parent.value for t in targets if isinstance(t.parent, (nodes.Assign, nodes.AnnAssign))
    ]
    return given if len(given) == len(targets) and None not in given else []


def is_handed_in(node: nodes.NodeNG, model: Model, depth: int = 0) -> bool:
    """Whether the expression is a parameter, or an attribute that only holds what is handed in."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.Name():
            found = reaching(node, model)
            return bool(found) and all(isinstance(b.parent, nodes.Arguments) for b in found)
        case nodes.Attribute(expr=nodes.Name() as owner, attrname=name):
            given = attribute_values(owner, name, model)
            return bool(given) and all(
                is_handed_in(value, model, depth + 1) or is_current_run(value, model)
                for value in given
            )
        case _:
            return False


def _binds_current_run(binding: nodes.NodeNG, model: Model, depth: int) -> bool:
    value = _assigned(binding)
    return value is not None and is_current_run(value, model, depth + 1)


def _assigned(binding: nodes.NodeNG) -> nodes.NodeNG | None:
    """The expression whose value ``binding`` takes as a whole."""
    match binding.parent:
        case nodes.Assign(targets=targets, value=value) if binding in targets:
            return value
        case nodes.AnnAssign(value=value):
            return value
        case _:
            return None
