"""Makes of what a run found the scan that all reports are made of."""

from __future__ import annotations

import os
import posixpath
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from azlint import __version__
from azlint.diagnostics import Diagnostic, Position, Range
from azlint.documents.files import DocumentError, is_notebook
from azlint.reports.formats import Detail
from azlint.reports.model import (
    NOTEBOOK,
    CheckedFile,
    Origin,
    Problem,
    ReportedDiagnostic,
    Scan,
    shown,
)

if TYPE_CHECKING:
    import datetime

    from azlint.checking.driver import Report
    from azlint.checking.results import FileResult
    from azlint.documents.context import Contexts
    from azlint.documents.store import Documents


def scan_of(
    report: Report,
    detail: Detail,
    repository: str = "",
    left: Mapping[str, int] | None = None,
) -> Scan:
    """The scan of a run, with as much ``detail`` of each finding as the reports tell.

    ``repository`` names the repository in place of what git says; ``left`` is what safe fixes leave
    in files, by absolute path.
    """
    origin = _origin(repository) if detail >= Detail.ALL else Origin()
    roles = {result.path: result.role for result in report.results}
    owners = _owners(origin.prefix) if detail >= Detail.ALL else _nobody
    imports = (result.imports for result in report.results) if detail >= Detail.ALL else ()
    importers = Counter(path for each in imports for path in each)
    names = {path: shown(path) for path in report.files}
    files = (
        CheckedFile(
            name,
            NOTEBOOK if is_notebook(path) else roles.get(path, ""),
            owners(name),
            origin,
            (left or {}).get(path),
            importers[path],
        )
        for path, name in names.items()
    )
    problems = [Problem(str(path), message, origin) for path, message in report.missing]
    problems += [
        Problem(
            names[result.path],
            failure.told,
            origin,
        )
        for result in report.results
        for failure in result.failures
    ]
    details = _Details(report, names, detail, origin.repository)
    return Scan(
        tuple(row for each in report.results for row in details.rows(each, each.diagnostics)),
        tuple(row for each in report.results for row in details.rows(each, each.suppressed)),
        tuple(files),
        (origin,),
        tuple(problems),
        os.getcwd(),
    )


def _owners(prefix: str) -> Callable[[str], tuple[str, ...]]:
    """Gives the owners of a file by its name, which counts from the working directory.

    ``prefix`` leads from the top of the repository to the working directory.
    """
    from azlint.reports.owners import read_owners

    up = "../" * prefix.count("/")
    found = read_owners(os.path.abspath(up or os.curdir))
    if found is None:
        return _nobody

    def owners(name: str) -> tuple[str, ...]:
        path = posixpath.normpath(prefix + name)
        return () if path.startswith(("../", "/")) else found.of(path)

    return owners


def _nobody(name: str) -> tuple[str, ...]:
    return ()


def _origin(repository: str) -> Origin:
    from azlint.repository import place_of

    place = place_of(os.getcwd())
    created = _now().strftime("%Y-%m-%dT%H:%M:%SZ")
    return Origin(repository or place.name, place.revision, created, __version__, place.prefix)


def _now() -> datetime.datetime:
    """The time, in UTC; builds that are to be the same every time say which one it is."""
    import datetime

    utc = datetime.timezone.utc
    try:
        return datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), utc)
    except (KeyError, ValueError, OverflowError, OSError):
        return datetime.datetime.now(utc)


class _Details:
    """Looks up what is told of findings beside what the run found."""

    def __init__(
        self, report: Report, names: Mapping[str, str], detail: Detail, repository: str
    ) -> None:
        self._names = names
        self._repository = repository
        self._report = report
        self._detail = detail
        self._lines: tuple[str, int | None] | None = None
        self._text: list[str] = []

    def rows(self, result: FileResult, found: Iterable[Diagnostic]) -> Iterator[ReportedDiagnostic]:
        """The findings of one file."""
        filename = self._names[result.path]
        if self._detail is Detail.NONE:
            yield from (ReportedDiagnostic(filename, diagnostic) for diagnostic in found)
            return
        code = _Code(self._report.documents, result.path) if self._detail >= Detail.CODE else None
        for diagnostic in found:
            start = diagnostic.range.start
            source = self._source(result.path, diagnostic.range.cell, start.row)
            yield ReportedDiagnostic(
                filename,
                diagnostic,
                source,
                code.context(diagnostic.range) if code else "",
                code.place(diagnostic.range) if code else None,
                self._repository,
            )
        if code is not None:
            code.release()

    def _source(self, path: str, cell: int | None, row: int) -> str:
        if self._lines != (path, cell):
            self._lines = path, cell
            self._text = self._report.lines_of(path, cell)
        return self._text[row - 1] if 1 <= row <= len(self._text) else ""


class _Code:
    """The documents in one file: a Python file, or a notebook with the files that it writes."""

    def __init__(self, documents: Documents, path: str) -> None:
        self._documents = documents
        self._path = path
        self._contexts: dict[str, Contexts | None] = {}

    def place(self, place: Range) -> Position | None:
        """Where a range of a cell starts in the file; None where the file is Python."""
        if place.cell is None:
            return None
        from azlint.documents.notebook_places import place_in_file

        try:
            notebook = self._documents.notebook(self._path)
        except DocumentError:
            return None
        return place_in_file(notebook, place.cell, place.start)

    def context(self, place: Range) -> str:
        """The context of a range, empty where its document cannot be read."""
        # A cell that writes a file is a part of the notebook, too, but an empty one.
        for name in (*self._documents.written_by(self._path), self._path):
            contexts = self._read(name)
            if contexts is None:
                continue
            inner = contexts.inner(place)
            if inner is not None:
                return contexts.of(inner)
        return ""

    def release(self) -> None:
        """Lets go of the documents."""
        for name in self._contexts:
            self._documents.release(name)

    def _read(self, name: str) -> Contexts | None:
        if name not in self._contexts:
            from azlint.documents.context import Contexts

            try:
                self._contexts[name] = Contexts(self._documents.read(name))
            except DocumentError:
                self._contexts[name] = None
        return self._contexts[name]
