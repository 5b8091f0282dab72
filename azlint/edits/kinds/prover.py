"""Works out which kinds an expression has for certain: nothing that it may be is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from astroid import nodes

from azlint.edits import certainty
from azlint.edits.kinds import branches, calls, containers, parameters, templates
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kind, Kinds
from azlint.edits.kinds.library import ATTRIBUTES, OF_PATH, OF_V1
from azlint.edits.options import kinds_of_option
from azlint.edits.reach import is_known, reaching
from azlint.semantic.inference.names import bindings
from azlint.semantic.values import External, Instance, LocalClass, LocalInstance

if TYPE_CHECKING:
    from azlint.semantic.model import Model

# Beyond these an expression stays unknown.
_MAX_DEPTH = 40
_MAX_STEPS = 2000
# Beyond it a power of an integer may be more than a float can hold, which MLflow makes of it.
_MAX_EXPONENT = 10
_MAX_TEXT_DEPTH = 5
_ENUMS = ("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag")


def kinds_of(node: nodes.NodeNG | None, model: Model) -> Kinds:
    """The kinds that the expression can have; `Kind.ANY` among them where that is not known."""
    if node is None:
        return kinds.ANY
    known: dict[nodes.NodeNG, Kinds] = model.found.setdefault("kinds", {})
    if node not in known:
        known[node] = Prover(model).of(node) or kinds.ANY
    return known[node]


def pieces_of(node: nodes.NodeNG, model: Model, depth: int = 0) -> list[templates.Piece] | None:
    """The parts of a text that is put together, also of names that stand for a part."""
    if isinstance(node, nodes.Name):
        sources = [containers.source_of(binding) for binding in reaching(node, model)]
        if len(sources) != 1 or sources[0] is None or sources[0][1] or depth > _MAX_TEXT_DEPTH:
            return None
        return pieces_of(sources[0][0], model, depth + 1)
    parts = templates.pieces(node)
    if parts is None:
        return None
    found: list[templates.Piece] = []
    for part in parts:
        if part.value is None or part.spec != "":
            found.append(part)
            continue
        value = _unwrapped(part.value, model)
        inner = pieces_of(value, model, depth + 1)
        found += [templates.Piece(value=value)] if inner is None else inner
    return found


def _unwrapped(node: nodes.NodeNG, model: Model) -> nodes.NodeNG:
    """What `str` is called with, or else the expression itself."""
    match node:
        case nodes.Call(args=[inner], keywords=[]) if (
            containers.callee(node, model) == "builtins.str"
        ):
            return inner
        case _:
            return node


def kinds_of_items(node: nodes.NodeNG, model: Model) -> Kinds:
    """The kinds of what going over the expression gives."""
    return containers.part(node, (containers.EACH,), Prover(model)) or kinds.ANY


def refused_kind(node: nodes.NodeNG | None, model: Model) -> str:
    """How the kind of a value that MLflow refuses as a metric is called; empty if it may not be."""
    found = kinds_of(node, model)
    if not found <= kinds.REFUSED:
        return ""
    return next(kind.name.lower() for kind in Kind if kind in found)


class Prover:
    """Works out the kinds of one expression, and of those that it depends on.

    What is asked again while it is worked out, as in `x = x + 1`, has the kinds found so far;
    it is worked out anew until nothing is added.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self._pending: dict[nodes.NodeNG, Kinds] = {}
        self._asked_again: set[nodes.NodeNG] = set()
        self._steps = 0
        self._forms: dict[type[nodes.NodeNG], Callable[[Any], Kinds]] = {
            nodes.Const: lambda node: kinds.of_constant(node.value),
            nodes.JoinedStr: self.text,
            nodes.BinOp: self._operation,
            nodes.UnaryOp: self._unary,
            nodes.BoolOp: self._either,
            nodes.Compare: self._comparison,
            nodes.IfExp: lambda node: self.union((node.body, node.orelse)),
            nodes.NamedExpr: lambda node: self.of(node.value),
            nodes.Name: self._name,
            nodes.AssignName: self._bound,
            nodes.Attribute: self._attribute,
            nodes.Subscript: lambda node: containers.subscript(node, self),
            nodes.Call: lambda node: calls.call(node, self),
            nodes.Dict: lambda node: kinds.MAPPING,
            nodes.DictComp: lambda node: kinds.MAPPING,
            **dict.fromkeys(
                (nodes.List, nodes.Tuple, nodes.Set, nodes.ListComp, nodes.SetComp),
                lambda node: kinds.SEQUENCE,
            ),
            nodes.GeneratorExp: lambda node: kinds.OBJECT,
        }

    def of(self, node: nodes.NodeNG) -> Kinds:
        """The kinds of the expression, or of what a binding gives its name."""
        form = self._forms.get(type(node))
        self._steps += 1
        if form is None or len(self._pending) > _MAX_DEPTH or self._steps > _MAX_STEPS:
            return kinds.ANY
        if node in self._pending:
            self._asked_again.add(node)
            return self._pending[node]
        self._pending[node] = frozenset()
        try:
            found = form(node)
            while node in self._asked_again and not found <= self._pending[node]:
                self._asked_again.discard(node)
                self._pending[node] |= found
                found |= form(node)
        finally:
            del self._pending[node]
            self._asked_again.discard(node)
        return found

    def union(self, given: Iterable[nodes.NodeNG]) -> Kinds:
        """The kinds of any of the expressions."""
        return frozenset[Kind]().union(*map(self.of, given))

    def text(self, node: nodes.NodeNG) -> Kinds:
        """The kinds of a text that is put together."""
        parts = templates.pieces(node)
        if parts is None:
            return kinds.TEXT
        filled = [part for part in parts if part.value is not None]
        if not filled:
            return kinds.of_constant("".join(part.text for part in parts))
        if templates.holds_words(parts):
            return kinds.WORDS
        if len(filled) == 1 and not "".join(part.text for part in parts).strip():
            (only,) = filled
            if templates.is_numeric(only.spec):
                return kinds.NUMERAL
            return kinds.written(self.of(only.value)) if only.spec == "" else kinds.TEXT
        return kinds.TEXT

    def _operation(self, node: nodes.BinOp) -> Kinds:
        if node.op == "**":
            return self._power(node)
        found = kinds.calculated(self.of(node.left), node.op, self.of(node.right))
        if found == kinds.TEXT:
            return self.text(node)
        # A path below another one; the time between two, or beside one.
        made = self.model.result_name(node.left)
        if (node.op == "/" and calls.is_path(node.left, self.model)) or (
            node.op in "+-" and made.startswith("datetime.") and is_known(node.left, self.model)
        ):
            return kinds.OBJECT
        return found

    def _power(self, node: nodes.BinOp) -> Kinds:
        match node:
            case nodes.BinOp(left=left, right=nodes.Const(value=int(exponent))):
                small = exponent <= _MAX_EXPONENT and self.of(left) <= kinds.NUMBERS
                if not small:
                    return kinds.ANY
                whole = exponent >= 0 and self.of(left) <= kinds.INTEGER | kinds.BOOL
                return kinds.INTEGER if whole else kinds.FLOAT
            case nodes.BinOp(left=nodes.Const(value=float()), right=right):
                # Of a negative number it could be a root, which is complex.
                return kinds.FLOAT if self.of(right) <= kinds.NUMBERS else kinds.ANY
            case _:
                return kinds.ANY

    def _unary(self, node: nodes.UnaryOp) -> Kinds:
        return kinds.BOOL if node.op == "not" else kinds.negated(self.of(node.operand))

    def _either(self, node: nodes.BoolOp) -> Kinds:
        each = [self.of(value) for value in node.values]
        if node.op == "or":
            # None is passed over, but at the end.
            each[:-1] = [found - kinds.NONE for found in each[:-1]]
        return frozenset[Kind]().union(*each)

    def _comparison(self, node: nodes.Compare) -> Kinds:
        parts = [node.left, *(right for _, right in node.ops)]
        if all(op in ("is", "is not", "in", "not in") for op, _ in node.ops):
            return kinds.BOOL
        plain = kinds.NUMBERS | kinds.TEXTS | kinds.NONE
        return kinds.BOOL if all(self.of(part) <= plain for part in parts) else kinds.ANY

    def _name(self, node: nodes.Name) -> Kinds:
        if not bindings(node):
            return kinds.WORDS if node.name in ("__name__", "__file__") else kinds.ANY
        found = frozenset[Kind]()
        added = []
        for binding in reaching(node, self.model) or [None]:
            if isinstance(binding, nodes.AssignName):
                if isinstance(binding.parent, nodes.AugAssign):
                    added.append(binding.parent)
                else:
                    found |= self.of(binding)
            else:
                found |= kinds.ANY
        for statement in [*added, *added]:
            found |= kinds.calculated(found, statement.op[:-1], self.of(statement.value))
        return branches.narrowed(node, found, self.model)

    def _bound(self, binding: nodes.AssignName) -> Kinds:
        """What ``binding`` gives its name."""
        if isinstance(binding.parent, nodes.Arguments):
            return parameters.kinds_of_parameter(binding, binding.parent, self)
        source = containers.source_of(binding)
        return kinds.ANY if source is None else containers.part(*source, self)

    def _attribute(self, node: nodes.Attribute) -> Kinds:
        model = self.model
        if found := kinds_of_option(node.expr, node.attrname, self):
            return found
        if isinstance(node.expr, nodes.Name):
            given = certainty.attribute_values(node.expr, node.attrname, model)
            if given:
                return self.union(given)
        if node.attrname in ("__version__", "__name__", "__qualname__", "__doc__"):
            return kinds.TEXT if node.attrname == "__version__" else kinds.WORDS
        if node.attrname in (*OF_PATH, "parent") and calls.is_path(node.expr, model):
            return kinds.OBJECT if node.attrname == "parent" else kinds.TEXT
        if not is_known(node, model):
            return kinds.ANY
        if declared := _declared(node, model):
            default = declared[1]
            return declared[0] | (self.of(default) if default is not None else frozenset())
        if node.attrname in OF_V1 and _is_v1(node.expr, model):
            return kinds.TEXT
        match model.values(node):
            case (External(name),):
                return ATTRIBUTES.get(name, kinds.ANY)
            case (Instance(),):
                return kinds.OBJECT
            case _:
                return self._member(node)

    def _member(self, node: nodes.Attribute) -> Kinds:
        """What a member of an enumeration, or its value, is."""
        match node:
            case nodes.Attribute(expr=nodes.Attribute() as member, attrname="value"):
                values = self._of_enumeration(member)
                return self.union(values) if values else kinds.ANY
            case nodes.Attribute(expr=nodes.Attribute() as member, attrname="name"):
                return kinds.WORDS if self._of_enumeration(member) else kinds.ANY
            case _:
                return kinds.OBJECT if self._of_enumeration(node) else kinds.ANY

    def _of_enumeration(self, node: nodes.Attribute) -> list[nodes.NodeNG]:
        """What an enumeration of the document gives the member ``node``."""
        return enumerated(node, self.model)


