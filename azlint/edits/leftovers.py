"""Fixes that take away what nothing needs any more: the run of a job, imports of v1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Fix
from azlint.edits import guards
from azlint.edits.imports import without
from azlint.edits.options import mappings
from azlint.edits.reach import reaching
from azlint.edits.removals import Removal, removal
from azlint.edits.rewriting import deleted
from azlint.edits.usage import bound_name, reads_all_names

if TYPE_CHECKING:
    from azlint.semantic.imports import Import
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_WORD = re.compile(r"\w+")
_IMPORTED_ELSEWHERE = "other files import this one, and may use the name"


def run_context(use: Use, model: Model) -> Fix | None:
    """`run = Run.get_context()` taken away when nothing uses the name any more."""
    call = use.node.parent
    if not isinstance(call, nodes.Call) or call.func is not use.node:
        return None
    statement = call.parent
    match statement:
        case nodes.Expr():
            pass
        case nodes.Assign(targets=[nodes.AssignName() as target], value=value) if value is call:
            if _is_used(target.name, target, model):
                return _only_tested(target, model)
        case nodes.Assign(targets=[nodes.AssignAttr() as target], value=value) if value is call:
            if _is_attribute_used(target, model):
                return None
        case _:
            return None
    gone = removed(statement, model)
    if gone is None or not _is_plain(call):
        return None
    reasons = [
        _about_offline(use, call),
        _shared(statement, model) if isinstance(statement, nodes.Assign) else "",
    ]
    return deleted("delete it: nothing uses the run any more", gone, reasons)


def _only_tested(target: nodes.AssignName, model: Model) -> Fix | None:
    """The tests of a run taken away that is None where v1 is missing, and used in no other way."""
    others = [other for other in target.scope().locals.get(target.name, ()) if other is not target]
    block = target.statement().parent
    if not isinstance(block, nodes.Try) or not others:
        return None
    for other in others:
        match other.parent:
            case nodes.Assign(value=nodes.Const(value=None), parent=nodes.ExceptHandler(parent=by)):
                if by is not block:
                    return None
            case _:
                return None
    return guards.all_dissolved(model.mentions.references(target.name), model)


def removed(statement: nodes.NodeNG, model: Model) -> Removal | None:
    """What takes ``statement`` away, and the `try` or `if` around it that does nothing then."""
    parent = statement.parent
    match parent:
        case nodes.Try(body=[_], orelse=[], finalbody=[], handlers=handlers):
            if all(_does_nothing(part, model) for handler in handlers for part in handler.body):
                return removed(parent, model)
        case _:
            pass
    return removal(statement, model)


def _does_nothing(statement: nodes.NodeNG, model: Model) -> bool:
    """Whether nothing is missing when ``statement`` goes."""
    match statement:
        case nodes.Pass() | nodes.Expr(value=nodes.Const()):
            return True
        case nodes.Assign(targets=[nodes.AssignName() as target], value=nodes.Const()):
            shared = isinstance(target.scope(), nodes.Module) and _shared(statement, model)
            return not shared and not _is_used(target.name, target, model)
        case _:
            return False


def _about_offline(use: Use, call: nodes.Call) -> str:
    """What deleting a call changes outside a job that only takes runs in a job."""
    plain = use.symbol.endswith(".get_context") and not call.args and not call.keywords
    return "" if plain else "outside a job it raises an error, which nothing does then"


def member(use: Use, model: Model) -> Fix | None:
    """`ws = run.experiment.workspace` taken away when nothing uses the name any more."""
    match use.node.parent:
        case nodes.Assign(targets=[nodes.AssignName() as target], value=value) as statement:
            if value is not use.node or _is_used(target.name, target, model):
                return None
        case _:
            return None
    if any(True for _ in value.nodes_of_class(nodes.Subscript)):
        return None
    gone = removal(statement, model)
    if gone is None:
        return None
    reasons = [
        "outside a job v1 raised `AttributeError` here",
        _shared(statement, model),
    ]
    return deleted("delete it: nothing uses it any more", gone, reasons)


def v1_import(found: Import, model: Model) -> Fix | None:
    """An imported v1 name taken away when nothing uses it any more."""
    statement = found.node
    if not isinstance(statement, (nodes.Import, nodes.ImportFrom)):
        return None
    bound = bound_name(found, model)
    if not bound or _is_used(bound, statement, model) or model.path.endswith("__init__.py"):
        return None
    block = statement.parent
    if isinstance(block, nodes.Try):
        gone = _with_its_guard(block, model)
    elif len(statement.names) == 1:
        gone = removed(statement, model)
    else:
        gone = without(found, model)
    if gone is None:
        return None
    reasons = [
        _shared(statement, model),
        _registers(found, model),
    ]
    return deleted("delete it: nothing uses it any more", gone, reasons)


def _with_its_guard(block: nodes.Try, model: Model) -> Removal | None:
    """What takes away a `try` that does nothing but import what nothing uses any more.

    As long as it does more, whether the import works decides what happens there.
    """
    for statement in block.body:
        if not isinstance(statement, (nodes.Import, nodes.ImportFrom)):
            return None
        of_v1 = [found for found in model.imports if found.node is statement]
        if len(of_v1) < len(statement.names):
            return None
        if any(_is_used(bound_name(found, model), statement, model) for found in of_v1):
            return None
    if block.orelse or block.finalbody:
        return None
    if not all(_does_nothing(part, model) for handler in block.handlers for part in handler.body):
        return None
    return removed(block, model)


def _registers(found: Import, model: Model) -> str:
    """What importing the module does besides, for what is left of v1.

    The packages beside `azureml.core` make their kinds of runs and steps known to it
    (`Run.add_type_provider` in azureml-pipeline-core and azureml-train-automl-client).
    """
    if f"{found.module}.".startswith(("azureml.core.", "azureml.data.")):
        return ""
    others = any(other.node is not found.node for other in model.imports)
    return "importing it makes its kinds of runs known to the rest of v1" if others else ""


def _is_plain(call: nodes.Call) -> bool:
    """Whether the arguments have no effect of their own."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    return all(isinstance(node, nodes.Const) for node in given)


