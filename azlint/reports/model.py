"""What every report is made of: the findings with their files, the counts, and the last line."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TextIO

from azlint.diagnostics import Applicability, Diagnostic, Position, Range, Severity
from azlint.settings.effort import Effort

_COMMAND = re.compile(r"##(?=(?:vso)?\[)", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


# The family of imports, and its rules that report something else: two SDKs in one module, a name
# in a text.
_IMPORTS = "AZL1"
_MIXED, _TEXT = "AZL106", "AZL107"
NOTEBOOK = "notebook"
# What suppresses a finding that a baseline holds.
BASELINE = "baseline"


@dataclass(frozen=True)
class ReportedDiagnostic:
    """A finding and its file, relative to the working directory and with ``/``.

    ``source`` is the line that the finding starts in, ``context`` what names its code wherever
    that moves, and ``place`` where it starts in the file, which differs from the diagnostic's own
    place in notebooks; ``repository`` is the name of the repository that holds the file. These are
    given where a report asks for them.
    """

    filename: str
    diagnostic: Diagnostic
    source: str = ""
    context: str = ""
    place: Position | None = None
    repository: str = ""

    @property
    def start(self) -> Position:
        """Where the finding starts in its file, also of a notebook."""
        return self.place or self.diagnostic.range.start


@dataclass(frozen=True)
class Origin:
    """Where and when files were checked.

    ``repository`` is the name of the repository without user and password, such as
    `github.com/owner/name`, or of the folder where there is none; ``revision`` the commit, with
    `+` behind it when files differ from that; ``created`` the time in UTC (ISO 8601, seconds);
    ``version`` that of azlint. ``prefix`` leads from the top of the repository to the folder that
    file names count from, empty or with a `/` at its end.
    """

    repository: str = ""
    revision: str = ""
    created: str = ""
    version: str = ""
    prefix: str = ""


@dataclass(frozen=True)
class CheckedFile:
    """A file that was checked, and the role it plays.

    ``role`` is that of `Role`, or `notebook`, and empty for Python in which nothing of SDK v1 was
    resolved. ``owners`` are those of CODEOWNERS. ``left``
    is how many findings the safe fixes of the file would leave, None where it has none or nobody
    asked. ``importers`` is how many files that azlint looked into import it, over any number of
    steps.
    """

    filename: str
    role: str = ""
    owners: tuple[str, ...] = ()
    origin: Origin = Origin()
    left: int | None = None
    importers: int = 0

    @property
    def repository(self) -> str:
        """The name of the repository that holds the file."""
        return self.origin.repository


@dataclass(frozen=True)
class Problem:
    """Why a file is not, or not wholly, checked."""

    filename: str
    message: str
    origin: Origin = Origin()


@dataclass(frozen=True)
class Scan:
    """What a run, or several that were merged, found: all that a report is made of.

    ``rows`` are the findings by file and place; ``suppressed`` those that comments or a baseline
    hide, as their ``suppressed_by`` says; ``files`` everything that was checked. ``origins`` has
    an entry for each scan, also for one that checked no file. ``root`` is the absolute folder that
    file names count from, empty for what was read from a report. ``effort`` is the model that
    tells readiness and sizes, ``previous`` an earlier scan to compare with.
    """

    rows: tuple[ReportedDiagnostic, ...] = ()
    suppressed: tuple[ReportedDiagnostic, ...] = ()
    files: tuple[CheckedFile, ...] = ()
    origins: tuple[Origin, ...] = (Origin(),)
    problems: tuple[Problem, ...] = ()
    root: str = ""
    effort: Effort = field(default_factory=Effort)
    previous: Scan | None = None

    @cached_property
    def repositories(self) -> tuple[str, ...]:
        """The names of the repositories that were scanned, in order."""
        return tuple(sorted({origin.repository for origin in self.origins}))

    @property
    def several(self) -> bool:
        """Whether names of files have to be told with their repository."""
        return len(self.repositories) > 1

    @cached_property
    def summary(self) -> Summary:
        """The counts."""
        fixes = [row.diagnostic.fix.applicability for row in self.rows if row.diagnostic.fix]
        safe, unsafe = fixes.count(Applicability.SAFE), fixes.count(Applicability.UNSAFE)
        hidden = len(self.suppressed)
        return Summary(len(self.files), len(self.rows), safe, hidden, unsafe)


@dataclass(frozen=True)
class Summary:
    """The counts of a run; ``files`` are those checked, ``fixable`` those with a safe fix.

    ``unsafe`` are those with a fix that is not.
    """

    files: int
    diagnostics: int
    fixable: int
    suppressed: int
    unsafe: int = 0


def printable(text: str) -> str:
    """The text on one line, with characters that steer a terminal written as escapes."""
    if _CONTROL.search(text) is None:
        return text
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def without_commands(text: str) -> str:
    """The text without what Azure Pipelines, and GitHub of old, take for a command anywhere."""
    return _COMMAND.sub("# #", text)


def place(reported: ReportedDiagnostic, *, several: bool = False) -> str:
    """``path:row:column``, with ``cell n`` after the path in a notebook.

    The repository comes first where there are ``several``.
    """
    path = f"{reported.repository}/{reported.filename}" if several else reported.filename
    return f"{printable(path)}:{place_in_file(reported.diagnostic.range)}"


def place_in_file(where: Range) -> str:
    """``row:column``, with ``cell n`` before it in a notebook."""
    cell_part = "" if where.cell is None else f"cell {where.cell}:"
    return f"{cell_part}{where.start.row}:{where.start.column}"


def shown(path: str) -> str:
    """``path`` relative to the working directory, with `/`."""
    here = os.path.join(os.getcwd(), "")
    if path.startswith(here):
        return path[len(here) :].replace(os.sep, "/")
    try:
        relative = os.path.relpath(path)
    except ValueError:
        relative = path
    return relative.replace(os.sep, "/")


def counted(count: int, noun: str) -> str:
    """A count and its noun: ``1 file``, ``2 files``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def summary_line(scan: Scan) -> str:
    """The last line of the reports for people: what was found, or that nothing was."""
    reported, summary = scan.rows, scan.summary
    suppressed = f"{summary.suppressed:,} suppressed" if summary.suppressed else ""
    if not reported:
        if not summary.files:
            return "No files were checked."
        clean = "1 file clean" if summary.files == 1 else f"All {summary.files:,} files clean"
        return f"{clean}; {suppressed}." if suppressed else f"{clean}."
    with_findings = len({(row.repository, row.filename) for row in reported})
    where = counted(with_findings, "file")
    if summary.files > with_findings:
        where = f"{with_findings:,} of {counted(summary.files, 'file')}"
    found = severities_in_words(row.diagnostic for row in reported)
    line = f"Found {found} in {where}: {_kinds(reported)}; {_fixable(summary)}"
    return f"{line}; {suppressed}." if suppressed else f"{line}."


