"""Finds the imports of v1 in a document: what is imported, where it stands and how."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from astroid import nodes

from azlint.diagnostics import Position, Range
from azlint.documents.python import Aliases
from azlint.semantic.inference.externals import dynamic_target
from azlint.semantic.inference.project import Project
from azlint.semantic.tree import Tree
from azlint.semantic.values import ModuleRef
from azlint.text import Lines

_IMPORTING = ("import_module", "__import__")
_IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})
_ANY_ERROR = frozenset({"Exception", "BaseException"})
_FALLBACK = (nodes.Assign, nodes.AnnAssign, nodes.Import, nodes.ImportFrom, nodes.Return)


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


class ImportFinder:
    """Finds the imports of one document."""

    def __init__(self, aliases: Aliases, tree: Tree, project: Project, lines: Lines) -> None:
        self._aliases = aliases
        self._tree = tree
        self._project = project
        self._lines = lines

    def find(self) -> Iterator[Import]:
        """One import a name, in the order of the text; dynamic ones last."""
        imports_v1 = self._imports_v1()
        for statement in self._tree.imports:
            form = _form(statement)
            places = self._name_places(statement)
            for (name, _), place in zip(statement.names, places, strict=True):
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
                for value in self._project.evaluator.names.imported(statement, name):
                    symbol = self._project.surface.v1_symbol(value)
                    if symbol:
                        yield Import(symbol, module, place, form, statement)
                        break
        for name in self._importing_names():
            for call in self._tree.calls.get(name, ()):
                if any(
                    isinstance(value, ModuleRef) for value in self._project.evaluator.values(call)
                ):
                    symbol = dynamic_target(call, self._project.evaluator)
                    if self._project.surface.is_v1(symbol):
                        place = self._lines.range_of(call)
                        yield Import(symbol, symbol, place, Form.DYNAMIC, call)

    def _imports_v1(self) -> bool:
        """Whether v1 is imported by a module's full name, or reached through a bare `azureml`."""
        surface = self._project.surface
        modules = [
            name
            for statement in self._tree.imports
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
            for node in self._tree.references
            if isinstance(node, nodes.Attribute)
            and isinstance(node.expr, nodes.Name)
            and node.expr.name == "azureml"
        )

    def _importing_names(self) -> Iterator[str]:
        """The names that functions which import by a string go by in this document."""
        yield from _IMPORTING
        for statement in self._tree.imports:
            if isinstance(statement, nodes.ImportFrom):
                yield from (
                    alias for name, alias in statement.names if alias and name in _IMPORTING
                )

    def _is_v1_module(self, name: str, statement: nodes.NodeNG) -> bool:
        if name.partition(".")[0] != "azureml" or self._project.module(name, statement, 0):
            return False
        return self._project.surface.is_v1(name)

    def _name_places(self, statement: nodes.Import | nodes.ImportFrom) -> list[Range]:
        """Where each imported name of ``statement`` stands; astroid keeps no place for them."""
        found = []
        for alias in self._aliases[statement.lineno, statement.col_offset]:
            row, end_row = alias.lineno, alias.end_lineno or alias.lineno
            start = self._lines.column(row, alias.col_offset)
            name_end = self._lines.column(row, alias.col_offset + len(alias.name.encode()))
            end = name_end if end_row == row else start + 1
            found.append(Range(Position(row, start), Position(row, end)))
        return found


def _form(statement: nodes.NodeNG) -> Form:
    """How ``statement`` imports, by what it stands in."""
    child: nodes.NodeNG = statement
    for parent in statement.node_ancestors():
        if isinstance(parent, nodes.Try):
            if child in parent.body and any(_guards(h, parent) for h in parent.handlers):
                return Form.GUARDED
            if isinstance(child, nodes.ExceptHandler) and _guards(child, parent):
                return Form.GUARDED
        elif isinstance(parent, nodes.If) and child in parent.body:
            if _called_for_type_checking(parent.test):
                return Form.TYPE_CHECKING
        elif isinstance(parent, (nodes.FunctionDef, nodes.ClassDef)):
            break
        child = parent
    return Form.PLAIN


def _guards(handler: nodes.ExceptHandler, parent: nodes.Try) -> bool:
    """Whether ``handler`` is there for an import that fails.

    One that catches everything is if there is nothing else to fail, or if it offers a fallback;
    otherwise it only reports what went wrong in all of a body.
    """
    caught = set(_caught(handler))
    if caught & _IMPORT_ERRORS:
        return True
    imports = (nodes.Import, nodes.ImportFrom)
    return bool(caught & _ANY_ERROR) and (
        all(isinstance(statement, imports) for statement in parent.body)
        or any(isinstance(statement, _FALLBACK) for statement in handler.body)
    )


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
