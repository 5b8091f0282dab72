"""What to do first: what gives most for the least minutes."""

from __future__ import annotations

import os
import posixpath
import shlex
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from azlint.checking.results import UNREADABLE
from azlint.diagnostics import Applicability
from azlint.reports.html.tables import by_applicability
from azlint.reports.html.words import duration
from azlint.reports.model import Scan, counted, printable
from azlint.reports.readiness import FileReadiness, Readiness, State

# Imports and the run are taken away with their last use.
_GO_WITH_USES = ("AZL1", "AZL201")
_MOST = 3


@dataclass(frozen=True)
class Item:
    """A rule or file of a step: ``filter`` and ``value`` choose its findings."""

    label: str
    note: str
    filter: str = ""
    value: str = ""


@dataclass(frozen=True)
class Step:
    """One thing to do, why, what to type where it is a command, and with what."""

    title: str
    why: str
    minutes: float
    command: str = ""
    items: tuple[Item, ...] = ()


def steps(scan: Scan, ready: Readiness) -> list[Step]:
    """What to do, in order; empty when nothing is left."""
    where = "" if len(scan.repositories) == 1 else " in each repository"
    found = (
        _unchecked(scan, ready),
        _safe(ready, where),
        _nearly(ready),
        _rules(ready),
        _shared(ready),
        _unsafe(ready, where),
    )
    return [step for step in found if step is not None]


def _unchecked(scan: Scan, ready: Readiness) -> Step | None:
    """What could not be checked comes first, as nothing is known of it."""
    items = [
        Item(printable(problem.filename), printable(problem.message)) for problem in scan.problems
    ]
    minutes = 0.0
    for file in ready.files:
        for work in file.work:
            if work.row.diagnostic.code == UNREADABLE:
                minutes += work.minutes
                items.append(_item(file, printable(work.row.diagnostic.message)))
    if not items:
        return None
    return Step(
        f"See to {counted(len(items), 'place')} that could not be checked",
        "Nothing is known of the code there, so it may hold more than this page says.",
        minutes,
        items=tuple(items[:_MOST]),
    )


def _safe(ready: Readiness, where: str) -> Step | None:
    works = by_applicability(ready, Applicability.SAFE)
    if not works:
        return None
    finished = [file for file in ready.files if file.state is State.FIXABLE]
    why = f"{counted(len(works), 'finding')} with a fix that keeps what the code does"
    if finished:
        needs = "needs" if len(finished) == 1 else "need"
        why += f"; {counted(len(finished), 'file')} {needs} nothing else"
    return Step(
        "Apply the safe fixes",
        f"{why}.{' Do so' + where + '.' if where else ''}",
        sum(work.minutes for work in works),
        f"azlint check --fix {_paths(ready)}",
    )


def _unsafe(ready: Readiness, where: str) -> Step | None:
    works = by_applicability(ready, Applicability.UNSAFE)
    if not works:
        return None
    return Step(
        "Review the unsafe fixes",
        f"{counted(len(works), 'finding')} with a fix that is likely wanted and says what may "
        f"differ. Step through them{where}.",
        sum(work.minutes for work in works),
        f"azlint check -i --unsafe-fixes {_paths(ready)}",
    )


def _nearly(ready: Readiness) -> Step | None:
    """Files that are soonest ready."""
    files = [
        file
        for file in ready.files
        if file.state is State.HANDS
        and file.work
        and all(work.row.diagnostic.code != UNREADABLE for work in file.work)
    ]
    files = sorted(files, key=lambda file: (file.minutes, file.file.filename))[:_MOST]
    if not files:
        return None
    return Step(
        f"Finish the {'nearest file' if len(files) == 1 else 'nearest files'}",
        "They take the least minutes of all that need hands.",
        sum(file.minutes for file in files),
        items=tuple(_item(file, _todo(file)) for file in files),
    )


def _rules(ready: Readiness) -> Step | None:
    """Rules whose findings, done by hand, make files ready for the least minutes."""
    minutes: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    names: dict[str, str] = {}
    finishes: dict[str, int] = defaultdict(int)
    for file in ready.files:
        blocking = set()
        for work in file.work:
            found = work.row.diagnostic
            if found.code.startswith(_GO_WITH_USES) or found.code == UNREADABLE:
                continue
            if found.fix is None or found.fix.applicability is not Applicability.SAFE:
                blocking.add(found.code)
                names[found.code] = found.name
                minutes[found.code] += work.minutes
                counts[found.code] += 1
        if len(blocking) == 1:
            finishes[blocking.pop()] += 1
    best = sorted(
        names,
        key=lambda code: (
            -(finishes[code] / (minutes[code] or 1)),
            -(counts[code] / (minutes[code] or 1)),
            code,
        ),
    )[:_MOST]
    if not best:
        return None
    items = []
    for code in best:
        note = f"{counted(counts[code], 'finding')}, {duration(minutes[code])}"
        if finishes[code]:
            note += f", the last rule in {counted(finishes[code], 'file')}"
        items.append(
            Item(f"{printable(code)} {printable(names[code])}", note, "rule", printable(code))
        )
    return Step(
        "Take the rules that give most",
        "Most files finished, then most findings gone, for each minute.",
        sum(minutes[code] for code in best),
        items=tuple(items),
    )


def _shared(ready: Readiness) -> Step | None:
    """Modules that many files import."""
    shared = [file for file in ready.files if file.work and file.file.importers > 1]
    shared.sort(key=lambda file: (-file.file.importers / (file.minutes or 1), file.file.filename))
    shared = shared[:_MOST]
    if not shared:
        return None
    items = (
        _item(file, f"{_todo(file)}, imported by {file.file.importers:,} files") for file in shared
    )
    return Step(
        "Move the shared modules",
        "Other files import them, so they can be moved once what these do is settled.",
        sum(file.minutes for file in shared),
        items=tuple(items),
    )


def _item(file: FileReadiness, note: str) -> Item:
    name = printable(file.file.filename)
    return Item(name, note, "search", name)


def _todo(file: FileReadiness) -> str:
    return f"{counted(len(file.work), 'finding')}, {duration(file.minutes)}"


def _paths(ready: Readiness) -> str:
    """The folder or file that holds all that is to be fixed, for a shell."""
    names = list(_names(ready))
    if len({file.file.repository for file in ready.files}) > 1:
        return "."
    try:
        common = (
            names[0] if len(set(names)) == 1 else os.path.commonpath(map(posixpath.dirname, names))
        )
    except ValueError:
        # Absolute names stand beside others.
        common = ""
    # A name that begins with a dash would be an option.
    return shlex.quote(printable(f"./{common}" if common.startswith("-") else common or "."))


def _names(ready: Readiness) -> Iterator[str]:
    for file in ready.files:
        if any(work.row.diagnostic.fix for work in file.work):
            yield file.file.filename
