"""What tests around an expression prove of a name: of which types it is, that it is not None."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kinds
from azlint.edits.reach import is_known
from azlint.semantic.inference.names import scope_and_bindings

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_TYPES: dict[str, Kinds] = {
    "builtins.int": kinds.INTEGER | kinds.BOOL,
    "builtins.float": kinds.FLOAT,
    "builtins.bool": kinds.BOOL,
    "builtins.str": kinds.TEXTS,
    "builtins.list": kinds.SEQUENCE,
    "builtins.tuple": kinds.SEQUENCE,
    "builtins.set": kinds.SEQUENCE,
    "builtins.dict": kinds.MAPPING,
    # v1 makes floats, ints and bools of these.
    **{f"numpy.{name}": kinds.FLOAT for name in ("float16", "float32", "float64")},
    **{f"numpy.{name}": kinds.INTEGER for name in ("int8", "int16", "int32")},
    "numpy.bool_": kinds.BOOL,
    # And keeps the text of some of these.
    **dict.fromkeys(
        [f"numbers.{name}" for name in ("Number", "Real", "Rational", "Integral")]
        + [f"numpy.{name}" for name in ("number", "floating", "integer", "int64")],
        kinds.OTHER_NUMBER,
    ),
}
_LEAVING = (nodes.Continue, nodes.Break, nodes.Return, nodes.Raise)
_IN_ONE_EXPRESSION = (
    *(nodes.IfExp, nodes.BoolOp, nodes.ListComp, nodes.SetComp, nodes.GeneratorExp),
    nodes.DictComp,
)


@dataclass(frozen=True, slots=True)
class _Test:
    """A test that is decided where the name stands, and the statements that run in between."""

    node: nodes.NodeNG
    holds: bool
    between: Sequence[nodes.NodeNG] = ()


@dataclass(frozen=True, slots=True)
class _Proof:
    """What holds of a name: it is one of ``kinds``, if there are any, and none of ``never``."""

    kinds: Kinds = frozenset()
    never: Kinds = frozenset()


def narrowed(node: nodes.Name, found: Kinds, model: Model) -> Kinds:
    """What of ``found`` the name can be where it stands, as far as tests around it tell."""
    owner, _ = scope_and_bindings(node)
    if owner is None or owner not in (node.frame(), node.scope()):
        return found
    bound = list(owner.locals.get(node.name, ()))
    if any(binding.parent.frame() is not owner.frame() for binding in bound):
        return found
    for test in _tests_around(node):
        if any(_is_within(binding, test.between) for binding in bound):
            continue
        for proof in _told(test.node, node.name, test.holds, model):
            found -= proof.never
            if proof.kinds:
                found = (found & proof.kinds) or proof.kinds
    return found


def _is_within(binding: nodes.NodeNG, statements: Sequence[nodes.NodeNG]) -> bool:
    return any(each is binding or each.parent_of(binding) for each in statements)


def _tests_around(node: nodes.Name) -> Iterator[_Test]:
    part: nodes.NodeNG = node
    for parent in node.node_ancestors():
        if isinstance(parent, _IN_ONE_EXPRESSION):
            yield from _within_expression(parent, part)
        elif isinstance(part, nodes.NodeNG) and (block := _block_of(part, parent)):
            match parent:
                case nodes.If(test=test) | nodes.While(test=test):
                    yield _Test(test, block is parent.body, block)
                case _:
                    pass
            yield from _left_before(part, block)
        if isinstance(parent, (nodes.FunctionDef, nodes.Lambda, nodes.ClassDef)):
            return
        part = parent


def _within_expression(parent: nodes.NodeNG, part: nodes.NodeNG) -> Iterator[_Test]:
    match parent:
        case nodes.IfExp(test=test) if part is not test:
            yield _Test(test, part is parent.body)
        case nodes.BoolOp(op=op, values=values):
            for value in values[: values.index(part)]:
                yield _Test(value, op == "and")
        case nodes.IfExp():
            pass
        case _:
            # What a comprehension gives is worked out where its tests hold.
            for generator in () if part in parent.generators else parent.generators:
                for test in generator.ifs:
                    yield _Test(test, True)


def _block_of(part: nodes.NodeNG, parent: nodes.NodeNG) -> list[nodes.NodeNG]:
    """The list of statements of ``parent`` that ``part`` stands in; empty for none."""
    for field in ("body", "orelse", "finalbody"):
        block = getattr(parent, field, None)
        if isinstance(block, list) and part in block:
            return block
    return []


def _left_before(part: nodes.NodeNG, block: list[nodes.NodeNG]) -> Iterator[_Test]:
    """The tests that lead out of the block before ``part`` is come to."""
    for at, statement in enumerate(block[: block.index(part)]):
        match statement:
            case nodes.If(test=test, body=[*_, last], orelse=[]) if isinstance(last, _LEAVING):
                yield _Test(test, False, block[at:])
            case nodes.Assert(test=test):
                yield _Test(test, True, block[at:])
            case _:
                pass


def _told(test: nodes.NodeNG, name: str, holds: bool, model: Model) -> Iterator[_Proof]:
    match test:
        case nodes.UnaryOp(op="not", operand=inner):
            yield from _told(inner, name, not holds, model)
        case nodes.BoolOp(op=op, values=values) if holds is (op == "and"):
            for value in values:
                yield from _told(value, name, holds, model)
        case nodes.Name(name=tested) if tested == name and holds:
            yield _Proof(never=kinds.NONE)
        case nodes.Compare(left=nodes.Name(name=tested), ops=[(op, nodes.Const(value=None))]) if (
            tested == name and op in ("is", "is not", "==", "!=")
        ):
            is_none = holds is (op in ("is", "=="))
            yield _Proof(kinds.NONE) if is_none else _Proof(never=kinds.NONE)
        case nodes.Call(
            func=nodes.Name(name="isinstance"), args=[nodes.Name(name=tested), types]
        ) if tested == name:
            yield from _typed(types, holds, model)
        case nodes.Compare(
            left=nodes.Call(func=nodes.Name(name="type"), args=[nodes.Name(name=tested)]),
            ops=[("is" | "==" | "in", types)],
        ) if tested == name and holds:
            yield from _typed(types, holds, model)
        case _:
            pass


def _typed(types: nodes.NodeNG, holds: bool, model: Model) -> Iterator[_Proof]:
    found = _kinds_of_types(types, model)
    if found:
        yield _Proof(found) if holds else _Proof(never=found)


def _kinds_of_types(node: nodes.NodeNG, model: Model) -> Kinds:
    """The kinds that instances of the types have; empty where one of them is not known."""
    match node:
        case nodes.Tuple(elts=parts) | nodes.List(elts=parts) | nodes.Set(elts=parts):
            each = [_kinds_of_types(part, model) for part in parts]
        case nodes.BinOp(left=left, op="|", right=right):
            each = [_kinds_of_types(part, model) for part in (left, right)]
        case _:
            named = model.external(node) if is_known(node, model) else ""
            each = [_TYPES.get(named, frozenset())]
    return frozenset().union(*each) if each and all(each) else frozenset()
