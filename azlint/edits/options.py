"""Tells what an option of a script's own argparse parser holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kinds
from azlint.edits.kinds.library import CALLS
from azlint.edits.kinds.parameters import handed
from azlint.edits.reach import is_known, reaching
from azlint.semantic.inference.names import scope_and_bindings
from azlint.semantic.values import ExternalResult, LocalFunction

if TYPE_CHECKING:
    from azlint.edits.kinds.asking import Asked
    from azlint.semantic.model import Model
    from azlint.semantic.tree import Tree

_PARSER = ExternalResult("argparse.ArgumentParser")
_FLAGS = ("store_true", "store_false")
_MAX_DEPTH = 10


def kinds_of_option(owner: nodes.NodeNG, name: str, asked: Asked) -> Kinds:
    """The kinds of ``owner.name`` where ``owner`` holds parsed options; empty if unknown."""
    trees = _parsed_in(owner, 0, asked.model)
    if not trees:
        return frozenset()
    every = [asked.model.tree, *(tree for tree in trees if tree is not asked.model.tree)]
    if any(changes_mappings(tree) or _sets(name, tree) for tree in every):
        return frozenset()
    found: Kinds = frozenset()
    for call in (call for tree in trees for call in tree.calls.get("add_argument", ())):
        found |= _kinds(call, asked) if holder(call) == name else frozenset()
    return frozenset() if found >= kinds.ANY else found


def _sets(name: str, tree: Tree) -> bool:
    """Whether something else than the command line may give the option its value."""
    for call in tree.calls.get("set_defaults", ()):
        if call.args or any(keyword.arg in (None, name) for keyword in call.keywords):
            return True
    return name in tree.attributes or bool(tree.calls.get("setattr"))


def mappings(tree: Tree) -> Iterator[nodes.NodeNG]:
    """The expressions that give the attributes of an object as a dictionary."""
    yield from tree.calls.get("vars", ())
    for node in tree.references:
        if isinstance(node, nodes.Attribute) and node.attrname == "__dict__":
            yield node


def changes_mappings(tree: Tree) -> bool:
    """Whether the document may set attributes by a dictionary of them."""
    return not all(map(_only_reads, mappings(tree)))


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
    return bool(_bound_to_parsed(binding, 0, model))


def parses(call: nodes.Call, model: Model) -> bool:
    """Whether the call gives the options of a parser by itself."""
    return _is_parsing(call, "parse_args", model)


def _is_parsing(call: nodes.Call, method: str, model: Model) -> bool:
    match call.func:
        case nodes.Attribute(expr=parser, attrname=name) if name == method:
            named = all(keyword.arg == "args" for keyword in call.keywords)
            plain = len(call.args) + len(call.keywords) <= 1 and named
            return plain and model.values(parser) == (_PARSER,)
        case _:
            return False


def _parsed_in(node: nodes.NodeNG, depth: int, model: Model) -> list[Tree]:
    """The documents whose parsers give the options that ``node`` is; empty for anything else."""
    if depth > _MAX_DEPTH:
        return []
    match node:
        case nodes.Name():
            if node.root() is model.tree.module:
                found = reaching(node, model)
            else:
                owner, found = scope_and_bindings(node)
                found = found if isinstance(owner, nodes.FunctionDef) else []
            return _all_of([_bound_to_parsed(each, depth + 1, model) for each in found])
        case nodes.Call() if _is_parsing(node, "parse_args", model):
            return _tree_of(node, model)
        case nodes.Call():
            return _all_of([_parsed_in(each, depth + 1, model) for each in _given(node, model)])
        case nodes.Subscript(value=nodes.Call() as call, slice=nodes.Const(value=0)):
            return _first_of(call, depth, model)
        case _:
            return []


def _first_of(call: nodes.Call, depth: int, model: Model) -> list[Tree]:
    """The same for the first of the pair that parsing known options gives."""
    if depth > _MAX_DEPTH:
        return []
    if _is_parsing(call, "parse_known_args", model):
        return _tree_of(call, model)
    found = []
    for given in _given(call, model):
        match given:
            case nodes.Tuple(elts=[first, _]):
                found.append(_parsed_in(first, depth + 1, model))
            case nodes.Call():
                found.append(_first_of(given, depth + 1, model))
            case _:
                return []
    return _all_of(found)


def _bound_to_parsed(binding: nodes.NodeNG, depth: int, model: Model) -> list[Tree]:
    match binding.parent:
        case nodes.Assign(targets=targets, value=value) if binding in targets:
            return _parsed_in(value, depth, model)
        case nodes.AnnAssign(value=value) if value is not None:
            return _parsed_in(value, depth, model)
        case nodes.Tuple(
            elts=[first, _], parent=nodes.Assign(targets=[_], value=nodes.Call() as call)
        ):
            return _first_of(call, depth, model) if first is binding else []
        case nodes.Arguments() if binding.root() is model.tree.module:
            given = handed(binding, model)
            return _all_of([_parsed_in(each, depth + 1, model) for each in given])
        case _:
            return []


def _all_of(found: list[list[Tree]]) -> list[Tree]:
    return (
        list({tree.path: tree for trees in found for tree in trees}.values())
        if (found and all(found))
        else []
    )


def _tree_of(node: nodes.NodeNG, model: Model) -> list[Tree]:
    tree = model.project.tree_of(node)
    return [tree] if tree is not None else []


def _given(call: nodes.Call, model: Model) -> list[nodes.NodeNG]:
    """All that the project's function behind ``call`` returns; empty where that is not plain."""
    match model.values(call.func) if is_known(call.func, model) else ():
        case (LocalFunction(node=nodes.FunctionDef() as function, receiver=None),):
            pass
        case _:
            return []
    if isinstance(function, nodes.AsyncFunctionDef) or function.decorators is not None:
        return []
    if function.is_generator() or not isinstance(function.body[-1], nodes.Return):
        return []
    inner = (nodes.FunctionDef, nodes.Lambda, nodes.ClassDef)
    returned = [each.value for each in function.nodes_of_class(nodes.Return, skip_klass=inner)]
    return [] if None in returned else returned


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


