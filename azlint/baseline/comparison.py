"""Holds what a run found against what was known before."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from azlint.baseline.entries import Entries, Key, key_of
from azlint.baseline.matching import Match, match
from azlint.checking.results import UNREADABLE
from azlint.diagnostics import Severity
from azlint.documents.files import DocumentError, is_notebook
from azlint.documents.store import Documents
from azlint.reports.model import BASELINE, ReportedDiagnostic, Scan
from azlint.repository import not_checked_out
from azlint.rules.registry import find_rule
from azlint.settings.settings import Settings, enabled_codes


@dataclass(frozen=True)
class Comparison:
    """The keys of the findings of a run, in their order, and what became of them."""

    keys: tuple[Key, ...]
    match: Match

    @property
    def kept(self) -> Collection[int]:
        """The numbers of the findings that were known."""
        return self.match.kept.keys()


def compare(scan: Scan, entries: Entries, folder: str, settings: Settings) -> Comparison:
    """What of ``scan`` is known by ``entries``, whose paths count from the absolute ``folder``.

    The scan has the context of each finding, and was made with ``settings``.
    """
    keys = tuple(key_of(row, scan.root, folder) for row in scan.rows)
    commented = [key_of(row, scan.root, folder) for row in scan.suppressed]
    looked_at = _looked_at(scan, folder, settings)
    return Comparison(keys, match(keys, entries.counts, commented, looked_at))


def _looked_at(scan: Scan, folder: str, settings: Settings) -> Callable[[Key], bool]:
    """Whether all of a key's kind that its file holds is known, as it was checked or is gone."""
    checked = {_absolute(scan, file.filename) for file in scan.files}
    failed = {_absolute(scan, problem.filename) for problem in scan.problems}
    failed |= {
        _absolute(scan, row.filename)
        for row in (*scan.rows, *scan.suppressed)
        if row.diagnostic.code == UNREADABLE
    }

    # Asked for when a file is not there.
    left_out = functools.cache(lambda: not_checked_out(folder))

    def looked_at(key: Key) -> bool:
        path = os.path.normpath(os.path.join(folder, key.path))
        if path in failed:
            return False
        if path not in checked and (os.path.lexists(path) or path in left_out()):
            return False
        codes = enabled_codes(settings, path)
        if UNREADABLE not in codes and path in checked and _has_faults(path):
            return False
        # A rule that azlint no longer has finds nothing any more.
        return key.code in codes or find_rule(key.code) is None

    return looked_at


def _has_faults(path: str) -> bool:
    """Whether cells of a notebook cannot be read, which a run need not tell."""
    try:
        return is_notebook(path) and bool(Documents({}).read(path).faults)
    except DocumentError:
        return True


def _absolute(scan: Scan, filename: str) -> str:
    return os.path.normpath(os.path.join(scan.root, filename))


def hidden(scan: Scan, known: Collection[int]) -> Scan:
    """The scan with the findings of these numbers among those that are suppressed."""
    moved = (
        replace(row, diagnostic=replace(row.diagnostic, suppressed_by=BASELINE))
        for number, row in enumerate(scan.rows)
        if number in known
    )
    return replace(scan, rows=new(scan, known), suppressed=(*scan.suppressed, *moved))


def lowered(scan: Scan, known: Collection[int], severity: Severity) -> Scan:
    """The scan with the findings of these numbers at ``severity``, or at their own if lower."""
    rows = (
        _at_most(row, severity) if number in known else row for number, row in enumerate(scan.rows)
    )
    return replace(scan, rows=tuple(rows))


def new(scan: Scan, known: Collection[int]) -> tuple[ReportedDiagnostic, ...]:
    """The findings but those of these numbers."""
    return tuple(row for number, row in enumerate(scan.rows) if number not in known)


def _at_most(row: ReportedDiagnostic, severity: Severity) -> ReportedDiagnostic:
    if row.diagnostic.severity <= severity:
        return row
    return replace(row, diagnostic=replace(row.diagnostic, severity=severity))
