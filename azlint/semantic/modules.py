"""Finds the project's own modules: which file an import of the linted code leads to."""

from __future__ import annotations

import os
from collections.abc import Iterable


class ModuleFinder:
    """Resolves imports to files below ``root``, without reading any of them.

    A module is looked for from the importing file's folder upwards, in each folder and its `src`,
    as scripts are run from different places of a project. ``extra`` are files that are only given.
    """

    def __init__(self, root: str, extra: Iterable[str] = ()) -> None:
        self._root = root
        self._extra = tuple(extra)
        self._folders: dict[str, frozenset[str]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, str], str | None] = {}

    def find(self, name: str, importer: str, level: int = 0) -> str | None:
        """The file of the dotted module ``name`` as imported in the file ``importer``, or None.

        ``level`` is the number of leading dots. A package is found by its `__init__.py`.
        """
        folder = os.path.dirname(importer)
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self.within(folder, name)
        if name.partition(".")[0] not in self._reachable(folder):
            return None
        key = (folder, name)
        if key not in self._found:
            self._found[key] = self._search(folder, name)
        found = self._found[key]
        return None if found == importer else found

    def _search(self, folder: str, name: str) -> str | None:
        while True:
            for base in (folder, os.path.join(folder, "src")):
                if (found := self.within(base, name)) is not None:
                    return found
            if not self._goes_on_above(folder):
                return None
            folder = os.path.dirname(folder)

    def _goes_on_above(self, folder: str) -> bool:
        return folder != self._root and folder.startswith(self._root)

    def _reachable(self, folder: str) -> frozenset[str]:
        """The first parts of all module names that a file in ``folder`` may import."""
        if folder not in self._stems:
            names = self._names(folder)
            if "src" in names:
                names |= self._names(os.path.join(folder, "src"))
            stems = frozenset(name.removesuffix(".py") for name in names)
            if self._goes_on_above(folder):
                stems |= self._reachable(os.path.dirname(folder))
            self._stems[folder] = stems
        return self._stems[folder]

    def within(self, folder: str, name: str) -> str | None:
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
            texts = (path for path in self._extra if os.path.dirname(path) == folder)
            self._folders[folder] = names.union(os.path.basename(path) for path in texts)
        return self._folders[folder]
