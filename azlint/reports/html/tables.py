"""The tables of the page: the open findings by family, rule, file, folder, role and owner."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from azlint.diagnostics import Applicability, Severity
from azlint.reports.model import ReportedDiagnostic, printable
from azlint.reports.readiness import FileReadiness, Readiness, State, Work
from azlint.rules.registry import PREFIX

KINDS = ("safe", "unsafe", "display", "none")
KIND_LABELS = {
    "safe": "safe fix",
    "unsafe": "unsafe fix",
    "display": "suggestion",
    "none": "by hand",
}
# By the first digit of a code.
FAMILIES = {
    "AZL0": "azlint itself",
    "AZL1": "imports",
    "AZL2": "the run",
    "AZL3": "data",
    "AZL4": "models",
    "AZL5": "workspace",
    "AZL6": "jobs",
    "AZL7": "project files",
    "AZL8": "contracts",
    "AZL9": "other faults",
}
NO_ROLE = "other Python"
NO_OWNER = "no owner"
# So many folders can be read at a glance; folders below them are counted with them.
_MOST_FOLDERS = 30
_DEEPEST = 4


def family_of(code: str) -> str:
    """The prefix that a code shares with its family."""
    return printable(code)[: len(PREFIX) + 1]


def kind_of(row: ReportedDiagnostic) -> str:
    """What azlint offers for a finding: the applicability of its fix, or `none`."""
    fix = row.diagnostic.fix
    return "none" if fix is None else fix.applicability.value


@dataclass
class Tally:
    """Findings that are counted together."""

    label: str
    note: str = ""
    findings: int = 0
    minutes: float = 0
    errors: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    files: set[tuple[str, str]] = field(default_factory=set)

    def add(self, work: Work) -> None:
        """Counts one finding."""
        self.findings += 1
        self.minutes += work.minutes
        self.errors += work.row.diagnostic.severity is Severity.ERROR
        self.kinds[kind_of(work.row)] += 1
        self.files.add((work.row.repository, work.row.filename))

    @property
    def segments(self) -> list[tuple[str, int]]:
        """The findings by what azlint offers for them."""
        return [(kind, self.kinds[kind]) for kind in KINDS]

    @property
    def in_words(self) -> str:
        """The same as a sentence would say it."""
        parts = [f"{count:,} {KIND_LABELS[kind]}" for kind, count in self.segments if count]
        return ", ".join(parts) or "none"


@dataclass(frozen=True)
class Table:
    """One table: ``filter`` is the field of the findings that its first column chooses."""

    name: str
    title: str
    column: str
    filter: str
    rows: tuple[Tally, ...]

    @property
    def most(self) -> int:
        """The findings of the longest row."""
        return max((row.findings for row in self.rows), default=0)


@dataclass(frozen=True)
class FileRow:
    """A file with open findings."""

    name: str
    repository: str
    role: str
    state: State
    importers: int
    tally: Tally


def total(ready: Readiness) -> Tally:
    """All open findings."""
    tally = Tally("all")
    for file in ready.files:
        for work in file.work:
            tally.add(work)
    return tally


def tables(ready: Readiness) -> list[Table]:
    """The tables that have something to tell; files have one of their own."""
    folders = _folders(ready)

    def rule(file: FileReadiness, work: Work) -> Iterable[tuple[str, str]]:
        yield work.row.diagnostic.code, work.row.diagnostic.name

    def kin(file: FileReadiness, work: Work) -> Iterable[tuple[str, str]]:
        prefix = family_of(work.row.diagnostic.code)
        yield prefix, FAMILIES.get(prefix, "")

    def role(file: FileReadiness, work: Work) -> Iterable[tuple[str, str]]:
        yield role_of(file), ""

    def owner(file: FileReadiness, work: Work) -> Iterable[tuple[str, str]]:
        for name in owners_of(file):
            yield name, ""

    def folder(file: FileReadiness, work: Work) -> Iterable[tuple[str, str]]:
        yield folders[file.file.filename], ""

    found = [
        Table("family", "By family", "Family", "family", _tallied(ready, kin)),
        Table("role", "By role of the file", "Role", "role", _tallied(ready, role)),
        Table("rule", "By rule", "Rule", "rule", _tallied(ready, rule)),
        Table("folder", "By folder", "Folder", "search", _tallied(ready, folder)),
    ]
    if any(file.file.owners for file in ready.files):
        found.insert(2, Table("owner", "By owner", "Owner", "owner", _tallied(ready, owner)))
    return [table for table in found if table.rows]


def role_of(file: FileReadiness) -> str:
    """The role of a file in words."""
    return printable(file.file.role) or NO_ROLE


def owners_of(file: FileReadiness) -> tuple[str, ...]:
    """The owners of a file, or that it has none."""
    return tuple(map(printable, file.file.owners)) or (NO_OWNER,)


def file_rows(ready: Readiness) -> list[FileRow]:
    """The files with open findings, those with the most of them first."""
    rows = []
    for file in ready.files:
        if not file.work:
            continue
        tally = Tally(file.file.filename)
        for work in file.work:
            tally.add(work)
        rows.append(
            FileRow(
                printable(file.file.filename),
                printable(file.file.repository),
                role_of(file),
                file.state,
                file.file.importers,
                tally,
            )
        )
    return sorted(rows, key=lambda row: (-row.tally.findings, row.repository, row.name))


def kinds_in_minutes(ready: Readiness) -> dict[str, float]:
    """The minutes of all open findings, by what azlint offers for them."""
    minutes: dict[str, float] = defaultdict(float)
    for file in ready.files:
        for work in file.work:
            minutes[kind_of(work.row)] += work.minutes
    return minutes


def _tallied(
    ready: Readiness, keys: Callable[[FileReadiness, Work], Iterable[tuple[str, str]]]
) -> tuple[Tally, ...]:
    """A row for each key that a finding has, the one with most findings first."""
    found: dict[str, Tally] = {}
    for file in ready.files:
        for work in file.work:
            for label, note in keys(file, work):
                found.setdefault(label, Tally(label, note)).add(work)
    return tuple(sorted(found.values(), key=lambda tally: (-tally.findings, tally.label)))


def _folders(ready: Readiness) -> dict[str, str]:
    """The folder that each file with findings is counted in, as deep as can be read."""
    names = {file.file.filename for file in ready.files if file.work}
    chosen: dict[str, str] = {}
    for depth in range(1, _DEEPEST + 1):
        cut = {name: _folder(name, depth) for name in names}
        if chosen and len(set(cut.values())) > _MOST_FOLDERS:
            break
        chosen = cut
    return chosen


def _folder(name: str, depth: int) -> str:
    parts = name.split("/")[:-1][:depth]
    return printable("/".join(parts)) + "/" if parts else "./"


def by_applicability(ready: Readiness, applicability: Applicability) -> list[Work]:
    """The open findings with such a fix."""
    return [
        work
        for file in ready.files
        for work in file.work
        if work.row.diagnostic.fix and work.row.diagnostic.fix.applicability is applicability
    ]
