"""How far files and projects are, and what is left to do by the model of effort."""

from __future__ import annotations

import enum
from collections import defaultdict
from dataclasses import dataclass
from typing import TypeAlias

from azlint.reports.model import BASELINE, CheckedFile, Origin, ReportedDiagnostic, Scan
from azlint.settings.effort import Effort

FileKey: TypeAlias = "tuple[str, str]"
"""Repository and name of a file."""


class State(enum.Enum):
    """How far a file is.

    A baseline hides findings from a gate but takes nothing away, so what it hides counts, and so
    does information. A comment with which somebody suppresses a finding is a decision: what it
    hides does not count.
    """

    READY = "ready"
    FIXABLE = "fixable"
    HANDS = "needs hands"


@dataclass(frozen=True)
class Work:
    """An open finding, and the minutes that the model gives it; ``known`` says of a baseline."""

    row: ReportedDiagnostic
    minutes: float
    known: bool = False


@dataclass(frozen=True)
class FileReadiness:
    """A file with its open findings in their order."""

    file: CheckedFile
    state: State
    work: tuple[Work, ...] = ()

    @property
    def minutes(self) -> float:
        """What is left to do in the file."""
        return sum(each.minutes for each in self.work)


@dataclass(frozen=True)
class Readiness:
    """How far some files are: all of a scan, or those of one repository."""

    files: tuple[FileReadiness, ...]
    effort: Effort

    def count(self, state: State) -> int:
        """How many files are that far."""
        return sum(1 for file in self.files if file.state is state)

    @property
    def percent(self) -> float | None:
        """Ready of all checked files, from 0 to 100; None without files."""
        return 100 * self.count(State.READY) / len(self.files) if self.files else None

    @property
    def minutes(self) -> float:
        """What is left to do."""
        return sum(file.minutes for file in self.files)

    @property
    def findings(self) -> int:
        """How many findings are open."""
        return sum(len(file.work) for file in self.files)

    @property
    def size(self) -> str:
        """S, M, L or XL."""
        return self.effort.size(self.minutes)

    def by_repository(self) -> dict[str, Readiness]:
        """The same for each repository, by name."""
        files: dict[str, list[FileReadiness]] = defaultdict(list)
        for file in self.files:
            files[file.file.repository].append(file)
        return {name: Readiness(tuple(files[name]), self.effort) for name in sorted(files)}


def readiness(scan: Scan) -> Readiness:
    """How far the files of a scan are, by repository and name.

    A file that could not be checked, or not wholly, is never ready.
    """
    files: dict[FileKey, CheckedFile] = {
        (file.repository, file.filename): file for file in scan.files
    }
    work: dict[FileKey, list[Work]] = defaultdict(list)
    met: set[tuple[FileKey, str]] = set()
    for row, known in _open(scan):
        key = _key(row, files)
        code, fix = row.diagnostic.code, row.diagnostic.fix
        applicability = fix.applicability if fix else None
        first = (key, code) not in met
        met.add((key, code))
        minutes = scan.effort.minutes if first else scan.effort.further
        work[key].append(Work(row, minutes(code, applicability), known))
    failed = {(problem.origin.repository, problem.filename) for problem in scan.problems}
    found = []
    for key in sorted(files):
        file, todo = files[key], tuple(work[key])
        found.append(FileReadiness(file, _state(file, todo, key in failed), todo))
    return Readiness(tuple(found), scan.effort)


def _open(scan: Scan) -> list[tuple[ReportedDiagnostic, bool]]:
    """The findings that are left to do, by file and place, and whether a baseline holds them."""
    found = [(row, False) for row in scan.rows]
    found += [(row, True) for row in scan.suppressed if row.diagnostic.suppressed_by == BASELINE]
    return sorted(
        found,
        key=lambda each: (
            each[0].repository,
            each[0].filename,
            each[0].diagnostic.range.cell or 0,
            each[0].diagnostic.range.start,
            each[0].diagnostic.code,
        ),
    )


def _key(row: ReportedDiagnostic, files: dict[FileKey, CheckedFile]) -> FileKey:
    """The key of the file that a finding stands in, which is added if it is not among the files."""
    key = (row.repository, row.filename)
    files.setdefault(key, CheckedFile(row.filename, origin=Origin(row.repository)))
    return key


def _state(file: CheckedFile, work: tuple[Work, ...], failed: bool) -> State:
    if failed:
        return State.HANDS
    if not work:
        return State.READY
    return State.FIXABLE if file.left == 0 else State.HANDS
