"""Merging obeys its laws, and what was written is read back as it was."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from azlint.diagnostics import Diagnostic, Position, Range, Severity
from azlint.reports import machine
from azlint.reports.merging import Merging, merged
from azlint.reports.model import CheckedFile, Origin, ReportedDiagnostic, Scan
from azlint.reports.reading import scan_from
from reports.scans import scans


@given(scans())
def test_what_was_written_is_read(scan: Scan) -> None:
    """A report holds the whole scan, whatever names and texts are in it."""
    assert scan_from(machine.render(scan).encode()) == scan


@given(scans(), scans(), scans())
def test_laws(a: Scan, b: Scan, c: Scan) -> None:
    """Merging is associative, commutative and idempotent, also by way of written reports."""
    whole = merged([a, b, c])
    assert merged([merged([a, b]), c]) == merged([a, merged([b, c])]) == whole
    assert merged([a, b]) == merged([b, a])
    assert merged([a, a]) == merged([a])
    assert merged([whole, b]) == whole
    again = [scan_from(machine.render(each).encode()) for each in (merged([c, b]), a)]
    assert merged(again) == whole


@given(st.lists(scans(), max_size=8), st.randoms())
def test_any_order_and_grouping(found: list[Scan], chance: random.Random) -> None:
    """Reports may be merged in any order and in groups of any size, with repetitions."""
    whole = merged(found)
    pool = [*found, *chance.sample(found, chance.randint(0, len(found)))]
    chance.shuffle(pool)
    while len(pool) > 1:
        count = chance.randint(2, len(pool))
        pool = [*pool[count:], merged(pool[:count])]
    assert merged(pool) == whole


@given(st.lists(scans(), max_size=5))
def test_nothing_is_lost_or_made_up(found: list[Scan]) -> None:
    """Each file of each scan is there once, as one of the newest scans of it tells it."""
    whole = merged(found)
    told = {(file.repository, file.filename): file for file in whole.files}
    assert len(told) == len(whole.files)
    alone = [merged([scan]) for scan in found]
    for scan in alone:
        for file in scan.files:
            key = file.repository, file.filename
            problems = {(p.origin.repository, p.filename) for p in whole.problems}
            assert key in told or key in problems
            if key in told:
                assert told[key].origin.created >= file.origin.created
    rows = [row for scan in alone for row in scan.rows]
    assert all(row in rows for row in whole.rows)
    assert {o.repository for o in whole.origins} == {o.repository for s in found for o in s.origins}


OLD = Origin("host/one", "abc", "2026-01-01T00:00:00Z", "1.0", "src/")
NEW = replace(OLD, created="2026-02-01T00:00:00Z", prefix="")


def one(origin: Origin, filename: str, *codes: str) -> Scan:
    """The scan of one file with these findings."""
    where = Range(Position(1, 1), Position(1, 2))
    rows = tuple(
        ReportedDiagnostic(
            filename, Diagnostic(code, "n", "m", where, Severity.ERROR), repository="host/one"
        )
        for code in codes
    )
    return Scan(rows, (), (CheckedFile(filename, origin=origin),), (origin,))


def test_the_newest_scan_tells() -> None:
    """A finding that was resolved since does not come back, wherever the scan was started."""
    old, new = one(OLD, "a.py", "AZL101", "AZL202"), one(NEW, "src/a.py", "AZL202")
    merging = Merging()
    merging.add(new)
    merging.add(old)
    whole = merging.whole()
    assert [row.diagnostic.code for row in whole.rows] == ["AZL202"]
    assert merging.differing == {("host/one", "src/a.py")}
    assert whole.origins == (NEW,)


def test_the_same_twice_is_no_difference() -> None:
    """Reports that say the same of a file differ in nothing that people need to hear of."""
    merging = Merging()
    merging.add(one(OLD, "a.py", "AZL101"))
    merging.add(one(NEW, "src/a.py", "AZL101"))
    assert not merging.differing


def test_a_repository_without_files_is_told() -> None:
    """A scan that checked nothing does not vanish."""
    empty = Scan(origins=(replace(OLD, repository="host/empty"),))
    whole = merged([empty, one(NEW, "a.py")])
    assert whole.repositories == ("host/empty", "host/one")
