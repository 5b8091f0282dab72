"""Fixes the files of a project: all that have a wanted fix."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from azlint.checking.batch import Batch
from azlint.checking.driver import Report, check_paths, check_stream, project_root
from azlint.checking.results import FileResult
from azlint.diagnostics import Diagnostic
from azlint.documents.files import DocumentError, read_bytes
from azlint.fixing import fixer
from azlint.fixing.fixer import FixError, Source
from azlint.fixing.review import Review
from azlint.semantic.values import merged
from azlint.settings.settings import Settings


@dataclass(frozen=True)
class FixedFile:
    """One file with fixes: its text before and after, and how often each rule was fixed.

    ``left`` is what is found in the text after.
    """

    source: Source
    text: str
    applied: Counter[str]
    left: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Repair:
    """What was fixed, and what went wrong with other files, each by its absolute path.

    ``interrupted`` says that files behind the last of them were not looked at.
    """

    files: tuple[FixedFile, ...]
    failures: tuple[tuple[str, str], ...]
    interrupted: bool = False

    @property
    def applied(self) -> Counter[str]:
        """How often each rule was fixed in all files."""
        return sum((file.applied for file in self.files), Counter())


def fix_paths(
    paths: Iterable[str | os.PathLike[str]],
    settings: Settings,
    *,
    unsafe: bool,
    write: bool,
    review: Review | None = None,
) -> Repair:
    """Fixes the files and folders ``paths``; without ``write`` nothing on disk changes.

    With a ``review`` each fix is one that a person takes or leaves.
    """
    report = check_paths(paths, settings, use_cache=False)
    session = _Session(report.results, report.files, settings, unsafe, review)
    files: list[FixedFile] = []
    failures: list[tuple[str, str]] = []
    interrupted = False
    for path in session.fixable:
        if interrupted or (review is not None and review.done):
            break
        fixed = None
        try:
            fixed = session.fix(fixer.read(path))
            if fixed is not None and write:
                fixer.write(fixed.source, fixed.text)
        except (DocumentError, FixError) as error:
            failures.append((path, str(error)))
            session.give_up(path)
            continue
        except KeyboardInterrupt:
            interrupted = True
            if not write or not _is_written(fixed):
                break
        if fixed is not None:
            files.append(fixed)
    return Repair(tuple(files), tuple(failures), interrupted)


def left_by_safe_fixes(report: Report, settings: Settings) -> dict[str, int]:
    """How many findings the safe fixes would leave in each file that has one, by absolute path.

    Nothing is written. Files whose fixes fail are left out, as `--fix` leaves them as they are.
    """
    session = _Session(report.results, report.files, settings, unsafe=False)
    left: dict[str, int] = {}
    for path in session.fixable:
        try:
            fixed = session.fix(fixer.read(path))
        except (DocumentError, FixError):
            continue
        finally:
            # Each file is asked about alone: the others are as they are on disk.
            session.give_up(path)
        if fixed is not None:
            left[path] = len(fixed.left)
    return left


def _is_written(fixed: FixedFile | None) -> bool:
    """Whether the file on disk has its fixes."""
    if fixed is None:
        return False
    return read_bytes(fixed.source.path) == fixed.source.encoded(fixed.text)


def fix_stream(data: bytes, filename: str, settings: Settings, *, unsafe: bool) -> FixedFile:
    """Fixes ``data`` as the content of ``filename``; raises DocumentError and FixError."""
    report = check_stream(data, filename, settings)
    source = fixer.source_of(os.path.abspath(filename), data)
    session = _Session(report.results, report.files, settings, unsafe)
    fixed = session.fix(source) if session.fixable else None
    return fixed or FixedFile(source, source.text, Counter())


class _Session:
    """Fixes file after file, each with the others as they are by then."""

    def __init__(
        self,
        results: tuple[FileResult, ...],
        files: tuple[str, ...],
        settings: Settings,
        unsafe: bool,
        review: Review | None = None,
    ) -> None:
        self._unsafe = unsafe
        self._review = review
        self.fixable = [r.path for r in results if any(map(self._is_wanted, r.diagnostics))]
        self._batch = _batch(results, files, settings) if self.fixable else None

    def _is_wanted(self, diagnostic: Diagnostic) -> bool:
        if diagnostic.fix is None or not fixer.is_applied(diagnostic.fix, unsafe=self._unsafe):
            return False
        return self._review is None or self._review.is_open(diagnostic)

    def fix(self, source: Source) -> FixedFile | None:
        """The file after its fixes; None if there is nothing to change. Raises FixError."""
        batch = self._batch
        assert batch is not None

        def check(text: str) -> tuple[Diagnostic, ...]:
            batch.put(source.path, text)
            return batch.check(source.path, whole=True).diagnostics

        if self._review is None:
            fixed = fixer.fix(source, check, self._is_wanted)
        else:
            self._review.begin(source.path)
            fixed = fixer.fix(source, check, self._is_wanted, self._review.choose)
        if fixed.text == source.text:
            return None
        return FixedFile(source, fixed.text, fixed.applied, fixed.left)

    def give_up(self, path: str) -> None:
        """The file stays as it is on disk."""
        if self._batch is not None:
            self._batch.put(path, None)


def _batch(results: tuple[FileResult, ...], files: tuple[str, ...], settings: Settings) -> Batch:
    """What checks the files again, knowing what flows between them."""
    batch = Batch(project_root(settings, files), settings, {}, files)
    if flows := merged(result.flows for result in results):
        batch.project.add_flows(flows)
    return batch
