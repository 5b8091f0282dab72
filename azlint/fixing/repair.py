"""Fixes the files of a project: all that have a wanted fix."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from azlint.checking.batch import Batch
from azlint.checking.driver import Report, check_paths, check_stream, project_root
from azlint.checking.results import FileResult
from azlint.diagnostics import Diagnostic, Fix
from azlint.documents.files import DocumentError, read_bytes
from azlint.fixing import fixer
from azlint.fixing.fixer import FixError, Offered, OtherFiles, Source
from azlint.fixing.needs import Need, needs_of
from azlint.fixing.review import Review
from azlint.semantic.values import merged
from azlint.settings.settings import Settings


@dataclass(frozen=True)
class FixedFile:
    """One file with fixes: its text before and after, and how often each rule was fixed.

    ``left`` is what is found in the text after, ``fixes`` are those that were applied.
    """

    source: Source
    text: str
    applied: Counter[str]
    left: tuple[Diagnostic, ...] = ()
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True)
class Repair:
    """What was fixed, and what went wrong with other files, each by its absolute path.

    ``interrupted`` says that files behind the last of them were not looked at. ``needs`` are what
    the environments of jobs must have for the fixes that were applied.
    """

    files: tuple[FixedFile, ...]
    failures: tuple[tuple[str, str], ...]
    interrupted: bool = False
    needs: tuple[Need, ...] = ()

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
    failures: list[tuple[str, str]] = []
    interrupted = False
    for path in session.fixable:
        if interrupted or (review is not None and review.done):
            break
        fixed: list[FixedFile] = []
        try:
            fixed = session.fix(fixer.read(path))
            if write:
                fixer.write_together([(file.source, file.text) for file in fixed])
        except (DocumentError, FixError) as error:
            failures.append((path, str(error)))
            session.give_up(path)
            continue
        except KeyboardInterrupt:
            interrupted = True
            if not write or not _is_written(fixed):
                break
        session.keep(fixed)
    done = tuple(session.done.values())
    needs = (need for file in done for need in needs_of(file.source.path, file.fixes))
    return Repair(done, tuple(failures), interrupted, tuple(dict.fromkeys(needs)))


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
        left.update((file.source.path, len(file.left)) for file in fixed[:1])
    return left


def _is_written(fixed: Sequence[FixedFile]) -> bool:
    """Whether the files on disk have their fixes."""
    return bool(fixed) and all(
        read_bytes(file.source.path) == file.source.encoded(file.text) for file in fixed
    )


def fix_stream(data: bytes, filename: str, settings: Settings, *, unsafe: bool) -> FixedFile:
    """Fixes ``data`` as the content of ``filename``; raises DocumentError and FixError.

    Fixes that would change other files, too, are left out.
    """
    report = check_stream(data, filename, settings)
    source = fixer.source_of(os.path.abspath(filename), data)
    session = _Session(report.results, report.files, settings, unsafe)
    fixed = session.fix(source, alone=True) if session.fixable else []
    return fixed[0] if fixed else FixedFile(source, source.text, Counter())


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
        self._others: OtherFiles | None = None
        # What was done so far, by path.
        self.done: dict[str, FixedFile] = {}

    def _is_wanted(self, diagnostic: Diagnostic) -> bool:
        if diagnostic.fix is None or not fixer.is_applied(diagnostic.fix, unsafe=self._unsafe):
            return False
        return self._review is None or self._review.is_open(diagnostic)

    def fix(self, source: Source, *, alone: bool = False) -> list[FixedFile]:
        """The file after its fixes, then the other files that these change; empty for nothing.

        What is ``alone`` changes no other file. Raises FixError and DocumentError.
        """
        batch = self._batch
        assert batch is not None
        applied: list[Fix] = []

        def check(text: str) -> tuple[Diagnostic, ...]:
            batch.put(source.path, text)
            return batch.check(source.path, whole=True).diagnostics

        def choose(text: str, offered: Offered) -> Offered:
            chosen = offered if self._review is None else self._review.choose(text, offered)
            applied.extend(fix for _, fix in chosen)
            return chosen

        if self._review is not None:
            self._review.begin(source.path)
        self._others = others = OtherFiles(self._text_of, batch.put)
        before = replace(source, text=self._text_of(source.path, source))
        fixed = fixer.fix(before, check, self._is_wanted, choose, None if alone else others)
        if fixed.text == before.text:
            return []
        # A text that stands for the file as it is on disk was read just now, and may have changed.
        changed = [FixedFile(source, fixed.text, fixed.applied, fixed.left, tuple(applied))]
        for path, text in others.texts.items():
            changed.append(FixedFile(fixer.read(path), text, Counter()))
        return changed

    def _text_of(self, path: str, source: Source | None = None) -> str:
        """The text of a file after what was done so far; raises DocumentError."""
        if path in self.done:
            return self.done[path].text
        return (source or fixer.read(path)).text

    def keep(self, fixed: Iterable[FixedFile]) -> None:
        """The files are from now on as they are in ``fixed``."""
        for file in fixed:
            path = file.source.path
            if (before := self.done.get(path)) is not None:
                file = replace(
                    file,
                    source=before.source,
                    applied=before.applied + file.applied,
                    left=file.left or before.left,
                    fixes=(*before.fixes, *file.fixes),
                )
            self.done[path] = file

    def give_up(self, path: str) -> None:
        """The file stays as it was, and with it the others that its fixes would have changed."""
        if self._batch is None:
            return
        others = self._others.texts if self._others is not None else ()
        for each in (path, *others):
            done = self.done.get(each)
            self._batch.put(each, None if done is None else done.text)


def _batch(results: tuple[FileResult, ...], files: tuple[str, ...], settings: Settings) -> Batch:
    """What checks the files again, knowing what flows between them."""
    batch = Batch(project_root(settings, files), settings, {}, files)
    if flows := merged(result.flows for result in results):
        batch.project.add_flows(flows)
    return batch
