"""The semantic model of one document: its imports of v1, its uses of v1 symbols, its role."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from astroid import nodes

from azlint.diagnostics import Range
from azlint.documents.python import PythonDocument
from azlint.knowledge.model import Origin
from azlint.semantic.exports import leads_to_v1
from azlint.semantic.imports import Import, ImportFinder
from azlint.semantic.inference.project import Flows, Project
from azlint.semantic.mentions import Mentions
from azlint.semantic.roles import Role, role_of, role_of_importers
from azlint.semantic.tree import Tree, first_parameter
from azlint.semantic.uses import Use, UseFinder
from azlint.semantic.values import (
    ClassRef,
    External,
    ExternalResult,
    ModuleRef,
    Text,
    Unread,
    Values,
    merge,
    portable,
)
from azlint.text import Lines

# Calls that look up the module or attribute which their first argument names.
_LOOKING_UP = frozenset(["patch", "setattr", "delattr", "find_spec", "find_loader", "importorskip"])
_DOTTED = re.compile(r"azureml(\.\w+)+")


@dataclass(frozen=True, slots=True)
class LoggedMetric:
    """One logging call, its nodes for name and value; ``text`` is the name if it is known."""

    call: nodes.Call
    symbol: str
    name: nodes.NodeNG
    value: nodes.NodeNG | None
    text: str | None


class Model:
    """What rules ask about a document."""

    def __init__(self, document: PythonDocument, project: Project) -> None:
        self.document = document
        self.path = document.path
        self.project = project
        self.tree: Tree = project.document(document)
        self.mentions = Mentions(self.tree, project)
        self.lines = Lines(document.text, document.written)
        self.cells = document.cells
        # What fixes found out of an import that they need, by its module.
        self.brought_in: dict[str, Any] = {}
        # What they found out of the whole document, and the other files that this depends on.
        self.found: dict[str, Any] = {}
        self.consulted: set[str] = set()
        # And of names, what may have bound them.
        self.reaching: dict[nodes.Name, list[nodes.NodeNG]] = {}
        self._aliases = document.aliases()
        self._statements = sorted(document.rows())
        self._statement_starts = [first for first, _ in self._statements]
        self.imports: tuple[Import, ...] = tuple(
            ImportFinder(self._aliases, self.tree, project, self.lines).find()
        )
        self.uses: tuple[Use, ...] = tuple(UseFinder(self.tree, project, self.lines).find())
        self._uses: dict[str, list[Use]] = defaultdict(list)
        for use in self.uses:
            self._uses[use.symbol].append(use)
        symbols = [link.symbol for use in self.uses for link in (use, *use.shorter)]
        self.role: Role = self._role(symbols, notebook=document.notebook)

    def _role(self, symbols: list[str], *, notebook: bool) -> Role:
        functions = {
            name: first.name if (first := first_parameter(binding)) is not None else ""
            for name, bindings in self.tree.module.locals.items()
            for binding in bindings
            if isinstance(binding, nodes.FunctionDef)
        }
        role = role_of(symbols, functions, notebook=notebook)
        if not symbols and not self.imports:
            return role or Role.SUBMISSION
        around = self.project.surroundings
        if "run" in functions and role is not Role.PARALLEL and not notebook:
            naming = around.parallel_runs(self.tree.path)
            parallel = any(True for _ in self.imported_modules("azureml_user"))
            self.consulted.update(naming)
            if naming or parallel:
                return Role.PARALLEL
        if role is not None:
            return role
        importers = around.importers(self.tree.path)
        self.consulted.update(importers)
        return role_of_importers(frozenset(filter(None, importers.values())))

    @cached_property
    def is_databricks(self) -> bool:
        """Whether the document runs in Databricks, by what it says it is or by its `dbutils`."""
        if "dbutils" in self.tree.source and self.mentions.references("dbutils"):
            return True
        return self.project.is_databricks(self.path)

    def named_inputs(self) -> dict[str | None, str]:
        """The inputs that jobs of this script get, by name, None for what is not known of them.

        The value is the data asset, empty if that is not known or not the same for all jobs.
        """
        found = self.project.surroundings.named_inputs(self.tree.path)
        self.consulted.update(found)
        assets: dict[str | None, set[str]] = {}
        for given in (each for inputs in found.values() for each in inputs):
            assets.setdefault(given.name, set()).add(given.asset)
        return {
            name: next(iter(known)) if len(known) == 1 else "" for name, known in assets.items()
        }

    def uses_of(self, symbol: str) -> list[Use]:
        """The uses of just this symbol, in the order of the text."""
        return self._uses.get(symbol, [])

    def values(self, node: nodes.NodeNG | None) -> Values:
        """The values that the expression ``node`` can have; empty when unknown."""
        return self.project.evaluator.values(node)

    def range_of(self, node: nodes.NodeNG) -> Range:
        """Where ``node`` stands, in code points."""
        return self.lines.range_of(node)

    def alias_places(self, statement: nodes.Import | nodes.ImportFrom) -> list[Range]:
        """Where each imported name of ``statement`` stands, with what it is called here."""
        names = self._aliases[statement.lineno, statement.col_offset]
        return [self.lines.range_of(alias) for alias in names]

    def last_row(self, place: Range) -> int:
        """The last row of the simple statement, or compound one's header, that holds ``place``."""
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
        """The qualified name of the library symbol at ``node``, such as `mlflow.log_metric`."""
        for value in self.values(node):
            if isinstance(value, External):
                return value.name
        return ""

    def outgoing(self) -> Flows:
        """The v1 values that this document hands to functions in other files."""
        flows: Flows = {}
        if not self._imports_own():
            return flows
        evaluator = self.project.evaluator
        for calls in self.tree.calls.values():
            for call in calls:
                if not call.args and not call.keywords:
                    continue
                self._hand_over(call.func, call.args + [k.value for k in call.keywords])
                for function in evaluator.functions.callables(call):
                    other = self.project.tree_of(function.node)
                    if other is None or other is self.tree:
                        continue
                    for parameter, argument in evaluator.functions.arguments(call, function):
                        if handed := portable(self.values(argument)):
                            key = (other.path, function.node.qname(), parameter.name)
                            flows[key] = merge(flows.get(key, ()), handed)
        for attributes in self.tree.attributes.values():
            for attribute in attributes:
                self._hand_over(attribute.expr, [attribute])
        return flows

    def _imports_own(self) -> bool:
        """Whether this document may import another one of the project, by a name or by a string."""
        dynamic = any(word in self.tree.source for word in ("importlib", "__import__"))
        return dynamic or self.project.imports_own(self.path)

    def _hand_over(self, receiver: nodes.NodeNG, handed: list[nodes.NodeNG]) -> None:
        """Has the file of ``receiver`` read if it was left out and gets a v1 value."""
        for value in self.values(receiver):
            if isinstance(value, Unread) and any(portable(self.values(node)) for node in handed):
                self.project.wanted.add(value.name)

    def leads_to_v1(self) -> bool:
        """Whether who imports this document can reach something of v1 through it."""
        return bool(self.imports or self.uses) or leads_to_v1(self.tree, self.project)

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
            match node:
                case nodes.Attribute(attrname="modules", parent=nodes.Subscript(slice=key)):
                    if self.external(node) == "sys.modules":
                        yield from self._dotted_string(key)
                case _:
                    pass

    def _dotted_string(self, node: nodes.NodeNG) -> Iterator[tuple[str, Range]]:
        match node:
            case nodes.Const(value=str(name)) if _DOTTED.fullmatch(name):
                if self.project.surface.is_v1(name):
                    yield self.project.surface.canonical(name), self.range_of(node)
            case _:
                pass

    # What is logged.

    def logged_metrics(self, *methods: str) -> tuple[LoggedMetric, ...]:
        """The calls of these ``methods`` of the run that log under a name, such as `log`."""
        found: list[LoggedMetric] = []
        symbols = {f"azureml.core.run.Run.{method}" for method in methods}
        for use in self.uses:
            call = use.node.parent
            if use.symbol not in symbols or not isinstance(call, nodes.Call):
                continue
            if call.func is not use.node:
                continue
            name = argument(call, 0, "name")
            if name is not None:
                texts = [held.value for held in self.values(name) if isinstance(held, Text)]
                text = texts[0] if len(texts) == 1 else None
                found.append(LoggedMetric(call, use.symbol, name, argument(call, 1, "value"), text))
        return tuple(found)

    def is_run(self, name: str) -> bool:
        """Whether the v1 class ``name`` is the run or one of its subclasses."""
        return "azureml.core.run.Run" in self.project.surface.ancestors(name)

    def is_called(self, use: Use) -> bool:
        """Whether ``use`` is what a call calls."""
        call = use.node.parent
        return isinstance(call, nodes.Call) and call.func is use.node

    def is_assigned(self, use: Use) -> bool:
        """Whether code assigns to what ``use`` is about, or to an item of it."""
        match use.node.parent:
            case nodes.Subscript(value=value) as item if value is use.node:
                return bool(item.ctx.name in ("Store", "Del"))
            case _:
                return isinstance(use.node, nodes.AssignAttr)

    def origins(self, use: Use) -> frozenset[Origin]:
        """Where the runs come from that ``use`` can be about; empty if none of it is known."""
        match use.node:
            case nodes.Attribute() | nodes.AssignAttr() | nodes.DelAttr():
                receiver = use.node.expr
            case nodes.Call(func=nodes.Name(name="getattr"), args=[receiver, *_]):
                pass
            case _:
                return frozenset()
        found = (self.project.surface.origin(value) for value in self.values(receiver))
        return frozenset(origin for origin in found if origin is not None)

    def leads_to_member(self, use: Use) -> bool:
        """Whether ``use`` is a class or module that is only named to reach something in it."""
        if not isinstance(use.node.parent, (nodes.Attribute, nodes.AssignAttr, nodes.DelAttr)):
            return False
        values = self.values(use.node)
        return all(isinstance(value, (ClassRef, ModuleRef)) for value in values)

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


def argument(call: nodes.Call, position: int, name: str) -> nodes.NodeNG | None:
    """The argument of ``call`` at ``position`` or with that keyword, or None."""
    given = call.args[: position + 1]
    if any(isinstance(node, nodes.Starred) for node in given):
        return None
    if len(given) > position:
        return given[position]
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
