"""Which files are ready, what is left to do, and what came and went."""

from __future__ import annotations

from dataclasses import replace

from azlint.diagnostics import Applicability, Diagnostic, Fix, Position, Range, Severity
from azlint.reports.model import CheckedFile, Origin, Problem, ReportedDiagnostic, Scan
from azlint.reports.readiness import State, readiness
from azlint.reports.trend import trend
from azlint.settings.effort import Effort

ORIGIN = Origin("host/one", "abc", "2026-01-02T03:04:05Z", "1.0")
SAFE = Fix("t", (), Applicability.SAFE)


def found(
    filename: str,
    code: str = "AZL202",
    row: int = 1,
    fix: Fix | None = None,
    severity: Severity = Severity.ERROR,
    hidden: str = "",
    context: str = "",
    repository: str = "host/one",
) -> ReportedDiagnostic:
    """A finding in a file."""
    where = Range(Position(row, 1), Position(row, 2))
    diagnostic = Diagnostic(code, code.lower(), "m", where, severity, fix=fix, suppressed_by=hidden)
    return ReportedDiagnostic(filename, diagnostic, "x", context, None, repository)


def scan(
    *rows: ReportedDiagnostic,
    files: tuple[CheckedFile, ...],
    problems: tuple[Problem, ...] = (),
) -> Scan:
    """A scan of these files; what says that it is hidden is."""
    shown = tuple(row for row in rows if not row.diagnostic.suppressed_by)
    hidden = tuple(row for row in rows if row.diagnostic.suppressed_by)
    return Scan(shown, hidden, files, (ORIGIN,), problems)


def file(name: str, left: int | None = None) -> CheckedFile:
    """A file of the repository."""
    return CheckedFile(name, origin=ORIGIN, left=left)


def states(scanned: Scan) -> dict[str, State]:
    """How far each file is."""
    return {each.file.filename: each.state for each in readiness(scanned).files}


def test_how_far_files_are() -> None:
    """Only what safe fixes were seen to finish is fixable; nothing unknown is ready."""
    scanned = scan(
        found("safe.py", fix=SAFE),
        found("rest.py", fix=SAFE),
        found("unasked.py", fix=SAFE),
        found("info.py", severity=Severity.INFO),
        found("broken.py", "AZL000"),
        found("known.py", hidden="baseline"),
        found("comment.py", hidden="azlint"),
        found("stranger.py"),
        files=(
            file("safe.py", 0),
            file("rest.py", 2),
            file("unasked.py"),
            file("info.py"),
            file("broken.py"),
            file("known.py"),
            file("comment.py"),
            file("clean.py"),
            file("failed.py"),
        ),
        problems=(Problem("failed.py", "rule AZL202 failed", ORIGIN),),
    )
    assert states(scanned) == {
        "safe.py": State.FIXABLE,
        "rest.py": State.HANDS,
        "unasked.py": State.HANDS,
        "info.py": State.HANDS,
        "broken.py": State.HANDS,
        "known.py": State.HANDS,
        "comment.py": State.READY,
        "clean.py": State.READY,
        "failed.py": State.HANDS,
        "stranger.py": State.HANDS,
    }
    ready = readiness(scanned)
    assert (ready.count(State.READY), len(ready.files), ready.percent) == (2, 10, 20.0)


def test_minutes_add_up() -> None:
    """The first finding of a rule in a file takes its minutes, each further one their share."""
    scanned = scan(
        found("a.py", row=1),
        found("a.py", row=2),
        found("a.py", row=3, fix=SAFE),
        found("a.py", "AZL606", row=4),
        found("b.py", row=1),
        files=(file("a.py"), file("b.py")),
    )
    ready = readiness(replace(scanned, effort=Effort(repeat=0.5)))
    by_file = {each.file.filename: each.minutes for each in ready.files}
    assert by_file == {"a.py": 10 + 5 + 0.5 + 60, "b.py": 10}
    assert ready.minutes == sum(by_file.values())
    assert ready.size == "S"
    assert replace(ready, effort=Effort(sizes=(1, 2, 3))).size == "XL"


def test_the_same_name_in_two_repositories() -> None:
    """Files are known by repository and name."""
    two = replace(ORIGIN, repository="host/two")
    scanned = scan(found("a.py"), files=(file("a.py"), CheckedFile("a.py", origin=two)))
    by_repository = readiness(scanned).by_repository()
    assert {name: each.percent for name, each in by_repository.items()} == {
        "host/one": 0.0,
        "host/two": 100.0,
    }


def test_nothing_checked_is_no_percentage() -> None:
    """Without files there is nothing to be ready."""
    assert readiness(Scan()).percent is None


def test_what_came_and_went() -> None:
    """Code that moved neither came nor went; one more of the same kind came."""
    before = scan(
        found("old/a.py", context="1"),
        found("b.py", context="2"),
        found("c.py", "AZL000"),
        files=(file("old/a.py"), file("b.py"), file("c.py")),
    )
    after = scan(
        found("new/a.py", row=9, context="1"),
        found("new/a.py", row=10, context="1"),
        found("b.py", "AZL303", context="2", hidden="baseline"),
        found("d.py", "AZL000"),
        files=(file("new/a.py"), file("b.py"), file("c.py"), file("d.py")),
    )
    changed = trend(before, after)
    assert {(r.code, r.before, r.after, r.came, r.gone) for r in changed.rules} == {
        ("AZL000", 1, 1, 1, 1),
        ("AZL202", 2, 2, 1, 1),
        ("AZL303", 0, 1, 1, 0),
    }
    assert (changed.came, changed.gone) == (3, 2)
    assert changed.before.percent == 0
    assert changed.after.percent == 25
    assert changed.strangers == ()


def test_a_folder_that_is_called_otherwise() -> None:
    """One repository against one is compared whatever both are called; of several each by name."""
    before = scan(found("a.py", context="1"), files=(file("a.py"),))
    two = replace(ORIGIN, repository="host/two")
    moved = found("sub/a.py", context="1", repository="host/two")
    after = replace(scan(moved, files=(CheckedFile("sub/a.py", origin=two),)), origins=(two,))
    changed = trend(before, after)
    assert (changed.came, changed.gone) == (0, 0)
    # It may be another project: that is for the reader to judge.
    assert changed.strangers == ("host/one", "host/two")
    both = replace(after, origins=(ORIGIN, two))
    changed = trend(before, both)
    assert (changed.came, changed.gone, changed.strangers) == (1, 1, ("host/two",))


def test_both_scans_are_told_by_one_model() -> None:
    """The minutes of the earlier scan are those of the model that holds now."""
    before = scan(found("a.py"), files=(file("a.py"),))
    changed = trend(before, replace(before, effort=Effort(sizes=(1, 2, 3))))
    assert (changed.before.size, changed.after.size) == ("XL", "XL")
