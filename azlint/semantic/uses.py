"""Finds the uses of v1 symbols in a document: one for each chain, the longest part that is v1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from astroid import nodes

from azlint.diagnostics import Position, Range
from azlint.semantic.inference.externals import PASSING
from azlint.semantic.inference.project import Project
from azlint.semantic.tree import Tree
from azlint.semantic.values import ClassRef, Function, Nothing, Opaque, Text, Values
from azlint.text import Lines

# Calls that hold a callable or a module for later.
_HOLDING = frozenset({"getattr", "partial", "import_module", "__import__"})


@dataclass(frozen=True, slots=True)
class Use:
    """One resolved use of a v1 symbol; ``shorter`` are the uses in its chain that it stands for."""

    symbol: str
    range: Range
    node: nodes.NodeNG
    shorter: tuple[Use, ...] = ()


class UseFinder:
    """Finds the uses of one document."""

    def __init__(self, tree: Tree, project: Project, lines: Lines) -> None:
        self._tree = tree
        self._project = project
        self._lines = lines

    def find(self) -> Iterator[Use]:
        """The uses, in the order of the text."""
        imported, aliases = self._watched_names()
        foreign = self._foreign_names(imported)
        watched = imported | aliases
        seen: set[nodes.NodeNG] = set()
        for node in self._tree.references:
            if node in seen:
                continue
            if isinstance(node, nodes.Name) and node.name not in watched:
                # Alone it is no use of v1, whatever it holds.
                continue
            self._project.go_on()
            chain = list(_chain(node))
            seen.update(chain)
            if _is_foreign(chain[-1], foreign) or self._is_unknown(chain):
                continue
            # Of a chain the longest resolved part counts; the rest of it is not reported again.
            found = [
                Use(symbol, self._lines.range_of(link), link)
                for link in chain
                if (symbol := self._symbol_of(link, imported, aliases))
                # What jobs of both SDKs contain is told at the import, not at each use.
                and self._project.surface.status(symbol) != "runtime"
            ]
            if found:
                yield replace(found[0], shorter=tuple(found[1:]))

    def _is_unknown(self, chain: list[nodes.NodeNG]) -> bool:
        """Whether nothing is known of the name that the chain hangs on, so of none of its links."""
        root = chain[-1]
        if not isinstance(root, nodes.Name) or self._project.evaluator.values(root):
            return False
        return not any(isinstance(n, nodes.Attribute) and n.attrname == "submit" for n in chain)

    def _foreign_names(self, imported: frozenset[str]) -> frozenset[str]:
        """The names that only imports of other libraries bind: nothing of them can be v1."""
        foreign: set[str] = set()
        ours: set[str] = set()
        for statement in self._tree.imports:
            level = getattr(statement, "level", None) or 0
            for name, alias in statement.names:
                module = getattr(statement, "modname", name)
                inside = f"{module}.{name}" if module else name
                known = (
                    level
                    or module.partition(".")[0] == "azureml"
                    or self._project.module(module, statement, level)
                    or self._project.module(inside, statement, level)
                )
                # A function under another name may be one that hands v1 through.
                known = known or (alias and name in PASSING)
                (ours if known else foreign).add(alias or name.partition(".")[0])
        return frozenset(foreign - ours - self._tree.assigned)

    def _watched_names(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names that imports of this document bind, and those assigned from another name."""
        imported: set[str] = set()
        aliases: set[str] = set()
        for statement in self._tree.imports:
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
        yield from self._tree.module.locals.items()
        for function in self._tree.functions:
            yield from function.locals.items()

    def _star_names(self, statement: nodes.ImportFrom) -> tuple[str, ...]:
        path = self._project.module(statement.modname, statement, statement.level or 0)
        if path:
            tree = self._project.tree(path)
            return tuple(tree.module.locals) if tree else ()
        return self._project.surface.exported(statement.modname)

    def _symbol_of(
        self, node: nodes.NodeNG, imported: frozenset[str], aliases: frozenset[str]
    ) -> str:
        match node:
            case nodes.Attribute() | nodes.AssignAttr() | nodes.DelAttr():
                found = self._attribute_symbol(node.expr, node.attrname)
                return found or self._symbol_by_argument(node)
            case nodes.Name() if node.name in imported:
                return self._first_symbol(self._project.evaluator.values(node))
            case nodes.Name() if node.name in aliases:
                values = self._project.evaluator.values(node)
                called = isinstance(node.parent, nodes.Call) and node.parent.func is node
                kinds = (ClassRef, Opaque, Function) if called else (ClassRef, Opaque)
                return self._first_symbol(tuple(v for v in values if isinstance(v, kinds)))
            case nodes.Call(func=nodes.Name(name="getattr"), args=[receiver, named, *_]):
                for name in self._project.evaluator.values(named):
                    if isinstance(name, Text) and name.value:
                        return self._attribute_symbol(receiver, name.value)
                return ""
            case _:
                return ""

    def _attribute_symbol(self, receiver: nodes.NodeNG, name: str) -> str:
        """The symbol of an attribute: rather one of the stubs than one that only may be there."""
        # None has no attributes, so it is nothing else that the receiver can be here.
        values = [
            value
            for value in self._project.evaluator.values(receiver)
            if not isinstance(value, Nothing)
        ]
        symbols = [self._project.evaluator.symbol(value, name) for value in values]
        surface = self._project.surface
        if known := next((symbol for symbol in symbols if surface.knows(symbol)), ""):
            return known
        # What no stub declares is rather of the other thing that the receiver can be.
        return symbols[0] if symbols and all(symbols) else ""

    def _symbol_by_argument(self, node: nodes.NodeNG) -> str:
        """The symbol of a method of an unknown receiver, if only one class takes the argument."""
        for value in self._project.evaluator.functions.receivers_by_argument(node):
            return self._project.evaluator.symbol(value, node.attrname)
        return ""

    def _first_symbol(self, values: Values) -> str:
        return next(
            (symbol for value in values if (symbol := self._project.surface.v1_symbol(value))), ""
        )


def dotted_at(tree: Tree, lines: Lines, place: Position) -> str:
    """The dotted name that begins at ``place`` if its first part is an imported package."""
    for node in tree.references:
        if not isinstance(node, nodes.Name) or lines.range_of(node).start != place:
            continue
        if not any(isinstance(found, nodes.Import) for found in node.lookup(node.name)[1]):
            return ""
        dotted = str(node.name)
        parent = node.parent
        while isinstance(parent, nodes.Attribute):
            dotted, parent = f"{dotted}.{parent.attrname}", parent.parent
        return dotted
    return ""


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


def _is_foreign(root: nodes.NodeNG, foreign: frozenset[str]) -> bool:
    """Whether a chain that ends at ``root`` stays within a library that hands nothing through."""
    if not isinstance(root, nodes.Name) or root.name not in foreign:
        return False
    if not isinstance(root.parent, nodes.Attribute):
        return not (isinstance(root.parent, nodes.Call) and root.name in PASSING)
    return root.parent.attrname not in PASSING


def _called_name(call: nodes.Call) -> str:
    match call.func:
        case nodes.Name(name=name) | nodes.Attribute(attrname=name):
            return str(name)
        case _:
            return ""
