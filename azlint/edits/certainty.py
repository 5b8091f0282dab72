"""Tells what an expression is for certain: what a safe fix may rely on.

The evaluator says what an expression can be; a fix asks what it cannot fail to be. Unknown is no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.knowledge import mlflow
from azlint.semantic.names import bindings
from azlint.semantic.tree import first_parameter
from azlint.semantic.values import External, Instance

if TYPE_CHECKING:
    from azlint.semantic.model import Model

CURRENT_RUN = "azureml.core.run._SubmittedRun"
_ARITHMETIC = frozenset({"+", "-", "*", "/", "//", "%", "**"})
_NUMERIC = frozenset({"int", "float", "bool"})
# Calls that give one number whatever they are handed, if they give anything.
_NUMBER_CALLS = frozenset(
    ["builtins.len", "builtins.int", "builtins.float", "builtins.bool", "builtins.ord"]
    + ["time.time", "time.perf_counter", "time.monotonic", "time.process_time", "time.time_ns"]
    + [f"math.{name}" for name in ("sqrt", "exp", "log", "log2", "log10", "log1p", "floor")]
    + [f"math.{name}" for name in ("ceil", "fabs", "sin", "cos", "tan", "tanh", "pow", "fsum")]
)
# These give a number of numbers.
_NUMBER_KEEPING = frozenset(["builtins.abs", "builtins.round", "builtins.max", "builtins.min"])
_MAX_DEPTH = 20


def is_number(node: nodes.NodeNG | None, model: Model, depth: int = 0) -> bool:
    """Whether the expression is an int, a float or a bool for certain."""
    if node is None or depth > _MAX_DEPTH:
        return False

    def both(*parts: nodes.NodeNG) -> bool:
        return all(is_number(part, model, depth + 1) for part in parts)

    match node:
        case nodes.Const(value=bool() | int() | float()):
            return True
        case nodes.UnaryOp(op="not"):
            return True
        case nodes.UnaryOp(operand=operand):
            return both(operand)
        case nodes.BinOp(left=left, op=op, right=right):
            return op in _ARITHMETIC and both(left, right)
        case nodes.Compare(left=left, ops=ops):
            return both(left, *(right for _, right in ops))
        case nodes.IfExp(body=body, orelse=orelse):
            return both(body, orelse)
        case nodes.NamedExpr(value=value):
            return both(value)
        case nodes.Call():
            return _is_number_call(node, model, depth)
        case nodes.Name():
            found = bindings(node)
            return bool(found) and all(_binds_number(b, model, depth) for b in found)
        case _:
            return False


def _is_number_call(call: nodes.Call, model: Model, depth: int) -> bool:
    name = model.external(call.func)
    if name in _NUMBER_CALLS:
        return len(model.values(call.func)) == 1
    if name in _NUMBER_KEEPING and call.args and not call.keywords:
        several = len(call.args) > 1 or name in ("builtins.abs", "builtins.round")
        return several and all(is_number(part, model, depth + 1) for part in call.args)
    return False


def _binds_number(binding: nodes.NodeNG, model: Model, depth: int) -> bool:
    """Whether what ``binding`` gives its name is a number for certain."""
    match binding.parent:
        case nodes.Assign(targets=targets, value=value) if binding in targets:
            return is_number(value, model, depth + 1)
        case nodes.AugAssign(op=op, value=value):
            return op[:-1] in _ARITHMETIC and is_number(value, model, depth + 1)
        case nodes.AnnAssign(value=value) if value is not None:
            return is_number(value, model, depth + 1)
        case _:
            return _counts(binding, model) or _declared(binding) in _NUMERIC


def _counts(binding: nodes.NodeNG, model: Model) -> bool:
    """Whether ``binding`` goes over a range, or is the index that enumerating gives."""
    match binding.parent:
        case nodes.For(target=target, iter=nodes.Call() as iterated) if target is binding:
            return model.external(iterated.func) == "builtins.range"
        case nodes.Tuple(elts=[first, _], parent=nodes.For(iter=nodes.Call() as iterated)):
            return first is binding and model.external(iterated.func) == "builtins.enumerate"
        case _:
            return False


def _declared(binding: nodes.NodeNG) -> str:
    """The plain name that a parameter is annotated with, empty for anything else."""
    if not isinstance(binding.parent, nodes.Arguments):
        return ""
    annotation = _annotation(binding, binding.parent)
    return str(annotation.name) if isinstance(annotation, nodes.Name) else ""


def _annotation(parameter: nodes.NodeNG, arguments: nodes.Arguments) -> nodes.NodeNG | None:
    for parameters, declared in (
        (arguments.posonlyargs, arguments.posonlyargs_annotations),
        (arguments.args, arguments.annotations),
        (arguments.kwonlyargs, arguments.kwonlyargs_annotations),
    ):
        for other, annotation in zip(parameters or (), declared or (), strict=False):
            if other is parameter:
                return annotation
    return None


def is_current_run(node: nodes.NodeNG, model: Model, depth: int = 0) -> bool:
    """Whether the expression is the run of the job itself, and evaluating it has no effect."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.Name():
            found = bindings(node)
            return bool(found) and all(_binds_current_run(b, model, depth) for b in found)
        case nodes.Call(func=nodes.Attribute(attrname="get_context" | "get_submitted_run")):
            values = model.values(node)
            return values == (Instance(CURRENT_RUN),)
        case nodes.Attribute(expr=nodes.Name() as owner, attrname=name):
            given = _attribute_values(owner, name, model)
            return bool(given) and all(is_current_run(v, model, depth + 1) for v in given)
        case _:
            return False


