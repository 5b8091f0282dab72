"""Checks the documents of a project one by one, as an editor or another linter has them."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from azlint import discovery, driver
from azlint.batch import Batch
from azlint.documents.files import is_notebook
from azlint.results import UNREADABLE, FileResult
from azlint.semantic.values import merged
from azlint.settings import Settings


def root_of(path: str | os.PathLike[str], settings: Settings) -> Path:
    """The folder of the project that ``path`` belongs to.

    That of the configuration, else the nearest one above that is a git repository, else its own.
    """
    if settings.source is not None:
        return settings.source.parent
    folder = Path(os.path.abspath(path)).parent
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)


class Workspace:
    """A project, of which some documents are other than on disk.

    What flows from file to file is known from all files of the project, which are checked once. A
    document that does not parse leaves the others what they knew of it.
    """

    def __init__(self, root: Path, settings: Settings) -> None:
        self._root = root
        self._settings = settings
        self._texts: dict[str, str | None] = {}
        self._is_edited = False

    @cached_property
    def _results(self) -> dict[str, FileResult]:
        """What is known of each file, the one checked last in place of the one on disk."""
        # A cache that somebody wanted is used; nobody asked a plugin for one.
        use_cache = self._settings.cache_directory.is_dir()
        report = driver.check_paths(
            [self._root], self._settings, use_cache=use_cache, show_progress=False
        )
        self._files = report.files
        self._checked = frozenset(report.files)
        return {result.path: result for result in report.results}

    @cached_property
    def _batch(self) -> Batch:
        results = self._results
        batch = Batch(str(self._root), self._settings, {}, self._files)
        if flows := merged(result.flows for result in results.values()):
            batch.project.add_flows(flows)
        return batch

    def put(self, path: str, text: str | None) -> None:
        """Has ``text`` stand for the file at the absolute ``path``, None for what is on disk."""
        self._texts[path] = text
        self._is_edited = True

    def check(self, path: str) -> FileResult:
        """Checks the document at the absolute ``path``."""
        if discovery.is_excluded(path, self._settings):
            return FileResult(path)
        results = self._results
        if not self._is_edited and path in self._checked:
            return results.get(path, FileResult(path))
        before = self._batch.documents.texts.get(path)
        if path in self._texts:
            self._batch.put(path, self._texts.pop(path))
        result = self._batch.check(path, whole=self._is_reached(path))
        if not is_notebook(path) and any(d.code == UNREADABLE for d in result.diagnostics):
            self._batch.put(path, before)
            return result
        self._take(result)
        return result

    def _is_reached(self, path: str) -> bool:
        """Whether something of v1 can come into the file at ``path`` from another one."""
        graph = self._batch.graph
        names = (path, *self._batch.documents.written_by(path))
        if any(graph.mentions_v1(other) for name in names for other in graph.reachable(name)):
            return True
        flows = (result.flows for result in self._results.values())
        return any(parameter[0] in names for flow in flows for parameter in flow)

    def _take(self, result: FileResult) -> None:
        """Has what flows from a document be what its last result says."""
        before = self._results.get(result.path, FileResult(result.path))
        self._results[result.path] = result
        if before.flows != result.flows:
            flows = merged(other.flows for other in self._results.values())
            self._batch.project.replace_flows(flows)

    def dependents(self, path: str) -> frozenset[str]:
        """The files whose findings can change with the document at ``path``."""
        into = {parameter[0] for parameter in self._results.get(path, FileResult(path)).flows}
        importing = {name for name, result in self._results.items() if path in result.imports}
        return frozenset((into | importing) - {path})