def _is_used(name: str, binding: nodes.NodeNG, model: Model) -> bool:
    """Whether anything in the document can mean what ``binding`` binds to ``name``."""
    mentions = model.mentions
    if isinstance(binding.scope(), nodes.ClassDef) or name in mentions.nonlocals:
        return True
    # Each `import a.b` binds `a` anew, and what is in it stays.
    plain = isinstance(binding, nodes.Import)
    for node in mentions.references(name):
        found = reaching(node, model)
        if not found or binding in found:
            return True
        if plain and all(isinstance(other, nodes.Import) for other in found):
            return True
    if name in mentions.in_texts or mentions.is_deleted(name) or reads_all_names(model):
        return True
    return bool(model.document.runs) and _may_be_read_by_run(name, binding, model)


def _may_be_read_by_run(name: str, binding: nodes.NodeNG, model: Model) -> bool:
    """Whether a file that `%run` runs may read ``name``: a notebook runs among the names of this.

    One that cannot be found may read what stands above it.
    """
    for star in model.tree.stars:
        target = model.document.runs.get(star.modname)
        if target is None:
            continue
        if path := model.project.module(star.modname, star, 0):
            if name in _WORD.findall(model.project.text(path)):
                return True
        elif not target.endswith(".py") and star.fromlineno > binding.fromlineno:
            return True
    return False


def _is_attribute_used(target: nodes.AssignAttr, model: Model) -> bool:
    """Whether anything may read the attribute that a method gives its own instance."""
    name = target.attrname
    owner = target.frame().parent
    if not isinstance(owner, nodes.ClassDef) or name in model.mentions.in_texts:
        return True
    others = model.tree.self_attributes.get(owner, {}).get(name, [])
    if others != [target] or any(name == base.attrname for base in _attributes(model)):
        return True
    # A base class of another library may read it, as Lightning reads `self.logger`.
    known = all(isinstance(base, nodes.Name) and base.name == "object" for base in owner.bases)
    if name in owner.locals or any(True for _ in mappings(model.tree)):
        return True
    return not known or any(name in model.tree.calls for name in ("getattr", "hasattr"))


def _attributes(model: Model) -> Iterator[nodes.Attribute]:
    return (node for node in model.tree.references if isinstance(node, nodes.Attribute))


def _shared(statement: nodes.NodeNG, model: Model) -> str:
    """Why the name may be used elsewhere, if it is one of the module that others import."""
    target = statement.targets[0] if isinstance(statement, nodes.Assign) else None
    visible = isinstance(statement.scope(), nodes.Module) or isinstance(target, nodes.AssignAttr)
    return _IMPORTED_ELSEWHERE if visible and model.project.is_imported(model.path) else ""
