"""The semantic model of one document: its imports of v1, its uses of v1 symbols, its role."""

from __future__ import annotations

import bisect
import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from astroid import nodes

from azlint.diagnostics import Position, Range
from azlint.documents.python import PythonDocument
from azlint.semantic.project import Flows, Project
from azlint.semantic.roles import Role, role_of
from azlint.semantic.tree import Tree
from azlint.semantic.values import (
    ClassRef,
    External,
    ExternalResult,
    Function,
    LocalClass,
    LocalFunction,
    LocalInstance,
    Mapping,
    ModuleRef,
    Nothing,
    Opaque,
    Sequence,
    Text,
    Tuple,
    Value,
    Values,
    merge,
    portable,
)
from azlint.text import Lines

# Calls that hold a callable or a module for later.
_HOLDING = frozenset({"getattr", "partial", "import_module", "__import__"})
# Calls that look up the module or attribute which their first argument names.
_LOOKING_UP = frozenset("patch setattr delattr find_spec find_loader importorskip".split())
_DOTTED = re.compile(r"azureml(\.\w+)+")
_IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})


class Form(enum.Enum):
    """How a v1 module or name is imported."""

    PLAIN = "plain"
    STAR = "star"
    GUARDED = "guarded"
    TYPE_CHECKING = "type checking"
    DYNAMIC = "dynamic"


@dataclass(frozen=True, slots=True)
class Import:
    """One imported v1 name: its symbol, the module it is taken from, where it stands and how."""

    symbol: str
    module: str
    range: Range
    form: Form
    node: nodes.NodeNG


@dataclass(frozen=True, slots=True)
class Use:
    """One resolved use of a v1 symbol; ``shorter`` are the uses in its chain that it stands for."""

    symbol: str
    range: Range
    node: nodes.NodeNG
    shorter: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class LoggedMetric:
    """One call of `Run.log`: its nodes for name and value; ``text`` is the name if it is known."""

    symbol: str
    name: nodes.NodeNG
    value: nodes.NodeNG
    text: str | None


