"""The project around a document: its own modules, and what flows from file to file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from azlint.documents import python
from azlint.semantic import tree as trees
from azlint.semantic.surface import Surface
from azlint.semantic.values import ProjectModule, Values, merge

if TYPE_CHECKING:
    from astroid import nodes

    from azlint.semantic.evaluate import Evaluator
    from azlint.semantic.tree import Tree

# A parameter of a function of the project: file, qualified function, parameter name.
Parameter: TypeAlias = tuple[str, str, str]
Flows: TypeAlias = dict[Parameter, Values]


class Project:
    """Finds and reads the project's own modules, and knows the v1 values that flow into them.

    ``root`` is the folder above which no module is looked for. ``flows`` are the v1 values that
    other files hand to parameters of functions; ``texts`` are contents that stand for those on
    disk, by absolute path. Files are read once.
    """

    def __init__(self, root: Path, surface: Surface, texts: Mapping[str, str] | None = None) -> None:
        from azlint.semantic.evaluate import Evaluator

        self.root = os.path.abspath(root)
        self.surface = surface
        self.flows: Flows = {}
        self.evaluator = Evaluator(self, surface)
        self._texts = dict(texts or {})
        self._trees: dict[str, Tree | None] = {}
        self._by_root: dict[nodes.NodeNG, Tree] = {}
        self._folders: dict[str, frozenset[str]] = {}
        self._imports: dict[str, frozenset[str]] = {}
        self._resolved: dict[tuple[str, str], str | None] = {}

    def document(self, document: python.PythonDocument) -> Tree:
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

    def tree(self, path: str) -> Tree | None:
        """The tree of the file at the absolute ``path``, or None when it cannot be read or parsed."""
        if path not in self._trees:
            self._trees[path] = None
            try:
                text = self._texts.get(path)
                if text is None:
                    text = python.decode(python.read_bytes(Path(path)))
                self.document(python.parse(path, text))
            except (python.DocumentError, RecursionError):
                # The file gets its own diagnostic when it is checked itself.
                pass
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
        folder = os.path.dirname(importer.path)
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self._within(folder, name)
        key = (folder, name)
        if key not in self._resolved:
            self._resolved[key] = self._search(folder, name, importer.path)
        return self._resolved[key]

    def member(self, path: str, name: str, evaluator: Evaluator) -> Values:
        """What `name` of the module in the file ``path`` can hold, submodules included."""
        if path.endswith(".py"):
            tree = self.tree(path)
            found = evaluator.bound_names(tree, name) if tree else ()
            if found or os.path.basename(path) != "__init__.py":
                return found
        submodule = self._within(os.path.dirname(path) if path.endswith(".py") else path, name)
        return (ProjectModule(submodule),) if submodule else ()

    def dependencies(self, tree: Tree) -> frozenset[str]:
        """The project's files that what is known of ``tree`` can depend on, over any number of steps."""
        found: set[str] = set()
        pending = [tree]
        while pending:
            for path in self._imported_files(pending.pop()) - found:
                found.add(path)
                if imported := self._trees.get(path):
                    pending.append(imported)
        return frozenset(found)

    def _imported_files(self, tree: Tree) -> frozenset[str]:
        if tree.path not in self._imports:
            found: set[str] = set()
            for statement in tree.imports:
                level = getattr(statement, "level", None) or 0
                for name, _ in statement.names:
                    module = getattr(statement, "modname", name)
                    for dotted in {module, f"{module}.{name}" if module else name}:
                        if path := self.module(dotted, statement, level):
                            found.add(path)
            self._imports[tree.path] = frozenset(found)
        return self._imports[tree.path]

    def flown_into(self, parameter: nodes.AssignName, function: nodes.NodeNG) -> Values:
        """The v1 values that other files hand to ``parameter``."""
        if not self.flows:
            return ()
        tree = self.tree_of(function)
        return self.flows.get((tree.path, function.qname(), parameter.name), ()) if tree else ()

    def add_flows(self, flows: Flows) -> set[str]:
        """Takes in values that flow into parameters; the files for which something is new."""
        changed: set[str] = set()
        for parameter, values in flows.items():
            known = self.flows.get(parameter, ())
            together = merge(known, values)
            if len(together) > len(known):
                self.flows[parameter] = together
                changed.add(parameter[0])
        if changed:
            self.evaluator.forget()
        return changed

    def _search(self, folder: str, name: str, importer: str) -> str | None:
        while True:
            for base in (folder, os.path.join(folder, "src")):
                found = self._within(base, name)
                if found is not None and found != importer:
                    return found
            if folder == self.root or not folder.startswith(self.root):
                return None
            folder = os.path.dirname(folder)

    def _within(self, folder: str, name: str) -> str | None:
        """The file of the dotted ``name`` below ``folder``; the package's own file for no name."""
        parts = name.split(".") if name else []
        for part in parts[:-1]:
            if part not in self._names(folder):
                return None
            folder = os.path.join(folder, part)
        if parts:
            names = self._names(folder)
            if f"{parts[-1]}.py" in names:
                return os.path.join(folder, f"{parts[-1]}.py")
            if parts[-1] not in names:
                return None
            folder = os.path.join(folder, parts[-1])
        return os.path.join(folder, "__init__.py") if "__init__.py" in self._names(folder) else None

    def _names(self, folder: str) -> frozenset[str]:
        if folder not in self._folders:
            try:
                names = frozenset(os.listdir(folder))
            except OSError:
                names = frozenset()
            texts = (path for path in self._texts if os.path.dirname(path) == folder)
            self._folders[folder] = names.union(os.path.basename(path) for path in texts)
        return self._folders[folder]