def _is_v1(node: nodes.NodeNG, model: Model) -> bool:
    values = model.values(node)
    return bool(values) and all(isinstance(value, Instance) for value in values)


def _declared(node: nodes.Attribute, model: Model) -> tuple[Kinds, nodes.NodeNG | None] | None:
    """The kinds that a dataclass of the document declares for a field, and its default."""
    match model.values(node.expr):
        case (LocalInstance(owner),) if owner.decorators is not None:
            pass
        case _:
            return None
    made = [n.func if isinstance(n, nodes.Call) else n for n in owner.decorators.nodes]
    fields = [b.parent for b in owner.locals.get(node.attrname, ())]
    is_set = node.attrname in model.tree.attributes or any(
        node.attrname in own for own in model.tree.self_attributes.values()
    )
    if is_set or len(fields) != 1 or not isinstance(fields[0], nodes.AnnAssign):
        return None
    if not any(model.external(each) == "dataclasses.dataclass" for each in made):
        return None
    found = parameters.kinds_of_annotation(fields[0].annotation, model)
    return (found, fields[0].value) if found else None


def enumerated(node: nodes.NodeNG, model: Model) -> list[nodes.NodeNG]:
    """What an enumeration gives its member ``node``; empty for anything else."""
    if not isinstance(node, nodes.Attribute) or not is_known(node.expr, model):
        return []
    match model.values(node.expr):
        case (LocalClass(owner),):
            pass
        case _:
            return []
    if not any(model.external(base) in _ENUMS for base in owner.bases):
        return []
    given = [
        binding.parent.value
        for binding in owner.locals.get(node.attrname, ())
        if isinstance(binding.parent, nodes.Assign)
    ]
    return given if len(given) == 1 else []