class Model:
    """What rules ask about a document."""

    def __init__(self, document: PythonDocument, project: Project) -> None:
        self.path = document.path
        self.project = project
        self.tree: Tree = project.document(document)
        self._aliases = {
            (node.lineno, node.col_offset): node.names for node in document.imports()
        }
        self.lines = Lines(document.text)
        self._statements = sorted(document.rows())
        self._statement_starts = [first for first, _ in self._statements]
        self.imports: tuple[Import, ...] = tuple(self._imports())
        self.uses: tuple[Use, ...] = tuple(self._uses())
        symbols = [use.symbol for use in self.uses]
        self.role: Role = role_of(symbols, self.tree.module.locals)

    def values(self, node: nodes.NodeNG | None) -> Values:
        """The values that the expression ``node`` can have; empty when unknown."""
        return self.project.evaluator.values(node)

    def range_of(self, node: nodes.NodeNG) -> Range:
        """Where ``node`` stands, in code points."""
        end_row = node.end_lineno or node.lineno
        return Range(
            Position(node.lineno, self.lines.column(node.lineno, node.col_offset)),
            Position(end_row, self.lines.column(end_row, node.end_col_offset or node.col_offset)),
        )

    def last_row(self, place: Range) -> int:
        """The last row of the innermost simple statement, or header of a compound one, at ``place``."""
        row = place.start.row
        index = bisect.bisect_right(self._statement_starts, row) - 1
        end = place.end.row
        while index >= 0:
            first, last = self._statements[index]
            if last >= row:
                return max(end, last)
            if first < row:
                break
            index -= 1
        return end

    def calls(self, *names: str) -> Iterator[nodes.Call]:
        """The calls whose callee's last name is one of ``names``, in no order."""
        for name in names:
            yield from self.tree.calls.get(name, ())

    def external(self, node: nodes.NodeNG | None) -> str:
        """The qualified name of the library symbol that ``node`` is, such as `mlflow.log_metric`."""
        for value in self.values(node):
            if isinstance(value, External):
                return value.name
        return ""

    def outgoing(self) -> Flows:
        """The v1 values that this document hands to functions in other files."""
        flows: Flows = {}
        evaluator = self.project.evaluator
        for calls in self.tree.calls.values():
            for call in calls:
                if not call.args and not call.keywords:
                    continue
                for function in evaluator.callables(call):
                    other = self.project.tree_of(function.node)
                    if other is None or other is self.tree:
                        continue
                    for parameter, argument in evaluator.arguments(call, function):
                        if handed := portable(self.values(argument)):
                            key = (other.path, function.node.qname(), parameter.name)
                            flows[key] = merge(flows.get(key, ()), handed)
        return flows

    def is_runtime(self, symbol: str) -> bool:
        """Whether ``symbol`` belongs to a runtime that models of AutoML need, v1 or v2."""
        return self.project.surface.status(symbol) in ("v1-runtime", "runtime")

    def imported_modules(self, package: str) -> Iterator[str]:
        """The modules in or below ``package`` that this document imports."""
        for statement in self.tree.imports:
            if isinstance(statement, nodes.Import):
                modules = [name for name, _ in statement.names]
            else:
                modules = [] if statement.level else [statement.modname]
            yield from (name for name in modules if f"{name}.".startswith(f"{package}."))

    def dotted_strings(self) -> Iterator[tuple[str, Range]]:
        """The v1 symbols that are named by a string where that string is looked up, and where."""
        for call in self.calls(*_LOOKING_UP):
            for argument in call.args[:1]:
                yield from self._dotted_string(argument)
        for node in self.tree.references:
            if isinstance(node, nodes.Attribute) and node.attrname == "modules":
                if isinstance(node.parent, nodes.Subscript) and self.external(node) == "sys.modules":
                    yield from self._dotted_string(node.parent.slice)

    def _dotted_string(self, node: nodes.NodeNG) -> Iterator[tuple[str, Range]]:
        if isinstance(node, nodes.Const) and isinstance(node.value, str):
            if _DOTTED.fullmatch(node.value) and self.project.surface.is_v1(node.value):
                yield self.project.surface.canonical(node.value), self.range_of(node)

    # What is logged.

    def logged_metrics(self) -> tuple[LoggedMetric, ...]:
        """The calls of `Run.log` with the nodes of name and value."""
        found: list[LoggedMetric] = []
        for use in self.uses:
            call = use.node.parent
            if use.symbol != "azureml.core.run.Run.log" or not isinstance(call, nodes.Call):
                continue
            if call.func is not use.node:
                continue
            name = argument(call, 0, "name")
            value = argument(call, 1, "value")
            if name is not None and value is not None:
                texts = [held.value for held in self.values(name) if isinstance(held, Text)]
                text = texts[0] if len(texts) == 1 else None
                found.append(LoggedMetric(use.symbol, name, value, text))
        return tuple(found)

    def mlflow_names(self, call: nodes.Call) -> Iterator[str]:
        """The metric names that an MLflow logging call writes, as far as they are literal."""
        if not self.external(call.func).startswith("mlflow."):
            return
        first = call.args[0] if call.args else None
        for value in self.values(first):
            if isinstance(value, Text) and value.value is not None:
                yield value.value
            elif isinstance(value, Mapping):
                yield from (name for name, _ in value.entries)

    def kind_of(self, value: Value) -> str:
        """`text`, `none`, `sequence` or `mapping` if ``value`` is that for certain, else empty."""
        match value:
            case Text(text):
                return "" if text is not None and _is_number(text) else "text"
            case Nothing():
                return "none"
            case Sequence() | Tuple():
                return "sequence"
            case Mapping():
                return "mapping"
            case _:
                return ""

    def callees_within(self, node: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
        """What is called in the expression ``node``."""
        for call in node.nodes_of_class(nodes.Call):
            yield call.func

    def is_run(self, name: str) -> bool:
        """Whether the v1 class ``name`` is the run or one of its subclasses."""
        return "azureml.core.run.Run" in self.project.surface.ancestors(name)

    def given_to(self, use: Use) -> Iterator[nodes.NodeNG]:
        """The arguments of the call whose callee is ``use``."""
        call = use.node.parent
        if isinstance(call, nodes.Call) and call.func is use.node:
            yield from call.args
            yield from (keyword.value for keyword in call.keywords)

    def result_name(self, node: nodes.NodeNG) -> str:
        """The qualified name of the library call whose result ``node`` is, or empty."""
        for value in self.values(node):
            if isinstance(value, ExternalResult):
                return value.name
        return ""

    # Imports.

    def _imports(self) -> Iterator[Import]:
        imports_v1 = self._imports_v1()
        for statement in self.tree.imports:
            form = _form(statement)
            places = self._name_places(statement)
            for (name, _), place in zip(statement.names, places):
                if isinstance(statement, nodes.Import):
                    # The bare package is v1 where the document needs v1 of it.
                    if self._is_v1_module(name, statement) or (name == "azureml" and imports_v1):
                        yield Import(name, name, place, form, statement)
                    continue
                module = statement.modname
                if statement.level or module.partition(".")[0] != "azureml":
                    continue
                if name == "*":
                    if self._is_v1_module(module, statement):
                        yield Import(module, module, place, Form.STAR, statement)
                    continue
                for value in self.project.evaluator.imported(statement, name):
                    symbol = self._v1_symbol(value)
                    if symbol:
                        yield Import(symbol, module, place, form, statement)
                        break
        for call in self.calls("import_module", "__import__"):
            for value in self.values(call):
                if isinstance(value, ModuleRef):
                    symbol = self._dynamic_target(call)
                    if self.project.surface.is_v1(symbol):
                        yield Import(symbol, symbol, self.range_of(call), Form.DYNAMIC, call)
                    break

    def _imports_v1(self) -> bool:
        """Whether v1 is imported by a module's full name, or reached through a bare `azureml`."""
        surface = self.project.surface
        modules = [
            name
            for statement in self.tree.imports
            for name in (
                [statement.modname]
                if isinstance(statement, nodes.ImportFrom)
                else [name for name, _ in statement.names]
            )
        ]
        if any(surface.is_v1(name) for name in modules if name.startswith("azureml.")):
            return True
        return any(
            surface.is_v1(f"azureml.{node.attrname}")
            for node in self.tree.references
            if isinstance(node, nodes.Attribute)
            and isinstance(node.expr, nodes.Name)
            and node.expr.name == "azureml"
        )

    def _dynamic_target(self, call: nodes.Call) -> str:
        for value in self.values(call.args[0]):
            if isinstance(value, Text) and value.value:
                return value.value
        return ""

    def _is_v1_module(self, name: str, statement: nodes.NodeNG) -> bool:
        if name.partition(".")[0] != "azureml" or self.project.module(name, statement, 0):
            return False
        return self.project.surface.is_v1(name)

    def _name_places(self, statement: nodes.Import | nodes.ImportFrom) -> list[Range]:
        """Where each imported name of ``statement`` stands; astroid keeps no place for them."""
        found = []
        for alias in self._aliases[statement.lineno, statement.col_offset]:
            row, end_row = alias.lineno, alias.end_lineno or alias.lineno
            start = self.lines.column(row, alias.col_offset)
            name_end = self.lines.column(row, alias.col_offset + len(alias.name.encode()))
            end = name_end if end_row == row else start + 1
            found.append(Range(Position(row, start), Position(row, end)))
        return found

    # Uses.

    def _uses(self) -> Iterator[Use]:
        imported, aliases = self._watched_names()
        taken: set[nodes.NodeNG] = set()
        for node in self.tree.references:
            if node in taken:
                continue
            chain = list(_chain(node))
            found = [
                Use(symbol, self.range_of(link), link)
                for link in chain
                if (symbol := self._symbol_of(link, imported, aliases))
                # What jobs of both SDKs contain is told at the import, not at each use.
                and self.project.surface.status(symbol) != "runtime"
            ]
            if not found:
                continue
            # Of a chain the longest resolved part counts; what it stands for is not reported again.
            taken.update(chain[chain.index(found[0].node) :])
            yield replace(found[0], shorter=tuple(found[1:]))

    def _watched_names(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names that imports of this document bind, and those assigned from another name."""
        imported: set[str] = set()
        aliases: set[str] = set()
        for statement in self.tree.imports:
            for name, alias in statement.names:
                if name == "*":
                    imported.update(self._star_names(statement))
                else:
                    imported.add(alias or name.partition(".")[0])
        for name, bindings in self._all_locals():
            for binding in bindings:
                if isinstance(binding, nodes.AssignName) and isinstance(
                    binding.parent, (nodes.Assign, nodes.NamedExpr, nodes.AnnAssign)
                ):
                    value = binding.parent.value
                    if isinstance(value, (nodes.Name, nodes.Attribute, nodes.IfExp)) or (
                        isinstance(value, nodes.Call) and _called_name(value) in _HOLDING
                    ):
                        aliases.add(name)
        return frozenset(imported), frozenset(aliases - imported)

    def _all_locals(self) -> Iterator[tuple[str, list[nodes.NodeNG]]]:
        yield from self.tree.module.locals.items()
        for function in self.tree.functions:
            yield from function.locals.items()

    def _star_names(self, statement: nodes.ImportFrom) -> tuple[str, ...]:
        path = self.project.module(statement.modname, statement, statement.level or 0)
        if path:
            tree = self.project.tree(path)
            return tuple(tree.module.locals) if tree else ()
        return self.project.surface.exported(statement.modname)

    def _symbol_of(
        self, node: nodes.NodeNG, imported: frozenset[str], aliases: frozenset[str]
    ) -> str:
        match node:
            case nodes.Attribute() | nodes.AssignAttr() | nodes.DelAttr():
                found = self._attribute_symbol(node.expr, node.attrname)
                return found or self._symbol_by_argument(node)
            case nodes.Name() if node.name in imported:
                return self._first_symbol(self.values(node))
            case nodes.Name() if node.name in aliases:
                values = self.values(node)
                called = isinstance(node.parent, nodes.Call) and node.parent.func is node
                kinds = (ClassRef, Opaque, Function) if called else (ClassRef, Opaque)
                return self._first_symbol(tuple(v for v in values if isinstance(v, kinds)))
            case nodes.Call(func=nodes.Name(name="getattr"), args=[receiver, named, *_]):
                for name in self.values(named):
                    if isinstance(name, Text) and name.value:
                        return self._attribute_symbol(receiver, name.value)
                return ""
            case _:
                return ""

    def _attribute_symbol(self, receiver: nodes.NodeNG, name: str) -> str:
        """The symbol of an attribute; one that the surface has before one that only may be there."""
        symbols = [
            symbol
            for value in self.values(receiver)
            if (symbol := self.project.evaluator.symbol(value, name))
        ]
        surface = self.project.surface
        return next((s for s in symbols if surface.knows(s)), symbols[0] if symbols else "")

    def _symbol_by_argument(self, node: nodes.NodeNG) -> str:
        """The symbol of a method of an unknown receiver, where only one class can take the argument."""
        for value in self.project.evaluator.receivers_by_argument(node):
            return self.project.evaluator.symbol(value, node.attrname)
        return ""

    def _first_symbol(self, values: Values) -> str:
        return next((symbol for value in values if (symbol := self._v1_symbol(value))), "")

    def _v1_symbol(self, value: Value) -> str:
        match value:
            case ModuleRef(name):
                return name if self.project.surface.is_v1(name) else ""
            case ClassRef(name) | Function(name) | Opaque(name):
                return name
            case _:
                return ""


def argument(call: nodes.Call, position: int, name: str) -> nodes.NodeNG | None:
    """The argument of ``call`` at ``position`` or with that keyword, or None."""
    given = call.args[: position + 1]
    if any(isinstance(node, nodes.Starred) for node in given):
        return None
    if len(given) > position:
        return given[position]
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _chain(node: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
    """``node`` and the references that it is reached through, longest first."""
    current: nodes.NodeNG | None = node
    while current is not None:
        match current:
            case nodes.Attribute() | nodes.AssignAttr() | nodes.DelAttr():
                yield current
                current = current.expr
            case nodes.Call(func=nodes.Name(name="getattr"), args=[receiver, *_]):
                yield current
                current = receiver
            case nodes.Call():
                current = current.func
            case nodes.Subscript() | nodes.Await() | nodes.NamedExpr():
                current = current.value
            case nodes.Name():
                yield current
                return
            case _:
                return


def _called_name(call: nodes.Call) -> str:
    match call.func:
        case nodes.Name(name=name) | nodes.Attribute(attrname=name):
            return str(name)
        case _:
            return ""


def _form(statement: nodes.NodeNG) -> Form:
    """How ``statement`` imports, by what it stands in."""
    child: nodes.NodeNG = statement
    for parent in statement.node_ancestors():
        if isinstance(parent, nodes.Try):
            caught = {name for handler in parent.handlers for name in _caught(handler)}
            if child in parent.body and caught & _IMPORT_ERRORS:
                return Form.GUARDED
            if isinstance(child, nodes.ExceptHandler) and set(_caught(child)) & _IMPORT_ERRORS:
                return Form.GUARDED
        elif isinstance(parent, nodes.If) and child in parent.body:
            if _called_for_type_checking(parent.test):
                return Form.TYPE_CHECKING
        elif isinstance(parent, (nodes.FunctionDef, nodes.ClassDef)):
            break
        child = parent
    return Form.PLAIN


def _caught(handler: nodes.ExceptHandler) -> Iterator[str]:
    if handler.type is None:
        yield "Exception"
        return
    for name in handler.type.nodes_of_class((nodes.Name, nodes.Attribute)):
        yield name.name if isinstance(name, nodes.Name) else name.attrname


def _called_for_type_checking(test: nodes.NodeNG) -> bool:
    match test:
        case nodes.Name(name="TYPE_CHECKING") | nodes.Attribute(attrname="TYPE_CHECKING"):
            return True
        case _:
            return False
