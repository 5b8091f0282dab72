"""From paths to a report: finds files, reads what is needed, follows what flows between them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from azlint.checking import discovery
from azlint.checking.cache import Cache, Entry, Stamp, stamp_of
from azlint.checking.progress import Progress
from azlint.checking.results import FileResult, unreadable
from azlint.documents.files import DocumentError, is_notebook, is_worth_parsing, read_bytes
from azlint.jobs.evidence import may_submit
from azlint.settings.settings import Settings
from azlint.text import split_lines

if TYPE_CHECKING:
    from azlint.checking.accounting import FileAccount
    from azlint.checking.batch import Batch
    from azlint.documents.store import Documents
    from azlint.semantic.inference.project import Flows

# Below so many files to resolve, processes that each read what the files share save no time.
MIN_FILES_FOR_PROCESSES = 1000
# Values pass from file to file at most so often; real projects need two or three rounds.
MAX_ROUNDS = 10


@dataclass(frozen=True)
class Report:
    """What a run found.

    ``results`` are those of files with something to say, by absolute path in sorted order;
    ``files`` all that were checked; ``missing`` named paths that are not there; ``excluded`` named
    paths that the configuration takes out; ``texts`` contents that stand for those on disk.
    """

    results: tuple[FileResult, ...]
    files: tuple[str, ...]
    missing: tuple[tuple[Path, str], ...] = ()
    excluded: tuple[Path, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def checked(self) -> int:
        """How many files were checked."""
        return len(self.files)

    @cached_property
    def documents(self) -> Documents:
        """The documents of the files that were checked, read when they are asked for."""
        from azlint.documents.store import Documents

        return Documents(self.texts, self.files)

    def lines_of(self, filename: str, cell: int | None) -> list[str]:
        """The lines of a file or notebook cell, empty when it cannot be read any more."""
        from azlint.documents.python import decode

        path = os.path.abspath(filename)
        try:
            if cell is not None:
                found = self.documents.notebook(path).cell(cell)
                return split_lines(found.text) if found else []
            text = self.texts.get(path)
            return split_lines(decode(read_bytes(path)) if text is None else text)
        except DocumentError:
            return []


def check_paths(
    paths: Iterable[str | os.PathLike[str]],
    settings: Settings,
    *,
    use_cache: bool = True,
    show_progress: bool = True,
) -> Report:
    """Checks the files and folders ``paths``; a long run may show its progress on a terminal."""
    paths = tuple(paths)
    found = discovery.discover(paths, settings)
    files = _absolute(found.names)
    named = frozenset(os.path.abspath(path) for path in paths).intersection(files)
    run = _Run(settings, files, {}, named=named, use_cache=use_cache, show_progress=show_progress)
    results = {result.path: result for result in run.results()}
    missing: list[tuple[Path, str]] = []
    for path, message in found.problems:
        if os.path.lexists(path):
            place = os.path.abspath(path)
            results[place] = FileResult(place, (unreadable(message),))
        else:
            missing.append((path, message))
    ordered = tuple(results[path] for path in sorted(results))
    everything = tuple(sorted({*files, *results}))
    return Report(ordered, everything, tuple(missing), found.excluded)


def account_paths(
    paths: Iterable[str | os.PathLike[str]], settings: Settings
) -> tuple[Report, tuple[FileAccount, ...]]:
    """Checks ``paths`` and accounts for every occurrence of `azureml` in what was checked."""
    from azlint.checking.accounting import account
    from azlint.checking.batch import Batch

    report = check_paths(paths, settings, use_cache=False)
    batch = Batch(project_root(settings, report.files), settings, {}, report.files)
    results = {result.path: result for result in report.results}
    accounts = (account(path, results.get(path, FileResult(path)), batch) for path in report.files)
    return report, tuple(found for found in accounts if found is not None)


def check_stream(data: bytes, filename: str, settings: Settings) -> Report:
    """Checks ``data`` as the content of ``filename``, within the project around that path."""
    from azlint.documents import notebook, python

    place = os.path.abspath(filename)
    decode = notebook.decode if is_notebook(place) else python.decode
    try:
        text = decode(data)
    except DocumentError as error:
        return Report(
            (FileResult(place, (unreadable(error.message, error.row, error.column),)),), (place,)
        )
    return check_text(filename, text, settings)


def check_text(filename: str, text: str, settings: Settings) -> Report:
    """Checks ``text`` as the content of ``filename``, within the project around that path."""
    place = os.path.abspath(filename)
    texts = {place: text}
    if discovery.is_excluded(filename, settings):
        return Report((), (), excluded=(Path(filename),), texts=texts)
    run = _Run(settings, (place,), texts, named=frozenset(texts), use_cache=False)
    return Report(tuple(run.results()), (place,), texts=texts)


def _absolute(names: tuple[str, ...]) -> tuple[str, ...]:
    """What `os.path.abspath` gives for each of ``names``, which are many and mostly plain."""
    here = os.path.join(os.getcwd(), "")
    return tuple(
        os.path.abspath(name)
        if os.path.isabs(name) or "./" in name or "//" in name or ".." in name
        else here + name
        for name in names
    )


def project_root(settings: Settings, files: tuple[str, ...]) -> str:
    """The folder of the project: that of the configuration, or what all of ``files`` share."""
    root = os.path.abspath(settings.root)
    inside = all(path.startswith(root + os.sep) for path in files)
    return root if inside else os.path.commonpath([os.path.dirname(path) for path in files])


class _Run:
    """One run: owns the results so far, and what flows between the files."""

    def __init__(
        self,
        settings: Settings,
        files: tuple[str, ...],
        texts: Mapping[str, str],
        *,
        named: frozenset[str],
        use_cache: bool,
        show_progress: bool = False,
    ) -> None:
        self._settings = settings
        self._show_progress = show_progress
        self._files = files
        self._texts = texts
        # Files that were named alone: what they import need not be among the files of the run.
        self._named = named
        self._cache: Cache | None = None
        if use_cache:
            import datetime

            self._cache = Cache(settings, files, datetime.date.today().isoformat())
            self._cache.load()
        self._stamps: dict[str, Stamp | None] = {}
        self._results: dict[str, FileResult] = {}
        self._valid: dict[str, Entry] = {}
        self._inflows: dict[str, str] = {}
        # Files in which nothing was found, and those of them that no run has searched before.
        self._quiet: set[str] = set()
        self._fresh: set[str] = set()
        # Whether a file that is read anew may send scripts to jobs.
        self._submits = False
        # Rights change without a trace in the stamp, so these are tried again next time.
        self._unread: set[str] = set()

    @cached_property
    def _root(self) -> str:
        return project_root(self._settings, self._files)

    @cached_property
    def _batch(self) -> Batch:
        """What checks in this process; made when there is something to check."""
        from azlint.checking.batch import Batch

        return Batch(self._root, self._settings, self._texts, self._files)

    def results(self) -> list[FileResult]:
        """The results of all files that have something to say, in order."""
        pending, whole = self._first(), frozenset(filter(self._leads_to_v1, self._named))
        pending |= whole
        if (
            not pending
            and not self._fresh
            and len(self._valid) + len(self._quiet) == len(self._files)
        ):
            # All as it was, so what flowed from file to file did too.
            return [self._results[path] for path in sorted(self._results)]
        if self._cache is not None:
            if self._submits:
                # It can name scripts whose fixes rest on what their jobs have.
                pending |= self._forget_looking()
            for path, entry in self._valid.items():
                self._results[path] = self._cache.result(entry) or FileResult(path)
        # Files that the cache calls quiet were searched for these already.
        searched = (self._cache.tainting if self._cache else None) or frozenset()
        if self._cache is not None and self._written_differ(pending):
            # An import can lead elsewhere now, as if other files were there.
            pending |= self._valid.keys()
            self._valid.clear()
            searched = frozenset()
        with Progress(len(pending), shown=self._show_progress) as progress:
            for _ in range(MAX_ROUNDS):
                for result in self._check(pending, whole):
                    self._results[result.path] = result
                    if not result.imports and not result.holds_v1:
                        self._quiet.add(result.path)
                        self._fresh.add(result.path)
                    progress.advance()
                flows = self._flows()
                led = self._led(pending)
                pending = self._reached(flows) | led
                tainting = self._tainting()
                pending |= self._importers(tainting - searched, self._quiet)
                pending |= self._importers(tainting, self._fresh)
                searched |= tainting
                self._fresh = set()
                if not pending:
                    break
                whole = frozenset(pending)
        self._save()
        return [self._results[path] for path in sorted(self._results)]

    def _first(self) -> set[str]:
        """The files to check by their own content; takes over what the cache still holds."""
        pending: set[str] = set()
        for path in self._files:
            if path in self._texts:
                pending.add(path)
                continue
            entry = self._cache.entries.get(path) if self._cache else None
            if entry is not None and self._is_current(path, entry):
                if entry.result is None:
                    if path in self._named and self._leads_to_v1(path):
                        continue
                    self._quiet.add(path)
                else:
                    self._valid[path] = entry
                    self._results[path] = entry.result
                    self._inflows[path] = entry.inflow
                continue
            if self._cache is not None:
                # Before it is read: what changes in the meantime must not pass for what was read.
                self._stamp(path)
            try:
                data = read_bytes(path)
            except DocumentError as error:
                self._results[path] = FileResult(
                    path, (unreadable(error.message, error.row, error.column),)
                )
                self._unread.add(path)
                continue
            self._submits = self._submits or may_submit(data)
            if is_worth_parsing(data):
                pending.add(path)
            else:
                self._quiet.add(path)
                self._fresh.add(path)
        return pending

    def _forget_looking(self) -> set[str]:
        """Drops the entries whose fixes rest on other files than their imports, and names them."""
        looking = {path for path, entry in self._valid.items() if entry.looked}
        for path in looking:
            del self._valid[path]
        return looking

    def _written_differ(self, pending: set[str]) -> bool:
        """Whether notebooks write other files than when the cache was filled."""
        if self._cache is None or not any(map(is_notebook, pending | self._fresh)):
            return False
        return self._cache.written != self._written()

    def _written(self) -> frozenset[str]:
        """The files that notebooks write."""
        if not any(map(is_notebook, self._files)):
            return frozenset()
        return frozenset(self._batch.documents.written)

    def _leads_to_v1(self, path: str) -> bool:
        """Whether a file that ``path`` imports, over any number of steps, mentions v1."""
        if path in self._valid:
            return False
        graph = self._batch.graph
        return any(
            graph.mentions_v1(other)
            for document in self._documents_in(path)
            for other in graph.reachable(document)
        )

    def _documents_in(self, path: str) -> tuple[str, ...]:
        """The document of a file, and what a notebook writes."""
        written = self._batch.documents.written_by(path) if is_notebook(path) else ()
        return (path, *written)

    def _is_current(self, path: str, entry: Entry) -> bool:
        return self._stamp(path) == entry.stamp and entry.is_current(self._stamp)

    def _stamp(self, path: str) -> Stamp | None:
        if path not in self._stamps:
            self._stamps[path] = stamp_of(path)
        return self._stamps[path]

    def _check(self, pending: set[str], whole: frozenset[str]) -> Iterable[FileResult]:
        ordered = tuple(sorted(pending))
        if not ordered:
            return
        jobs = self._settings.jobs or os.cpu_count() or 1
        flows = self._flows()
        if jobs == 1 or len(ordered) < MIN_FILES_FOR_PROCESSES or self._texts:
            if flows:
                self._batch.project.add_flows(flows)
            for path in ordered:
                yield self._batch.check(path, whole=path in whole)
            return
        from concurrent.futures import ProcessPoolExecutor

        from azlint.checking.batch import check_files

        size = -(-len(ordered) // (jobs * 4))
        parts = [ordered[start : start + size] for start in range(0, len(ordered), size)]
        with ProcessPoolExecutor(min(jobs, len(parts))) as pool:
            futures = [
                pool.submit(
                    check_files, self._root, self._settings, self._files, part, flows, whole
                )
                for part in parts
            ]
            for future in futures:
                yield from future.result()

    def _flows(self) -> Flows:
        """All that files hand to functions of other files, as known by now."""
        from azlint.semantic.values import merged

        return merged(self._results[path].flows for path in sorted(self._results))

    def _reached(self, flows: Flows) -> set[str]:
        """The files into which other values flow than when they were checked."""
        if not flows and not any(self._inflows.values()):
            return set()
        known = set(self._files)
        now = _inflows(flows, self._batch.documents.file_of)
        reached = {path for path in known if now.get(path, "") != self._inflows.get(path, "")}
        for path in reached:
            self._inflows[path] = now.get(path, "")
        # What a constructor is handed, the instances hold wherever they are used.
        file_of = self._batch.documents.file_of
        holding = reached & {file_of(path) for path, name, _ in flows if name.endswith(".__init__")}
        for path, result in self._results.items():
            if not holding.isdisjoint(result.imports):
                reached.add(path)
        for path in reached:
            self._valid.pop(path, None)
            self._quiet.discard(path)
        return reached

    def _led(self, checked: set[str]) -> set[str]:
        """The files known from the cache that those ``checked`` import: some role comes from it."""
        results = (self._results[path] for path in checked if path in self._results)
        found = {other for result in results for other in result.imports if other in self._valid}
        for path in found:
            del self._valid[path]
        return found

    def _tainting(self) -> frozenset[str]:
        """The documents through which something of v1 can be reached."""
        holding = [path for path, result in self._results.items() if result.holds_v1]
        return frozenset(name for path in holding for name in self._documents_in(path))

    def _importers(self, tainting: frozenset[str], candidates: set[str]) -> set[str]:
        """Those of ``candidates`` that import one of the ``tainting`` files."""
        if not tainting or not candidates:
            return set()
        documents = [name for path in candidates for name in self._documents_in(path)]
        importers = self._batch.graph.importers(tainting, documents)
        found = set(map(self._batch.documents.file_of, importers))
        self._quiet -= found
        return found

    def _save(self) -> None:
        cache = self._cache
        if cache is None:
            return
        entries: dict[str, Entry] = {}
        for path in self._files:
            stamp = self._stamp(path)
            result = self._results.get(path)
            if stamp is None or path in self._unread or (result is not None and result.failures):
                continue
            if result is None:
                entries[path] = Entry(stamp, None)
            elif path in self._valid:
                entries[path] = self._valid[path]
            else:
                stamps = {other: self._stamp(other) for other in sorted(result.imports)}
                looked = {other: self._stamp(other) for other in sorted(result.looked)}
                inflow = self._inflows.get(path, "")
                entries[path] = Entry(stamp, result, inflow, stamps, looked=looked)
        tainting = self._tainting()
        if cache.entries.keys() == entries.keys() and all(
            cache.entries[path] is entry or (entry.result is None and cache.entries[path] == entry)
            for path, entry in entries.items()
        ):
            return
        cache.entries, cache.tainting = entries, tainting
        cache.written = self._written()
        cache.save()


def _inflows(flows: Flows, file_of: Callable[[str], str]) -> dict[str, str]:
    """What flows into each file, in one comparable text."""
    from azlint.semantic.portable import encode

    by_file: dict[str, list[str]] = {}
    for (path, function, parameter), values in sorted(flows.items()):
        by_file.setdefault(file_of(path), []).append(
            f"{function}({parameter}): {sorted(map(str, encode(values)))}"
        )
    return {path: "; ".join(rows) for path, rows in by_file.items()}
