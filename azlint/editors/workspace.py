"""Checks the documents of a project one by one, as an editor or another linter has them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from azlint.checking import discovery, driver
from azlint.checking.batch import Batch
from azlint.checking.results import UNREADABLE, FileResult
from azlint.diagnostics import Diagnostic
from azlint.documents.files import NOTEBOOK, is_notebook
from azlint.fixing import fixer
from azlint.semantic.values import merged
from azlint.settings.settings import Settings

_SUFFIXES = (".py", NOTEBOOK)


def root_of(path: str | os.PathLike[str], settings: Settings) -> Path:
    """The folder of the project that ``path`` belongs to.

    That of the configuration, else the nearest one above that is a git repository, else its own.
    """
    if settings.source is not None:
        return settings.source.parent
    folder = Path(os.path.abspath(path)).parent
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)


def files_of(root: Path, settings: Settings) -> list[Path] | None:
    """The files of the project at ``root``, None where it is all that lies below.

    A folder that no configuration and no repository makes a project, such as a home, is the files
    in it: what lies further down can be anything.
    """
    if settings.source is not None or (root / ".git").exists():
        return None
    try:
        names = sorted(os.listdir(root))
    except OSError:
        return []
    return [root / name for name in names if name.endswith(_SUFFIXES)]


class Workspace:
    """A project, of which some documents are other than on disk.

    What flows from file to file is known from all files of the project, which are checked once:
    those in ``root``, or in ``paths`` where these are given. A document that does not parse leaves
    the others what they knew of it.
    """

    def __init__(
        self, root: Path, settings: Settings, paths: Iterable[str | os.PathLike[str]] | None = None
    ) -> None:
        self._root = root
        self._settings = settings
        self._paths = (root,) if paths is None else tuple(paths)
        self._texts: dict[str, str | None] = {}
        self._is_edited = False
        # What was known of each file before it was checked last.
        self._before: dict[str, FileResult] = {}

    @cached_property
    def _results(self) -> dict[str, FileResult]:
        """What is known of each file, the one checked last in place of the one on disk."""
        # A cache that somebody wanted is used; nobody asked a plugin for one.
        use_cache = self._settings.cache_directory.is_dir()
        report = driver.check_paths(
            self._paths, self._settings, use_cache=use_cache, show_progress=False
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

    def load(self) -> None:
        """Checks all files of the project, which otherwise waits until a document is checked."""
        self._batch  # noqa: B018 - made when it is asked for

    def put(self, path: str, text: str | None) -> None:
        """Has ``text`` stand for the file at the absolute ``path``, None for what is on disk."""
        self._texts[path] = text
        self._is_edited = True

    def check(self, path: str, is_stale: Callable[[], bool] = lambda: False) -> FileResult:
        """Checks the document at the absolute ``path``.

        Raises Stale when ``is_stale``, which is asked now and then, says so; nothing is taken in
        then but the text.
        """
        if discovery.is_excluded(path, self._settings):
            return FileResult(path)
        results = self._results
        if not self._is_edited and path in self._checked:
            return results.get(path, FileResult(path))
        before = self._batch.documents.texts.get(path)
        if path in self._texts:
            self._batch.put(path, self._texts.pop(path))
        self._batch.is_stale = is_stale
        try:
            result = self._batch.check(path, whole=self._is_reached(path))
        finally:
            self._batch.is_stale = lambda: False
        if not is_notebook(path) and any(d.code == UNREADABLE for d in result.diagnostics):
            self._batch.put(path, before)
            return result
        self._take(result)
        return result

    def _is_reached(self, path: str) -> bool:
        """Whether something of v1 can come into the file at ``path`` from another one."""
        graph = self._batch.graph
        names = (path, *self._batch.documents.written_by(path))
        reachable = {other for name in names for other in graph.reachable(name)}
        holding = (result for other in reachable if (result := self._results.get(other)))
        if any(map(graph.mentions_v1, reachable)) or any(r.holds_v1 for r in holding):
            return True
        flows = (result.flows for result in self._results.values())
        return any(parameter[0] in names for flow in flows for parameter in flow)

    def _take(self, result: FileResult) -> None:
        """Has what flows from a document be what its last result says."""
        before = self._results.get(result.path, FileResult(result.path))
        self._before[result.path] = before
        self._results[result.path] = result
        if before.flows != result.flows:
            flows = merged(other.flows for other in self._results.values())
            self._batch.project.replace_flows(flows)

    def fixed(self, path: str, text: str) -> tuple[str, dict[str, str]]:
        """The ``text`` of the document at the absolute ``path`` after all safe fixes.

        Beside it the texts of other files that these change, by their paths; notebooks are none of
        them. What is known of the documents stays as it was. Raises FixError.
        """
        batch = self._batch
        before = dict(batch.documents.texts)

        def check(candidate: str) -> tuple[Diagnostic, ...]:
            batch.put(path, candidate)
            return batch.check(path, whole=True).diagnostics

        def is_safe(found: Diagnostic) -> bool:
            return (
                found.fix is not None
                and fixer.is_applied(found.fix, unsafe=False)
                and not any(is_notebook(other.path) for other in found.fix.elsewhere)
            )

        def text_of(other: str) -> str:
            return before[other] if other in before else fixer.read(other).text

        others = fixer.OtherFiles(text_of, batch.put)
        try:
            source = fixer.Source(path, b"", text, "utf-8")
            return fixer.fix(source, check, is_safe, others=others).text, others.texts
        finally:
            for changed in (path, *others.texts):
                batch.put(changed, before.get(changed))

    def dependents(self, path: str, watched: Iterable[str] = ()) -> frozenset[str]:
        """The files whose findings can change with the document at ``path``.

        Those that the last two checks of it tell of, and those of ``watched`` that import it.
        """
        now = self._results.get(path, FileResult(path))
        before = self._before.get(path, now)
        flows = (*before.flows, *now.flows)
        into = {parameter[0] for parameter in flows}
        # What a constructor is handed, the instances hold wherever they are used.
        holding = {parameter[0] for parameter in flows if parameter[1].endswith(".__init__")}
        meant = {path, *holding}
        importing = {
            name for name, result in self._results.items() if not meant.isdisjoint(result.imports)
        }
        importing.update(n for n, result in self._results.items() if path in result.looked)
        graph = self._batch.graph
        importing.update(name for name in watched if not meant.isdisjoint(graph.reachable(name)))
        if before.holds_v1 != now.holds_v1:
            importing |= graph.importers(frozenset({path}), self._files)
        file_of = self._batch.documents.file_of
        return frozenset(map(file_of, into | importing)) - {path}

    def passes_on(self, path: str) -> bool:
        """Whether the last check of ``path`` changed what other files get from it."""
        now = self._results.get(path, FileResult(path))
        before = self._before.get(path, now)
        return (before.flows, before.holds_v1) != (now.flows, now.holds_v1)
