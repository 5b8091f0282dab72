"""Tells what an option of a script's own argparse parser holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.reach import is_known, reaching
from azlint.semantic.values import ExternalResult

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_PARSER = ExternalResult("argparse.ArgumentParser")
# Other ways to give an option its value.
_SETTING = ("set_defaults", "setattr")


def option_kinds(node: nodes.Attribute, model: Model) -> frozenset[str]:
    """The types that ``args.option`` has for certain: `int`, `float`, `bool`; empty if unknown."""
    owner = node.expr
    found = reaching(owner, model) if isinstance(owner, nodes.Name) else []
    if not found or not all(is_parsed(binding, model) for binding in found):
        return frozenset()
    if any(name in model.tree.calls for name in _SETTING) or node.attrname in model.tree.attributes:
        return frozenset()
    declared = [call for call in model.calls("add_argument") if holder(call) == node.attrname]
    if changes_mappings(model):
        return frozenset()
    kinds = [_kind(call, model) for call in declared]
    return frozenset(kinds) if kinds and all(kinds) else frozenset()


def mappings(model: Model) -> Iterator[nodes.NodeNG]:
    """The expressions that give the attributes of an object as a dictionary."""
    yield from model.calls("vars")
    for node in model.tree.references:
        if isinstance(node, nodes.Attribute) and node.attrname == "__dict__":
            yield node


def changes_mappings(model: Model) -> bool:
    """Whether the document may set attributes by a dictionary of them."""
    return not all(map(_only_reads, mappings(model)))


def _only_reads(mapping: nodes.NodeNG) -> bool:
    """Whether the use of a dictionary leaves what it holds."""
    match mapping.parent:
        case nodes.Attribute(attrname=name):
            return name in ("copy", "get", "items", "keys", "values")
        case nodes.Subscript(ctx=use):
            return bool(use.name == "Load")
        case nodes.Call() | nodes.Keyword() | nodes.FormattedValue() | nodes.DictUnpack():
            return True
        case _:
            return isinstance(mapping.parent, (nodes.For, nodes.Compare, nodes.Comprehension))


def is_parsed(binding: nodes.NodeNG, model: Model) -> bool:
    """Whether ``binding`` holds the options that a parser gives, and nothing else."""
    match binding.parent:
        case nodes.Assign(targets=[target], value=nodes.Call() as call) if target is binding:
            return _parses(call, "parse_args", model)
        case nodes.Assign(
            targets=[target],
            value=nodes.Subscript(value=nodes.Call() as call, slice=nodes.Const(value=0)),
        ) if target is binding:
            return _parses(call, "parse_known_args", model)
        case nodes.Tuple(
            elts=[first, _], parent=nodes.Assign(targets=[_], value=nodes.Call() as call)
        ):
            return first is binding and _parses(call, "parse_known_args", model)
        case _:
            return False


def _parses(call: nodes.Call, method: str, model: Model) -> bool:
    match call.func:
        case nodes.Attribute(expr=parser, attrname=name) if name == method:
            plain = len(call.args) <= 1 and not call.keywords
            return plain and model.values(parser) == (_PARSER,)
        case _:
            return False


def holder(call: nodes.Call) -> str:
    """The attribute that an `add_argument` call fills, empty if that cannot be told."""
    for keyword in call.keywords:
        if keyword.arg == "dest":
            return str(keyword.value.value) if isinstance(keyword.value, nodes.Const) else ""
    names = [given.value for given in call.args if isinstance(given, nodes.Const)]
    if len(names) != len(call.args) or not all(isinstance(name, str) for name in names):
        return ""
    long = [name for name in names if name.startswith("--")]
    chosen = (long or names or [""])[0]
    return str(chosen.lstrip("-").replace("-", "_") if chosen.startswith("-") else chosen)


def _kind(call: nodes.Call, model: Model) -> str:
    """The type that the option of an `add_argument` call has in any case, empty if unknown."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    if None in given:
        return ""
    match given.get("action"):
        case nodes.Const(value="store_true" | "store_false"):
            default = given.get("default")
            plain = isinstance(default, nodes.Const) and isinstance(default.value, bool)
            return "bool" if default is None or plain else ""
        case None:
            pass
        case _:
            return ""
    if "nargs" in given:
        return ""
    match given.get("type"):
        case nodes.Name(name="int" | "float" as kind) as of:
            if not is_known(of, model) or model.external(of) != f"builtins.{kind}":
                return ""
        case _:
            return ""
    match given.get("default"):
        case nodes.Const(value=default) | nodes.UnaryOp(operand=nodes.Const(value=default)):
            return _kind_with_default(str(kind), default)
        case None:
            first = call.args[0] if call.args else None
            positional = isinstance(first, nodes.Const) and not str(first.value).startswith("-")
            return str(kind) if positional or _is_true(given.get("required")) else ""
        case _:
            return ""


def _kind_with_default(kind: str, default: object) -> str:
    """The type of an option that is given as ``kind`` or else has its ``default``."""
    match default:
        case bool():
            return "float" if kind == "float" else ""
        case str() | int():
            return kind
        case float():
            return "float"
        case _:
            return ""


def _is_true(node: nodes.NodeNG | None) -> bool:
    return isinstance(node, nodes.Const) and node.value is True