def _attribute_values(owner: nodes.Name, name: str, model: Model) -> list[nodes.NodeNG]:
    """All that the document assigns to the attribute ``name`` of a method's own instance."""
    method = owner.frame()
    holder = method.parent.frame() if method.parent is not None else None
    if not isinstance(holder, nodes.ClassDef) or not isinstance(method, nodes.FunctionDef):
        return []
    first = first_parameter(method)
    if first is None or first.name != owner.name or bindings(owner) != [first]:
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
            found = bindings(node)
            return bool(found) and all(isinstance(b.parent, nodes.Arguments) for b in found)
        case nodes.Attribute(expr=nodes.Name() as owner, attrname=name):
            given = _attribute_values(owner, name, model)
            return bool(given) and all(
                is_handed_in(value, model, depth + 1) or is_current_run(value, model)
                for value in given
            )
        case _:
            return False


def _binds_current_run(binding: nodes.NodeNG, model: Model, depth: int) -> bool:
    match binding.parent:
        case nodes.Assign(targets=targets, value=value) if binding in targets:
            return is_current_run(value, model, depth + 1)
        case nodes.AnnAssign(value=value) if value is not None:
            return is_current_run(value, model, depth + 1)
        case _:
            return False


def refused_name(name: str) -> str:
    """Why MLflow refuses ``name`` for a metric; empty if it does not."""
    fault = mlflow.refused_name(name)
    return f"MLflow refuses the name `{name}` {fault}" if fault else ""


def refused_metric_name(node: nodes.NodeNG, model: Model) -> str:
    """Why MLflow may refuse the expression as the name of a metric; empty if it does not."""
    match node:
        case nodes.Const(value=str(name)):
            return refused_name(name)
        case nodes.JoinedStr(values=parts) if all(_is_plain(part, model) for part in parts):
            # Integers stand for themselves in a name, so one of them is as good as another.
            name = "".join(str(p.value) if isinstance(p, nodes.Const) else "1" for p in parts)
            fault = mlflow.refused_name(name)
            return f"MLflow refuses such a name {fault}" if fault else ""
        case _:
            return "the name may hold characters that MLflow refuses"


def _is_plain(part: nodes.NodeNG, model: Model) -> bool:
    """Whether a part of an f-string is text, or an integer as it is."""
    if isinstance(part, nodes.FormattedValue):
        return part.format_spec is None and is_integer(part.value, model)
    return isinstance(part, nodes.Const)


def is_integer(node: nodes.NodeNG | None, model: Model, depth: int = 0) -> bool:
    """Whether the expression is an int for certain."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.Const(value=int(value)):
            return not isinstance(value, bool)
        case nodes.BinOp(left=left, op="+" | "-" | "*" | "//" | "%", right=right):
            return is_integer(left, model, depth + 1) and is_integer(right, model, depth + 1)
        case nodes.Call(func=func):
            return model.values(func) in ((External("builtins.len"),), (External("builtins.int"),))
        case nodes.Name():
            found = bindings(node)
            return bool(found) and all(_binds_integer(b, model, depth) for b in found)
        case _:
            return False


def _binds_integer(binding: nodes.NodeNG, model: Model, depth: int) -> bool:
    match binding.parent:
        case nodes.Assign(targets=targets, value=value) if binding in targets:
            return not isinstance(value, nodes.Name) and is_integer(value, model, depth + 1)
        case nodes.AugAssign(op="+=" | "-=" | "*=", value=value):
            return is_integer(value, model, depth + 1)
        case _:
            return _counts(binding, model) or _declared(binding) == "int"
