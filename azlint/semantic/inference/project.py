"""The project around a document: its own modules, and what flows from file to file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from azlint.documents.files import NOTEBOOK, DocumentError
from azlint.documents.python import PythonDocument
from azlint.documents.store import Documents
from azlint.semantic import tree as trees
from azlint.semantic.modules import ImportGraph
from azlint.semantic.surface import Surface
from azlint.semantic.surroundings import Surroundings
from azlint.semantic.values import ProjectModule, Unread, Values, merge

if TYPE_CHECKING:
    from astroid import nodes

    from azlint.semantic.inference.evaluate import Evaluator
    from azlint.semantic.tree import Tree

# A parameter of a function of the project: file, qualified function, parameter name.
Parameter: TypeAlias = tuple[str, str, str]
Flows: TypeAlias = dict[Parameter, Values]


class Stale(Exception):
    """The document that is looked at has changed meanwhile, so nobody wants what is found."""


class Project:
    """Finds and reads the project's own modules, and knows the v1 values that flow into them.

    ``flows`` are the v1 values that other files hand to parameters of functions. ``wanted`` are
    files that are read although nothing in them can be v1 by itself, since v1 values reach them.
    ``is_stale`` is asked now and then whether it is worth to go on.
    """

    def __init__(self, graph: ImportGraph, surface: Surface, documents: Documents) -> None:
        from azlint.semantic.inference.evaluate import Evaluator

        self.surface = surface
        self.wanted: set[str] = set()
        self.flows: Flows = {}
        self.is_stale: Callable[[], bool] = lambda: False
        self.evaluator = Evaluator(self, surface)
        self._documents = documents
        self._trees: dict[str, Tree | None] = {}
        self._by_root: dict[nodes.NodeNG, Tree] = {}
        self.surroundings = Surroundings(graph, documents)
        self._graph = graph
        self._finder = graph.finder
        self._relevant: dict[str, bool] = {}
        self._imported: dict[str, bool] = {}
        # What fixes found out of documents besides the one that is looked at.
        self.of_others: dict[str, Any] = {}

    def go_on(self) -> None:
        """Raises Stale when it is not worth to go on; called where nothing is left half done."""
        if self.is_stale():
            raise Stale

    def document(self, document: PythonDocument) -> Tree:
        """The tree of ``document``, known from now on under its path; raises RecursionError."""
        path = os.path.abspath(document.path)
        known = self._trees.get(path)
        if known is not None and known.source == document.text:
            return known
        tree = trees.build(
            document.text, document.parsed, path, os.path.basename(path) == "__init__.py"
        )
        self._trees[path] = tree
        self._by_root[tree.module] = tree
        return tree

    def forget(self, paths: Iterable[str]) -> None:
        """Drops the trees of the documents at ``paths``, which have changed."""
        paths = tuple(paths)
        for path in paths:
            tree = self._trees.pop(path, None)
            if tree is not None:
                self._by_root.pop(tree.module, None)
        self._relevant.clear()
        self._imported.clear()
        self.of_others.clear()
        self.surroundings.forget(paths)
        self.evaluator.forget()
        self.evaluator.functions.forget()

    def tree(self, path: str) -> Tree | None:
        """The tree of the file at the absolute ``path``; None when it cannot be read or parsed."""
        if path not in self._trees:
            self._trees[path] = None
            # A file that cannot be read gets its own diagnostic when it is checked itself.
            with contextlib.suppress(DocumentError, RecursionError):
                self.document(self._documents.read(path))
        return self._trees[path]

    def known_tree(self, path: str) -> Tree | None:
        """The tree of ``path`` if it was read already."""
        return self._trees.get(path)

    def tree_of(self, node: nodes.NodeNG) -> Tree | None:
        """The tree that holds ``node``."""
        return self._by_root.get(node.root())

    def module(self, name: str, statement: nodes.NodeNG, level: int) -> str | None:
        """The file of the project's module ``name`` as imported at ``statement``, or None."""
        importer = self._by_root.get(statement.root())
        if importer is None:
            return None
        if name.startswith("_run_"):
            runs = self._documents.read(importer.path).runs
            if name in runs and not level:
                return self._finder.run(runs[name], importer.path)
        return self._finder.find(name, importer.path, level)

    def finds(self, name: str, importer: str) -> bool:
        """Whether the project has a module ``name`` of its own, as imported in ``importer``."""
        return self._finder.find(name, importer) is not None

    def member(self, path: str, name: str, evaluator: Evaluator) -> Values:
        """What `name` of the module in the file ``path`` can hold, submodules included."""
        folder = path
        if path.endswith((".py", NOTEBOOK)):
            folder = os.path.dirname(path)
            is_package = os.path.basename(path) == "__init__.py"
            if not self.is_relevant(path):
                submodule = self._finder.within(folder, name) if is_package else None
                return (ProjectModule(submodule),) if submodule else (Unread(path),)
            tree = self.tree(path)
            found = evaluator.names.bound_names(tree, name) if tree else ()
            if found or not is_package:
                return found
        submodule = self._finder.within(folder, name)
        return (ProjectModule(submodule),) if submodule else ()

    def imports_own(self, path: str) -> bool:
        """Whether the document at ``path`` imports or runs another file of the project."""
        return bool(self._graph.imported(path))

    def is_imported(self, path: str) -> bool:
        """Whether another file of the project imports the one at ``path``, checked or not."""
        if path not in self._imported:
            self._imported[path] = self._graph.is_imported(path)
        return self._imported[path]

    def around(self, path: str) -> frozenset[str]:
        """The other files that run in one process with the one at ``path``."""
        return self._graph.around(path)

    def naming(self, path: str) -> list[str]:
        """The other files whose imports name the module at ``path``, or another one like it."""
        return self._graph.naming_module(path)

    def found_as(self, name: str, importer: str) -> str | None:
        """The file of the project's module ``name``, as imported in ``importer``, or None."""
        return self._finder.find(name, importer)

    def script(self, name: str, starter: str) -> str | None:
        """The file that the document ``starter`` means by the path ``name``, if it is ours."""
        return self._graph.script(name, starter)

    def starting(self, path: str) -> list[str]:
        """The other files that may start the script at ``path``, and log with MLflow."""
        return self._graph.starting(path)

    def reachable(self, path: str) -> frozenset[str]:
        """The files that the one at ``path`` imports, over any number of steps."""
        return self._graph.reachable(path)

    def v1_files(self) -> list[str]:
        """The files of the project that mention v1."""
        return self._graph.v1_files()

    def text(self, path: str) -> str:
        """The Python at ``path`` as it is written; empty where it cannot be read."""
        try:
            return self._documents.source(path)
        except DocumentError:
            return ""

    def read(self, path: str) -> PythonDocument | None:
        """The document at ``path``; None where it cannot be read."""
        try:
            return self._documents.read(path)
        except DocumentError:
            return None

    def file_of(self, path: str) -> str:
        """The file that holds the document at ``path``."""
        return self._documents.file_of(path)

    def shown(self, path: str) -> str:
        """``path`` as it is told: below the folder of the project."""
        return self._graph.shown(path)

    def is_databricks(self, path: str) -> bool:
        """Whether the document at ``path`` says that it is a notebook of Databricks."""
        return self._documents.is_databricks(path)

    def masked(self, path: str) -> str:
        """What in the document at ``path`` is not Python but may use its names."""
        return self._documents.masked(path)

    def is_relevant(self, path: str) -> bool:
        """Whether something in the file at ``path`` can be v1: itself, by import, or handed in."""
        if path in self.wanted:
            return True
        reachable = self._graph.reachable(path)
        if path not in self._relevant:
            self._relevant[path] = any(map(self._graph.mentions_v1, (path, *reachable)))
        return self._relevant[path] or not self.wanted.isdisjoint(reachable)

    def flown_into(self, parameter: nodes.AssignName, function: nodes.NodeNG) -> Values:
        """The v1 values that other files hand to ``parameter``."""
        if not self.flows:
            return ()
        tree = self.tree_of(function)
        return self.flows.get((tree.path, function.qname(), parameter.name), ()) if tree else ()

    def replace_flows(self, flows: Flows) -> None:
        """Has ``flows`` be all that flows into parameters."""
        self.flows = {}
        self.of_others.clear()
        self.evaluator.forget()
        self.add_flows(flows)

    def add_flows(self, flows: Flows) -> None:
        """Takes in values that flow into parameters."""
        changed = False
        for parameter, values in flows.items():
            known = self.flows.get(parameter, ())
            together = merge(known, values)
            if len(together) > len(known):
                self.flows[parameter] = together
                changed = True
                self.wanted.add(parameter[0])
        if changed:
            self.of_others.clear()
            self.evaluator.forget()