def _kinds(call: nodes.Call, asked: Asked) -> Kinds:
    """The kinds that the option of an `add_argument` call can have."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    if None in given:
        return kinds.ANY
    match given.get("action"):
        case None | nodes.Const(value="store"):
            pass
        case nodes.Const(value=action) if action in _FLAGS:
            return kinds.BOOL | _default(given, kinds.BOOL, kinds.BOOL, asked)
        case nodes.Const(value="append"):
            return kinds.SEQUENCE | _default(given, kinds.ANY, kinds.NONE, asked)
        case nodes.Const(value="count"):
            return kinds.INTEGER | _default(given, kinds.ANY, kinds.NONE, asked)
        case action if asked.model.external(action) == "argparse.BooleanOptionalAction":
            return kinds.BOOL | _default(given, kinds.BOOL, kinds.NONE, asked)
        case _:
            return kinds.ANY
    typed = _of_type(given, asked.model)
    missing = kinds.NONE if _is_optional(call, given) else frozenset()
    default = _default(given, typed, missing, asked)
    match given.get("nargs"):
        case None:
            return typed | default
        case nodes.Const(value="?"):
            constant = given.get("const")
            return typed | default | (asked.of(constant) if constant is not None else kinds.NONE)
        case nodes.Const(value=int() | "+" | "*"):
            return kinds.SEQUENCE | default
        case _:
            return kinds.ANY


def _of_type(given: dict[str, nodes.NodeNG], model: Model) -> Kinds:
    """What becomes of the text that is given for the option."""
    kind = given.get("type")
    if kind is None or (is_known(kind, model) and model.external(kind) == "builtins.str"):
        match given.get("choices"):
            case nodes.List(elts=choices) | nodes.Tuple(elts=choices) | nodes.Set(elts=choices):
                if choices and all(isinstance(choice, nodes.Const) for choice in choices):
                    each = (kinds.of_constant(choice.value) for choice in choices)
                    return frozenset().union(*each) & kinds.TEXTS or kinds.TEXT
        return kinds.TEXT
    return CALLS.get(model.external(kind), kinds.ANY) if is_known(kind, model) else kinds.ANY


def _default(given: dict[str, nodes.NodeNG], typed: Kinds, missing: Kinds, asked: Asked) -> Kinds:
    """The kinds of the option where it is not given."""
    default = given.get("default")
    if default is None:
        return missing
    found = asked.of(default)
    # Text is converted, too.
    return typed if found <= kinds.TEXTS and not typed <= kinds.TEXTS else found


def _is_optional(call: nodes.Call, given: dict[str, nodes.NodeNG]) -> bool:
    """Whether the option may be left out."""
    first = call.args[0] if call.args else None
    positional = isinstance(first, nodes.Const) and not str(first.value).startswith("-")
    required = given.get("required")
    return not positional and not (isinstance(required, nodes.Const) and required.value is True)
