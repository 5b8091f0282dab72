"""Reads the types of parameters from docstrings: Sphinx, Google and NumPy style."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.semantic.inference.annotations import instances, written_values
from azlint.semantic.inference.classes import owner_of
from azlint.semantic.values import Instance, Mapping, ModuleRef, Nothing, Sequence, Value, Values

if TYPE_CHECKING:
    from azlint.semantic.inference.evaluate import Evaluator

_ROLE = re.compile(r":[\w:]+:|[`~]")
_OPTIONAL = re.compile(r",\s*(?:optional|default\b.*|defaults\b.*|required)\s*$", re.IGNORECASE)
_LIST_OF = re.compile(r"\b(?:list|sequence|iterable|set) of ([\w.]+)", re.IGNORECASE)
_OR = re.compile(r"\s+or\s+|\s*/\s*", re.IGNORECASE)
# How a docstring declares the type of a parameter, by the name of the parameter.
_FORMS = (
    r"^[ \t]*:(?:param|parameter|arg|argument)[ \t]+([^:\n]+?)[ \t]+{name}[ \t]*:",
    r"^[ \t]*:type[ \t]+{name}[ \t]*:[ \t]*([^\n]+)",
    r"^[ \t]*\*{{0,2}}{name}[ \t]*\(([^\n]+?)\)[ \t]*:",
    r"^[ \t]*{name}[ \t]+:[ \t]+([^\n]+)",
)


def documented(parameter: str, function: nodes.FunctionDef, evaluator: Evaluator) -> Values:
    """The v1 values that the docstring of ``function``, or of its class, gives a parameter.

    Empty where a type is named that is not v1, or not known: prose is less to be trusted than code.
    """
    for text in _texts(function):
        # The plain search is far faster than the patterns.
        if parameter not in text:
            continue
        for form in _FORMS:
            found = re.search(form.format(name=re.escape(parameter)), text, re.MULTILINE)
            if found:
                return _values(found[1], function, evaluator)
    return ()


def _texts(function: nodes.FunctionDef) -> Iterator[str]:
    owner = owner_of(function) if function.name == "__init__" else None
    for node in (function, owner):
        doc = node.doc_node if node is not None else None
        if doc is not None and isinstance(doc.value, str):
            yield doc.value


def _values(text: str, function: nodes.FunctionDef, evaluator: Evaluator) -> Values:
    text = _OPTIONAL.sub("", _ROLE.sub("", text).strip().rstrip("."))
    text = _OR.sub(" | ", _LIST_OF.sub(r"list[\1]", text))
    try:
        parsed = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        return ()
    found = [_form(part, function, evaluator) for part in _alternatives(parsed)]
    if not all(values and all(map(_is_v1, values)) for values in found):
        return ()
    return tuple(dict.fromkeys(value for values in found for value in values))


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from _alternatives(node.left)
        yield from _alternatives(node.right)
    else:
        yield node


def _form(node: ast.expr, function: nodes.FunctionDef, evaluator: Evaluator) -> Values:
    """What one of the types named stands for: by a full name of v1, or as the module knows it."""
    if isinstance(node, ast.Subscript):
        return _container(node, function, evaluator)
    text = ast.unparse(node)
    if text == "None":
        return (Nothing(),)
    if not text.startswith("azureml."):
        return written_values(evaluator, node, function)
    value: Value = ModuleRef("azureml")
    for part in text.split(".")[1:]:
        found = evaluator.surface.attribute(value, part)[1]
        if not found:
            return ()
        value = found[0]
    return instances((value,))


def _container(node: ast.Subscript, function: nodes.FunctionDef, evaluator: Evaluator) -> Values:
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    held = _form(parts[-1], function, evaluator) if parts else ()
    match ast.unparse(node.value).rpartition(".")[2].lower():
        case "list" | "sequence" | "iterable" | "iterator" | "set":
            return (Sequence(held),)
        case "dict" | "mapping":
            return (Mapping(held),)
        case "optional":
            return (*held, Nothing())
        case _:
            return ()


def _is_v1(value: Value) -> bool:
    match value:
        case Sequence(items) | Mapping(items):
            return bool(items) and all(map(_is_v1, items))
        case _:
            return isinstance(value, (Instance, Nothing))
