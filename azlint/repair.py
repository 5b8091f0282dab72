"""Fixes the files of a project: what has a wanted fix, written or shown as a diff."""

from __future__ import annotations

import difflib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from azlint import fixer
from azlint.batch import Batch
from azlint.diagnostics import Diagnostic
from azlint.documents import notebook
from azlint.documents.files import DocumentError, is_notebook
from azlint.driver import check_paths, project_root
from azlint.fixer import FixError, Source
from azlint.results import FileResult
from azlint.semantic.values import merged
from azlint.settings import Settings


@dataclass(frozen=True)
class FixedFile:
    """One file with fixes: its text before and after, and how often each rule was fixed."""

    source: Source
    text: str
    applied: Counter[str]


@dataclass(frozen=True)
class Repair:
    """What was fixed, and what went wrong with other files, each by its absolute path."""

    files: tuple[FixedFile, ...]
    failures: tuple[tuple[str, str], ...]

    @property
    def applied(self) -> Counter[str]:
        """How often each rule was fixed in all files."""
        return sum((file.applied for file in self.files), Counter())


def fix_paths(
    paths: Iterable[str | os.PathLike[str]], settings: Settings, *, unsafe: bool, write: bool
) -> Repair:
    """Fixes the files and folders ``paths``; without ``write`` nothing on disk changes."""

    def wanted(diagnostic: Diagnostic) -> bool:
        return diagnostic.fix is not None and fixer.is_applied(diagnostic.fix, unsafe=unsafe)

    report = check_paths(paths, settings, use_cache=False)
    fixable = [result for result in report.results if any(map(wanted, result.diagnostics))]
    files: list[FixedFile] = []
    failures: list[tuple[str, str]] = []
    batch = _batch(report.results, report.files, settings) if fixable else None
    for result in fixable:
        assert batch is not None
        path = result.path

        def check(text: str, path: str = path, batch: Batch = batch) -> tuple[Diagnostic, ...]:
            batch.put(path, text)
            return batch.check(path, whole=True).diagnostics

        try:
            source = fixer.read(path)
            fixed = fixer.fix(source, check, wanted)
            if fixed.text != source.text:
                if write:
                    fixer.write(source, fixed.text)
                files.append(FixedFile(source, fixed.text, fixed.applied))
        except (DocumentError, FixError) as error:
            failures.append((path, str(error)))
            batch.put(path, None)
    return Repair(tuple(files), tuple(failures))


def _batch(results: tuple[FileResult, ...], files: tuple[str, ...], settings: Settings) -> Batch:
    """What checks the files again, knowing what flows between them."""
    batch = Batch(project_root(settings, files), settings, {}, files)
    if flows := merged(result.flows for result in results):
        batch.project.add_flows(flows)
    return batch


def diff_of(file: FixedFile, filename: str) -> str:
    """The unified diff of a file, of each changed cell of a notebook by itself."""
    return "".join(_diff(file, filename))


def _diff(file: FixedFile, filename: str) -> Iterator[str]:
    if not is_notebook(file.source.path):
        yield from _lines_of_diff(file.source.text, file.text, filename)
        return
    before, after = notebook.read(file.source.text), notebook.read(file.text)
    for old, new in zip(before.cells, after.cells, strict=True):
        yield from _lines_of_diff(old.text, new.text, f"{filename}:cell {old.number}")


def _lines_of_diff(before: str, after: str, name: str) -> Iterator[str]:
    for line in difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, name
    ):
        yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"
