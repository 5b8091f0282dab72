"""What `azlint check` leaves out as known: what a baseline holds, and what a commit had."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from azlint.commands.outcome import CommandError
from azlint.reports.model import counted, shown

if TYPE_CHECKING:
    from azlint.baseline.comparison import Comparison
    from azlint.baseline.file import Baseline
    from azlint.baseline.revision import Revision
    from azlint.checking.driver import Report
    from azlint.commands.choice import Choice
    from azlint.reports.model import ReportedDiagnostic, Scan
    from azlint.settings.settings import Settings

DEFAULT_FILE = "azlint-baseline.json"


@dataclass(frozen=True)
class Known:
    """What a run is compared with."""

    baseline: Baseline | None = None
    revision: Revision | None = None

    def __bool__(self) -> bool:
        return self.baseline is not None or self.revision is not None


@dataclass(frozen=True)
class Compared:
    """A scan as it is to be reported, and the findings in it that are new."""

    scan: Scan
    new: tuple[ReportedDiagnostic, ...]


def file_of(choice: Choice) -> str | None:
    """The file of the baseline that is asked for: by the command line, else as configured."""
    options, settings = choice.options, choice.settings
    if options.baseline is not None:
        if not options.baseline:
            raise CommandError("--baseline: names no file; write `--baseline FILE`")
        return str(options.baseline)
    if settings.baseline is None or options.no_baseline:
        return None
    if not settings.baseline:
        raise CommandError(
            f"{settings.source}: `baseline` names no file; write one or leave it out"
        )
    return shown(os.path.abspath(os.path.join(settings.root, settings.baseline)))


def asked(choice: Choice) -> Known:
    """What the run is to be compared with; raises CommandError before anything is checked."""
    file = file_of(choice)
    baseline = None if file is None else read(file)
    if choice.options.since is None:
        return Known(baseline)
    from azlint.baseline import revision

    first = choice.options.stdin_filename or choice.paths[0]
    folder = os.path.abspath(first)
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    try:
        return Known(baseline, revision.find(choice.options.since, folder))
    except revision.RevisionError as error:
        raise CommandError(str(error)) from None


def read(file: str) -> Baseline:
    """The baseline in ``file``; raises CommandError."""
    from azlint.baseline.file import BaselineError
    from azlint.baseline.file import read as read_file

    try:
        return read_file(file)
    except BaselineError as error:
        raise CommandError(str(error)) from None


def against(baseline: Baseline, scan: Scan, settings: Settings) -> Comparison:
    """The scan held against a baseline; raises CommandError for one that is of another folder."""
    from azlint.baseline.comparison import compare

    entries = baseline.entries
    done = compare(scan, entries, baseline.folder, settings)
    # A folder that was renamed with all that is in it is the same one.
    if entries.total > 2 * len(done.kept) and scan.files and not _has_files(baseline):
        raise CommandError(
            f"{baseline.file}: none of its {len(entries.files):,} files, such as "
            f"{entries.files[0]}, is below {baseline.folder}; put it into the folder that it was "
            "made in, or make it anew with `azlint baseline create --force`"
        )
    return done


def _has_files(baseline: Baseline) -> bool:
    """Whether there is any of the files that a baseline names."""
    from azlint.repository import not_checked_out

    folder = baseline.folder
    paths = [os.path.normpath(os.path.join(folder, path)) for path in baseline.entries.files]
    return any(map(os.path.lexists, paths)) or not not_checked_out(folder).isdisjoint(paths)


def compared(known: Known, choice: Choice, report: Report, scan: Scan) -> Compared:
    """The scan of a run without what is known, or with that at a lower severity.

    Where something is known, the scan tells the context of each finding. Raises CommandError.
    """
    options, settings = choice.options, choice.settings
    if not known:
        return Compared(scan, scan.rows)
    from azlint.baseline.comparison import compare, hidden, lowered, new

    kept: set[int] = set()
    if known.baseline is not None:
        done = against(known.baseline, scan, settings)
        kept.update(done.kept)
        if not options.quiet:
            _tell_outdated(known.baseline, done)
    if known.revision is not None:
        from azlint.baseline.revision import RevisionError

        names = [options.stdin_filename or path for path in choice.paths]
        try:
            entries = known.revision.entries(report, names, settings, choice.below)
        except RevisionError as error:
            raise CommandError(str(error)) from None
        kept.update(compare(scan, entries, known.revision.top, settings).kept)
    severity = settings.baseline_severity
    changed = hidden(scan, kept) if severity is None else lowered(scan, kept, severity)
    return Compared(changed, new(scan, kept))


def _tell_outdated(baseline: Baseline, done: Comparison) -> None:
    """Says on stderr how much of the baseline is of no use any more, or found elsewhere."""
    gone = sum(done.match.gone.values())
    moved = sum(key.path != done.keys[number].path for number, key in done.match.kept.items())
    parts = [f"{gone:,} no longer there"] if gone else []
    parts += [f"{moved:,} in other files now"] if moved else []
    if parts:
        print(
            f"azlint: {baseline.file}: of its {counted(baseline.entries.total, 'finding')} "
            f"{' and '.join(parts)}; `azlint baseline update` brings it up to date",
            file=sys.stderr,
        )
