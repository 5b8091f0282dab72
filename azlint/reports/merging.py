"""Combines scans from anywhere into one: the order does not matter, and nothing counts twice.

Of a file that several scans hold, the newest scan tells. So merging is associative, commutative and
idempotent: it takes the greater of two entries for each file of each repository.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from azlint.reports.model import CheckedFile, Origin, Problem, ReportedDiagnostic, Scan

_Key: TypeAlias = "tuple[str, str]"


@dataclass(frozen=True)
class _Entry:
    """What one scan says of one file; ``file`` is None of a path that could not be checked."""

    origin: Origin
    file: CheckedFile | None
    rows: tuple[ReportedDiagnostic, ...]
    suppressed: tuple[ReportedDiagnostic, ...]
    problems: tuple[Problem, ...]

    @property
    def told(self) -> tuple[object, ...]:
        """What is said of the file itself, whenever that was."""
        return self.rows, self.suppressed, [problem.message for problem in self.problems]

    def newer(self, other: _Entry) -> _Entry:
        """The entry of the newer scan; of equally new ones always the same."""
        mine, others = _age(self.origin), _age(other.origin)
        if mine == others:
            mine, others = (repr(self),), (repr(other),)
        return self if mine >= others else other


def _age(origin: Origin) -> tuple[str, ...]:
    return origin.created, origin.revision, origin.version


class Merging:
    """What is known of each file so far; add scans and take the whole."""

    def __init__(self) -> None:
        self._entries: dict[_Key, _Entry] = {}
        # The newest scan of each repository, also of one in which no file was checked.
        self._latest: dict[str, Origin] = {}
        # Repository and name of files of which scans told different things.
        self.differing: set[_Key] = set()

    def add(self, scan: Scan) -> None:
        """Takes in a scan; its file names count from the top of the repository from now on."""
        for origin in scan.origins:
            plain = replace(origin, prefix="")
            known = self._latest.get(origin.repository, plain)
            self._latest[origin.repository] = max(known, plain, key=_age)
        for key, entry in _entries(scan).items():
            other = self._entries.get(key)
            if other is not None and other != entry:
                if other.told != entry.told:
                    self.differing.add(key)
                entry = entry.newer(other)
            self._entries[key] = entry

    def whole(self) -> Scan:
        """The scan of everything that was added, by repository, file and place."""
        entries = [entry for _, entry in sorted(self._entries.items(), key=lambda item: item[0])]
        origins = {entry.origin for entry in entries}
        told = {origin.repository for origin in origins}
        origins |= {o for name, o in self._latest.items() if name not in told}
        return Scan(
            tuple(row for entry in entries for row in entry.rows),
            tuple(row for entry in entries for row in entry.suppressed),
            tuple(entry.file for entry in entries if entry.file is not None),
            tuple(sorted(origins, key=lambda origin: (origin.repository, *_age(origin)))),
            tuple(problem for entry in entries for problem in entry.problems),
        )


def merged(scans: Iterable[Scan]) -> Scan:
    """The scan of all ``scans``."""
    merging = Merging()
    for scan in scans:
        merging.add(scan)
    return merging.whole()


def _entries(scan: Scan) -> dict[_Key, _Entry]:
    """What a scan says of each file, named from the top of its repository."""
    files = {(file.repository, file.filename): file for file in scan.files}
    rows, suppressed = _by_file(scan.rows), _by_file(scan.suppressed)
    problems: dict[_Key, list[Problem]] = defaultdict(list)
    origins = {key: file.origin for key, file in files.items()}
    for problem in scan.problems:
        key = problem.origin.repository, problem.filename
        problems[key].append(problem)
        origins.setdefault(key, problem.origin)
    found: dict[_Key, _Entry] = {}
    for key, origin in origins.items():
        name = posixpath.normpath(posixpath.join(origin.prefix, key[1]))
        plain = replace(origin, prefix="")
        file = files.get(key)
        found[key[0], name] = _Entry(
            plain,
            None if file is None else replace(file, filename=name, origin=plain),
            tuple(replace(row, filename=name) for row in rows[key]),
            tuple(replace(row, filename=name) for row in suppressed[key]),
            tuple(replace(each, filename=name, origin=plain) for each in problems[key]),
        )
    return found


def _by_file(rows: Iterable[ReportedDiagnostic]) -> dict[_Key, list[ReportedDiagnostic]]:
    found: dict[_Key, list[ReportedDiagnostic]] = defaultdict(list)
    for row in rows:
        found[row.repository, row.filename].append(row)
    return found
