"""Finds the files of a project that define environments, reads them, and says which may change."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from azlint.diagnostics import Position, Range
from azlint.documents.cells import CellMap
from azlint.documents.environments import conda, requirements
from azlint.documents.environments.definition import Definition, Requirement
from azlint.documents.environments.names import (
    CODE,
    NOT_OURS,
    YAML,
    could_define,
    could_hold,
    listing,
)
from azlint.documents.files import DocumentError
from azlint.documents.store import Documents
from azlint.jobs.held import Part

# What people write stays far below.
_MAX_BYTES = 200_000
_MAX_FILES = 2_000
_LOCK = re.compile(r"(?:^|[._-])lock(?:[._-]|$)|freeze", re.IGNORECASE)
_MAX_INCLUDES = 10


class Definitions:
    """The definitions of environments in the project below ``root``.

    ``is_excluded`` says of a path that the settings take it out: it is read, but stays as it is.
    """

    def __init__(self, root: str, documents: Documents, is_excluded: Callable[[str], bool]) -> None:
        self._root = root
        self._documents = documents
        self._is_excluded = is_excluded
        self._read: dict[str, Part | None] = {}
        # The files and folders that answers rest on, be they there or not.
        self.looked: set[str] = set()

    def forget(self) -> None:
        """Drops what was read, as some document has changed."""
        self._read.clear()
        self.__dict__.pop("_written", None)

    def at(self, path: str) -> Part | None:
        """What the file at the absolute ``path`` defines; None where it is no definition."""
        self.looked.add(path)
        if path not in self._read:
            self._read[path] = self._part(path)
        part = self._read[path]
        if part is not None:
            # The notebook that writes it.
            self.looked.add(part.path)
        return part

    def named(self, text: str, folder: str) -> Part | None:
        """The definition that code in a file of ``folder`` names by a path."""
        for base in dict.fromkeys((folder, self._root)):
            part = self.at(os.path.normpath(os.path.join(base, text)))
            if part is not None:
                return part
        return None

    def _part(self, path: str) -> Part | None:
        if (written := self._written.get(path)) is not None:
            holder, text, cells = written
            definition = _definition(path, text)
            return None if definition is None else Part(holder, _in_cells(definition, cells))
        if path not in self._documents.texts and not os.path.isfile(path):
            return None
        shown = os.path.basename(path)
        try:
            if path not in self._documents.texts and os.path.getsize(path) > _MAX_BYTES:
                fault = f"`{shown}` is too large"
                return Part(path, Definition(fault=fault, unclear=fault))
            text = self._documents.text(path)
        except (DocumentError, OSError):
            fault = f"`{shown}` cannot be read"
            return Part(path, Definition(fault=fault, unclear=fault))
        definition = _definition(path, text)
        if definition is None:
            return None
        if fault := definition.fault or self.locked(path):
            definition = definition.locked(f"`{shown}`: {fault}")
        return Part(path, definition)

    def locked(self, path: str) -> str:
        """Why the file at ``path`` is not to be changed; empty where it may be."""
        real = os.path.realpath(path)
        if not real.startswith(os.path.join(os.path.realpath(self._root), "")):
            return "it lies outside of the project"
        if self._is_excluded(path):
            return "the configuration excludes it"
        if path.endswith((".py", ".ipynb")):
            return ""
        name = os.path.basename(path)
        stem = os.path.splitext(path)[0]
        if _LOCK.search(os.path.splitext(name)[0]):
            return "it is a lock file"
        if os.path.isfile(f"{stem}.in"):
            return f"it is made from {os.path.basename(stem)}.in"
        if any(name in text for text in self._of_v2):
            return "jobs of v2 name it, too"
        return ""

    @cached_property
    def _of_v2(self) -> list[str]:
        """The texts of YAML files and code by which jobs of v2 can name a definition."""
        found: list[str] = []
        count = 0
        for folder, names, files in os.walk(self._root):
            names[:] = [n for n in names if n not in NOT_OURS and not n.startswith(".")]
            for file in files:
                if not file.endswith((*YAML, ".py", ".ipynb")):
                    continue
                count += 1
                if count > _MAX_FILES:
                    return found
                try:
                    text = self._documents.text(os.path.join(folder, file))
                except DocumentError:
                    continue
                if file.endswith(YAML):
                    if "conda_file" in text or ("$schema" in text and "azureml" in text):
                        found.append(text)
                elif "azure.ai.ml" in text and "conda_file" in text:
                    found.append(text)
        return found

    @cached_property
    def _written(self) -> dict[str, tuple[str, str, CellMap]]:
        """The definitions that cells write, by their path: notebook, text, cells."""
        found: dict[str, tuple[str, str, CellMap]] = {}
        for notebook in sorted(self._documents.notebooks):
            for file in self._documents.other_written(notebook):
                found[file.target] = (notebook, file.text, file.cells)
        return found

    # Which could be those of a job.

    def around(self, path: str) -> list[Part]:
        """All definitions that a job of the script at ``path`` could have, nearest ones first.

        They stand beside it, above it up to the top of the project, or in a folder beside one of
        these that holds no code, such as `environments`.
        """
        found: dict[str, Part] = {}
        folder = os.path.dirname(path)
        while True:
            for candidate in self._in(folder):
                part = self.at(candidate)
                if part is not None:
                    found.setdefault(candidate, part)
            inside = folder.startswith(os.path.join(self._root, ""))
            if not inside or folder == os.path.dirname(folder):
                break
            folder = os.path.dirname(folder)
        return list(found.values())

    def beside(self, path: str) -> list[Part]:
        """The definitions in the folder of the file at ``path``."""
        folder = os.path.dirname(path)
        found = (self.at(os.path.join(folder, name)) for name in self._names(folder))
        return [part for part in found if part is not None]

    def _in(self, folder: str) -> Iterator[str]:
        names = self._names(folder)
        yield from (os.path.join(folder, name) for name in names if could_define(name))
        for name in filter(could_hold, names):
            below = os.path.join(folder, name)
            if os.path.isdir(below):
                inner = self._names(below)
                if not any(each.endswith(CODE) for each in inner):
                    yield from (os.path.join(below, each) for each in inner if could_define(each))

    def _names(self, folder: str) -> list[str]:
        self.looked.add(folder)
        written = {os.path.basename(p) for p in self._written if os.path.dirname(p) == folder}
        return sorted(written.union(listing(folder)))

    def listed(self, part: Part, depth: int = 0) -> tuple[list[Requirement], str]:
        """All packages of a definition, with those of the files that it takes in, and what is
        unclear.
        """
        found, unclear = list(part.definition.requirements), part.definition.unclear
        for name in part.definition.includes:
            inner = self.named(name, os.path.dirname(part.path))
            if inner is None or depth > _MAX_INCLUDES:
                unclear = unclear or f"`{name}` is not here"
                continue
            more, doubt = self.listed(inner, depth + 1)
            found += more
            unclear = unclear or doubt
        return found, unclear


def _definition(path: str, text: str) -> Definition | None:
    """What the text of a file defines, by the kind that its name tells."""
    if path.endswith(YAML):
        return conda.read(text)
    return requirements.read(text) if path.endswith((".txt", ".pip", ".in")) else None


def _in_cells(definition: Definition, cells: CellMap) -> Definition:
    """The definition with its place in the cell that writes it."""
    slot = definition.slot
    if slot is None:
        return definition
    placed = cells.range(Range(slot.place, slot.place))
    at = Position(placed.start.row, placed.start.column)
    return replace(definition, slot=replace(slot, place=at, cell=placed.cell))