def severities_in_words(found: Iterable[Diagnostic]) -> str:
    """How many findings there are of each severity, the worst first: `12 errors, 3 warnings`."""
    counts = Counter(diagnostic.severity for diagnostic in found)
    return ", ".join(
        f"{counts[severity]:,} info"
        if severity is Severity.INFO
        else counted(counts[severity], severity.label)
        for severity in sorted(counts, reverse=True)
    )


def _kinds(reported: Iterable[ReportedDiagnostic]) -> str:
    """How many findings are imports, how many are uses, and how many are neither."""
    kinds = Counter(_kind(row.diagnostic) for row in reported)
    return ", ".join(
        counted(kinds[kind], kind) for kind in ("import", "use", "other") if kinds[kind]
    )


def _kind(diagnostic: Diagnostic) -> str:
    """Whether a finding is an `import` of v1, a `use` of it, or something `other`."""
    if not diagnostic.symbol or diagnostic.code == _MIXED:
        return "other"
    is_import = diagnostic.code.startswith(_IMPORTS) and diagnostic.code != _TEXT
    return "import" if is_import else "use"


def _fixable(summary: Summary) -> str:
    """How many findings azlint fixes by itself, and with which option."""
    safe, unsafe = summary.fixable, summary.unsafe
    if safe and unsafe:
        return f"{safe:,} fixable with `--fix`, {unsafe:,} more with `--unsafe-fixes`"
    if unsafe:
        return f"{unsafe:,} fixable with `--fix --unsafe-fixes`"
    return f"{safe:,} fixable with `--fix`" if safe else "none can be fixed automatically"


def use_color(stream: TextIO) -> bool:
    """Whether to colour ``stream``: as ``NO_COLOR`` and ``FORCE_COLOR`` say, else on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def write(text: str, stream: TextIO) -> None:
    """Writes a report; what the stream's encoding lacks is written as an escape."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.encode(encoding, "backslashreplace").decode(encoding)
    stream.write(text)
