"""Tests of the project that put something of their own in place of the run that a file logs to.

Such a test expects calls of v1. It would fail behind a fix, or pass and log to a store of MLflow.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.values import Instance

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_OF_RUN = "azureml.core.run."
_TEST = re.compile(r"(^|/)(tests?/|test_[^/]*$|[^/]*_test\.py$|conftest\.py$)")
# What a test that replaces something, or hands it in, holds one of.
_HINT = re.compile(r"patch|[Mm]ock|setattr|setitem|sys\.modules|[Ff]ake|[Ss]tub|assert")
_REPLACING = frozenset({"patch", "object", "multiple", "dict", "setattr", "setitem", "spy"})
_OF_V1 = frozenset({"Run", "get_context"})
# What a run of v1 prints outside a job, in place of what it would send.
_PRINTED = "Attempted to "
_MOST = 3
# The position of a parameter that is given by its name only.
_NOWHERE = 1_000


@dataclass(frozen=True, slots=True)
class _Shape:
    """What of a module leads to a run: ``names``, and the parameters that take one.

    ``taking`` has the position and name of each parameter by the name that its function is called
    by.
    """

    names: frozenset[str]
    taking: dict[str, set[tuple[int, str]]]


@dataclass(slots=True)
class _Imported:
    """What a test imports of the module: its own names, and those of what is in it."""

    modules: set[str] = field(default_factory=set)
    members: dict[str, str] = field(default_factory=dict)


def about_tests(model: Model) -> str:
    """Which tests replace the run of the document; empty if none does."""
    if "tests" not in model.found:
        model.found["tests"] = _about_tests(model)
    told: str = model.found["tests"]
    return told


def is_test(shown: str) -> bool:
    """Whether a path, as it is told, is that of a test or of what tests share."""
    return bool(_TEST.search(shown))


def _about_tests(model: Model) -> str:
    shape: _Shape | None = None
    places: list[str] = []
    for path in _tests_of(model):
        text = model.project.text(path)
        model.consulted.add(path)
        if not _HINT.search(text):
            continue
        shape = shape or _shape_of(model)
        document = model.project.read(path)
        if document is not None:
            shown = model.project.shown(path)
            rows = sorted(set(_rows(document.parsed, path, shape, model)))
            places += [f"`{shown}:{row}`" for row in rows]
    if not places:
        return ""
    more = f" and {len(places) - _MOST} more" if len(places) > _MOST else ""
    return f"tests replace the run, and have to change with it: {', '.join(places[:_MOST])}{more}"


def _tests_of(model: Model) -> list[str]:
    """The tests that name the module of the document in an import, and what they share."""
    project = model.project
    naming = [path for path in project.naming(model.path) if is_test(project.shown(path))]
    folders = {os.path.dirname(path) for path in naming}
    shared = {
        os.path.join(folder, "conftest.py")
        for below in folders
        for folder in (below, os.path.dirname(below))
    }
    found = {path for path in (*naming, *shared) if path != model.path}
    return sorted(path for path in found if path in naming or os.path.isfile(path))


def _shape_of(model: Model) -> _Shape:
    names: set[str] = set()
    for use in model.uses:
        if use.symbol.startswith(_OF_RUN) and isinstance(use.node, nodes.Attribute):
            names.update(_names_in(use.node.expr))
    taking: dict[str, set[tuple[int, str]]] = {}
    for function in model.tree.functions:
        if isinstance(function, nodes.FunctionDef):
            _add_parameters(function, taking, model)
    return _Shape(frozenset(names - {"self", "cls"}), taking)


def _names_in(node: nodes.NodeNG) -> Iterator[str]:
    """The names that an expression is reached through."""
    match node:
        case nodes.Name(name=name):
            yield name
        case nodes.Attribute(expr=inner, attrname=name):
            yield name
            yield from _names_in(inner)
        case nodes.Call(func=inner):
            yield from _names_in(inner)
        case _:
            pass


def _add_parameters(
    function: nodes.FunctionDef, taking: dict[str, set[tuple[int, str]]], model: Model
) -> None:
    """Notes the parameters that hold a run, by the name that the function is called by."""
    arguments = function.args
    positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
    owner = function.parent.frame()
    is_method = isinstance(owner, nodes.ClassDef)
    called = owner.name if is_method and function.name == "__init__" else function.name
    for position, parameter in enumerate((*positional, *(arguments.kwonlyargs or ()))):
        values = model.values(parameter)
        if any(isinstance(value, Instance) and model.is_run(value.name) for value in values):
            place = position - is_method if position < len(positional) else _NOWHERE
            taking.setdefault(called, set()).add((place, parameter.name))


def _rows(tree: ast.Module, path: str, shape: _Shape, model: Model) -> Iterator[int]:
    """The rows of a test that replace the run of the module."""
    imported = _imported(tree, path, model)
    is_shared = os.path.basename(path) == "conftest.py"
    if not (imported.modules or imported.members or is_shared):
        return
    for node in ast.walk(tree):
        match node:
            case ast.Call() if _replaces(node, imported, shape, model) or _hands_in(
                node, imported, shape
            ):
                yield node.lineno
            case ast.Assign(targets=[target]) if _is_replaced(target, imported, shape):
                yield node.lineno
            case ast.Constant(value=str(text)) if _PRINTED in text:
                yield node.lineno
            case _:
                pass


def _imported(tree: ast.Module, path: str, model: Model) -> _Imported:
    stem, found = _stem(model), _Imported()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if _is_module(alias.name, stem, path, model):
                    found.modules.add(alias.asname or alias.name)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            near = bool(node.level)
            if _is_module(module, stem, path, model, near=near):
                found.members.update((a.asname or a.name, a.name) for a in node.names)
            for alias in node.names:
                if _is_module(f"{module}.{alias.name}".strip("."), stem, path, model, near=near):
                    found.modules.add(alias.asname or alias.name)
    return found


def _stem(model: Model) -> str:
    folder, name = os.path.split(model.path)
    stem = name.removesuffix(".py")
    return os.path.basename(folder) if stem == "__init__" else stem


def _is_module(dotted: str, stem: str, path: str, model: Model, *, near: bool = False) -> bool:
    """Whether a dotted name is the document, as far as that can be told."""
    if dotted.rpartition(".")[2] != stem:
        return False
    return near or model.project.found_as(dotted, path) in (None, model.path)


def _replaces(call: ast.Call, imported: _Imported, shape: _Shape, model: Model) -> bool:
    """Whether ``call`` puts something in place of what leads to the run."""
    if _last(call.func) not in _REPLACING or not call.args:
        return False
    texts = [part.value for part in call.args if isinstance(part, ast.Constant)]
    names = {text for text in texts if isinstance(text, str)}
    if any(_is_named(name, shape, model) for name in names):
        return True
    first = call.args[0]
    dotted = _dotted(first)
    if _last(call.func) == "multiple":
        names |= {keyword.arg for keyword in call.keywords if keyword.arg}
    within = any(f"{dotted}.".startswith(f"{module}.") for module in imported.modules)
    if _last(first) == "Run":
        return bool(names)
    if within or dotted.partition(".")[0] in imported.members:
        return not names.isdisjoint(shape.names)
    if dotted == "sys.modules" or "sys.modules" in names:
        return any(
            isinstance(part, ast.Constant) and str(part.value).partition(".")[0] == "azureml"
            for part in ast.walk(call)
        )
    return False


def _is_named(target: str, shape: _Shape, model: Model) -> bool:
    """Whether a dotted text names what leads to the run, in the module or in v1."""
    parts = target.split(".")
    stem = _stem(model)
    if parts[0] == "azureml":
        return not _OF_V1.isdisjoint(parts)
    if stem not in parts[:-1]:
        return False
    return not shape.names.isdisjoint(parts[parts.index(stem) + 1 :])


def _hands_in(call: ast.Call, imported: _Imported, shape: _Shape) -> bool:
    """Whether ``call`` gives a function of the module the run that it logs to."""
    name = _last(call.func)
    if isinstance(call.func, ast.Name):
        name = imported.members.get(name, "")
    for position, parameter in shape.taking.get(name, ()):
        given = [*call.args[position : position + 1]]
        given += [keyword.value for keyword in call.keywords if keyword.arg == parameter]
        if any(not (isinstance(part, ast.Constant) and part.value is None) for part in given):
            return True
    return False


def _is_replaced(target: ast.expr, imported: _Imported, shape: _Shape) -> bool:
    """Whether an assignment binds the name anew that leads to the run."""
    match target:
        case ast.Attribute(value=owner, attr=name):
            return _dotted(owner) in imported.modules and name in shape.names
        case ast.Subscript(value=owner, slice=ast.Constant(value=str(name))):
            return _dotted(owner) == "sys.modules" and name.partition(".")[0] == "azureml"
        case _:
            return False


def _last(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _dotted(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=owner, attr=name):
            return f"{_dotted(owner)}.{name}"
        case _:
            return ""
