"""What parameters hold: by their annotation, or by all calls of a function that nobody else has."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from astroid import nodes
from astroid.exceptions import NoDefault

from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kind, Kinds
from azlint.semantic.values import LocalFunction

if TYPE_CHECKING:
    from azlint.edits.kinds.asking import Asked
    from azlint.semantic.model import Model

_ANNOTATED: dict[str, Kinds] = {
    "builtins.int": kinds.INTEGER,
    "builtins.float": kinds.FLOAT,
    "builtins.bool": kinds.BOOL,
    "builtins.str": kinds.TEXT,
    "pathlib.Path": kinds.OBJECT,
    "argparse.Namespace": kinds.OPTIONS,
}


def kinds_of_parameter(
    parameter: nodes.AssignName, arguments: nodes.Arguments, asked: Asked
) -> Kinds:
    """The kinds that the parameter can have."""
    declared = kinds_of_annotation(_annotation(parameter, arguments), asked.model)
    if declared:
        # Where it is something else by default, the annotation tells half of it only.
        default = _default(parameter, arguments)
        return declared | (asked.of(default) if default is not None else frozenset())
    given = handed(parameter, asked.model)
    return frozenset[Kind]().union(*map(asked.of, given)) if given else kinds.ANY


def kinds_of_annotation(annotation: nodes.NodeNG | None, model: Model) -> Kinds:
    """The kinds that an annotation declares; empty where it tells none."""
    match annotation:
        case nodes.Const(value=None):
            return kinds.NONE
        case nodes.BinOp(left=left, op="|", right=right):
            parts = [kinds_of_annotation(part, model) for part in (left, right)]
            return parts[0] | parts[1] if all(parts) else frozenset()
        case nodes.Subscript(value=outer, slice=inner) if (
            model.external(outer) == "typing.Optional"
        ):
            found = kinds_of_annotation(inner, model)
            return found | kinds.NONE if found else found
        case nodes.Name() | nodes.Attribute():
            return _ANNOTATED.get(model.external(annotation), frozenset())
        case _:
            return frozenset()


def handed(parameter: nodes.NodeNG, model: Model) -> list[nodes.NodeNG]:
    """All that a parameter is ever handed, its default included; empty where that is not known."""
    arguments = parameter.parent
    function = arguments.parent if isinstance(arguments, nodes.Arguments) else None
    if not isinstance(function, nodes.FunctionDef) or not _is_only_called(function, model):
        return []
    found: list[nodes.NodeNG] = []
    for reference in model.mentions.references(function.name):
        call = reference.parent
        if any(isinstance(each, nodes.Starred) for each in call.args):
            return []
        if any(keyword.arg is None for keyword in call.keywords):
            return []
        pairs = model.project.evaluator.functions.arguments(call, LocalFunction(function))
        given = [argument for each, argument in pairs if each is parameter]
        default = _default(parameter, arguments)
        if not given and default is None:
            return []
        found += given or [default]
    return found


def _is_only_called(function: nodes.FunctionDef, model: Model) -> bool:
    """Whether the function is called by its name in this document, and used in no other way."""
    name = function.name
    if function.decorators is not None or isinstance(function.parent, nodes.ClassDef):
        return False
    if model.mentions.bindings(name) != [function] or name in model.mentions.in_texts:
        return False
    if isinstance(function.parent, nodes.Module) and model.project.is_imported(model.path):
        return False
    references = model.mentions.references(name)
    return all(
        isinstance(each.parent, nodes.Call) and each.parent.func is each for each in references
    )


def _default(parameter: nodes.NodeNG, arguments: nodes.Arguments) -> nodes.NodeNG | None:
    with contextlib.suppress(NoDefault):
        return arguments.default_value(parameter.name)
    return None


def _annotation(parameter: nodes.NodeNG, arguments: nodes.Arguments) -> nodes.NodeNG | None:
    for each, declared in (
        (arguments.posonlyargs, arguments.posonlyargs_annotations),
        (arguments.args, arguments.annotations),
        (arguments.kwonlyargs, arguments.kwonlyargs_annotations),
    ):
        for other, annotation in zip(each or (), declared or (), strict=False):
            if other is parameter:
                return annotation
    return None
