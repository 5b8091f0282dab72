"""`azlint baseline`: makes the file of known findings, keeps it small, and shows what it holds."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from azlint.baseline.comparison import new
from azlint.baseline.entries import Entries, Key, entries_of, key_of
from azlint.baseline.file import folder_of, rendered
from azlint.checking import driver
from azlint.commands import output, ratchet
from azlint.commands.choice import choice_of
from azlint.commands.outcome import FAILED, FOUND, CommandError
from azlint.reports.formats import Detail
from azlint.reports.model import counted, printable, write
from azlint.reports.scanning import scan_of

if TYPE_CHECKING:
    from azlint.baseline.comparison import Comparison
    from azlint.baseline.file import Baseline
    from azlint.commands.choice import Choice
    from azlint.reports.model import ReportedDiagnostic, Scan


def run(options: argparse.Namespace) -> int:
    """Does what the verb says; 0: done, 1: findings are not in the file, 2: nothing is written."""
    choice = choice_of(options)
    if "-" in choice.paths:
        raise CommandError("`-` is not read here: a baseline holds the findings of files")
    file = ratchet.file_of(choice) or ratchet.DEFAULT_FILE
    if options.verb == "create":
        return _create(choice, file)
    baseline = ratchet.read(file)
    scan = _scan(choice)
    if scan is None:
        return FAILED
    compared = ratchet.against(baseline, scan, choice.settings)
    gone = _gone(choice, baseline, compared)
    match options.verb:
        case "update":
            return _update(options, baseline, scan, compared, gone)
        case "prune":
            kept = _without(baseline.entries, gone)
            _save(baseline.file, kept)
            _tell_written(baseline.file, kept, baseline.entries)
        case _:
            write(_shown(baseline, gone), sys.stdout)
    return 0


def _scan(choice: Choice) -> Scan | None:
    """What is found now, None after what is in the way was told: a part is no ground to write."""
    options = choice.options
    report = driver.check_paths(choice.paths, choice.settings, use_cache=not options.no_cache)
    scan = scan_of(report, Detail.CODE)
    for problem in scan.problems:
        print(f"azlint: {problem.filename}: {problem.message}", file=sys.stderr)
    if scan.problems:
        print("azlint: not all could be checked, so the baseline stays as it is", file=sys.stderr)
        return None
    return scan


def _create(choice: Choice, file: str) -> int:
    if os.path.lexists(file):
        if not choice.options.force:
            raise CommandError(
                f"{file}: is there already; `azlint baseline update` brings it up to date, "
                "`--force` replaces it"
            )
        if os.path.isdir(file):
            raise CommandError(f"{file}: is a folder; name a file")
    if not os.path.isdir(folder_of(file)):
        raise CommandError(f"{file}: there is no folder {folder_of(file)}; make it first")
    scan = _scan(choice)
    if scan is None:
        return FAILED
    entries = entries_of(_keyed(scan, scan.rows, file))
    _save(file, entries)
    _tell_written(file, entries)
    return _tell_unreadable(scan.rows)


def _keyed(
    scan: Scan, rows: Iterable[ReportedDiagnostic], file: str
) -> Iterable[tuple[Key, ReportedDiagnostic]]:
    return ((key_of(row, scan.root, folder_of(file)), row) for row in rows)


def _gone(choice: Choice, baseline: Baseline, compared: Comparison) -> Mapping[Key, int]:
    """The entries of which nothing is left; of a file that is gone only if it would be checked.

    What such a file held may be in a file that was not looked at.
    """
    roots = [os.path.join(os.path.abspath(path), "") for path in choice.paths]

    def is_below(key: Key) -> bool:
        path = os.path.normpath(os.path.join(baseline.folder, key.path))
        return os.path.lexists(path) or os.path.join(path, "").startswith(tuple(roots))

    return {key: count for key, count in compared.match.gone.items() if is_below(key)}


def _without(entries: Entries, gone: Mapping[Key, int]) -> Entries:
    counts = Counter(entries.counts)
    counts.subtract(gone)
    return Entries(+counts, entries.hints)


def _update(
    options: argparse.Namespace,
    baseline: Baseline,
    scan: Scan,
    compared: Comparison,
    gone: Mapping[Key, int],
) -> int:
    """Takes out what is gone, moves what moved, and with --grow takes in what is new."""
    entries = baseline.entries
    staying = Counter(entries.counts)
    staying.subtract(gone)
    staying.subtract(Counter(compared.match.kept.values()))
    taken = range(len(scan.rows)) if options.grow else sorted(compared.kept)
    found = entries_of(_keyed(scan, (scan.rows[number] for number in taken), baseline.file))
    counts = Counter(found.counts) + staying
    updated = Entries(counts, {**entries.hints, **found.hints})
    _save(baseline.file, updated)
    _tell_written(baseline.file, updated, entries)
    told = _tell_unreadable(scan.rows)
    left = sum(key_of(row, "", "").is_known_again for row in new(scan, compared.kept))
    if options.grow or not left:
        return told
    verb = "was" if left == 1 else "were"
    print(
        f"azlint: {counted(left, 'new finding')} {verb} not taken in; `azlint check --baseline "
        f"{baseline.file}` lists them, `--grow` takes them in",
        file=sys.stderr,
    )
    return FOUND


def _save(file: str, entries: Entries) -> None:
    output.write_file(file, rendered(entries), "--baseline")


def _tell_written(file: str, entries: Entries, before: Entries | None = None) -> None:
    what = f"{counted(entries.total, 'finding')} in {counted(len(entries.files), 'file')}"
    was = f", {before.total:,} before" if before is not None else ""
    print(f"azlint: {file} holds {what}{was}", file=sys.stderr)


def _tell_unreadable(rows: tuple[ReportedDiagnostic, ...]) -> int:
    """Names the files whose findings no baseline can hold; 1 if there are any."""
    names = list(
        dict.fromkeys(row.filename for row in rows if not key_of(row, "", "").is_known_again)
    )
    if not names:
        return 0
    shown = ", ".join(map(printable, names[:3])) + (", …" if len(names) > 3 else "")
    print(
        f"azlint: {counted(len(names), 'file')} cannot be read, or not wholly, which stays "
        f"reported; correct or exclude: {shown}",
        file=sys.stderr,
    )
    return FOUND


def _shown(baseline: Baseline, gone: Mapping[Key, int]) -> str:
    """What the baseline holds, by rule and by file."""
    entries = baseline.entries
    lines = [
        f"{baseline.file}: {counted(entries.total, 'finding')} in "
        f"{counted(len(entries.files), 'file')}, written by azlint {printable(baseline.version)}"
    ]
    if total := sum(gone.values()):
        lines.append(f"{total:,} of them gone; `azlint baseline update` takes them out")
    for name in ("code", "path"):
        held: Counter[str] = Counter()
        lost: Counter[str] = Counter()
        for key, count in entries.counts.items():
            held[getattr(key, name)] += count
            lost[getattr(key, name)] += gone.get(key, 0)
        if held:
            lines.append("")
        for each, count in sorted(held.items(), key=lambda row: (-row[1], row[0])):
            note = f"  {lost[each]:,} gone" if lost[each] else ""
            lines.append(f"{count:>7,}  {printable(each)}{note}")
    return "\n".join([*lines, ""])
