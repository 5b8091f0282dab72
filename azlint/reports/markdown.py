"""The report in Markdown as GitHub, GitLab and Azure DevOps read it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from azlint.diagnostics import Applicability, Diagnostic, Severity
from azlint.reports.answers import Answer, answers
from azlint.reports.model import ReportedDiagnostic, Scan, printable, summary_line
from azlint.reports.notes import uses_in_words
from azlint.reports.places import Paths, most_severe_first
from azlint.rules.explanation import fenced

# Bytes for the line that tells how much is left out.
_LAST = 100
_SEVERITIES = sorted(Severity, reverse=True)
# Outside of code; a bar would end a cell, whatever stands before it.
_SPECIAL = re.compile(r"[\\`*_\[\]<>~&$|@]|:(?=//)|(?<=www)\.")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_CODE = re.compile(r"`([^`]+)`")
_URL = re.compile(r"https://[\w./%?=&#~+:;,-]+", re.ASCII)


def render(scan: Scan) -> str:
    """The counts, then tables by rule, by file and of all findings, most severe first."""
    return document(scan)


def document(scan: Scan, limit: int | None = None, note: str = "") -> str:
    """The report in at most ``limit`` bytes of UTF-8, with a ``note`` below the counts.

    Of what takes too much the last rows are left out, and their number is told. What comes before
    the tables is never left out.
    """
    head = ["# azlint", "", prose(summary_line(scan))]
    if note:
        head += ["", escaped(note)]
    out = _Text(limit)
    paths = Paths(scan)
    out.add(head)
    problems = (
        (code(paths.shown(problem.filename, problem.origin.repository)), prose(problem.message))
        for problem in scan.problems
    )
    out.table("Not checked", ("File", "Why"), len(scan.problems), problems, share=0.5)
    rules = Counter(row.diagnostic.code for row in scan.rows)
    out.table("By rule", _counts("Rule"), len(rules), _by_rule(scan.rows), share=0.5)
    if rules:
        out.add(["", "`azlint rule CODE` explains a rule and says what its symbols become."])
    files = {(row.repository, row.filename) for row in scan.rows}
    out.table("By file", _counts("File"), len(files), _by_file(scan.rows, paths), share=0.5)
    instead = answers(scan.rows)
    out.blocks("What to write instead", len(instead), map(shown, instead), share=0.5)
    rows = (_finding(row, paths) for row in most_severe_first(scan.rows))
    columns = ("Severity", "Rule", "Place", "Message")
    out.table("Findings", columns, len(scan.rows), rows)
    return out.text()


class _Text:
    """Collects lines up to a number of bytes."""

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._size = 0
        self._lines: list[str] = []

    def add(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._lines.append(line)
            self._size += _size(line)

    def table(
        self,
        heading: str,
        columns: Sequence[str],
        count: int,
        rows: Iterable[Sequence[str]],
        share: float = 1.0,
    ) -> None:
        """A table of ``count`` rows in at most ``share`` of the bytes that are left."""
        if not count:
            return
        head = ["", f"## {heading}", "", _row(columns), _row(["---"] * len(columns))]
        free = None if self._limit is None else (self._limit - self._size) * share - _LAST
        free = free if free is None else free - sum(map(_size, head))
        taken: list[str] = []
        for line in map(_row, rows):
            if free is not None:
                free -= _size(line)
                if free < 0:
                    break
            taken.append(line)
        left_out = count - len(taken)
        more = f"{left_out:,} more {'row is' if left_out == 1 else 'rows are'} left out here."
        if taken:
            self.add([*head, *taken])
            if left_out:
                self.add(["", more])
        elif self._limit is None or self._limit - self._size > 2 * _LAST:
            self.add(["", f"## {heading}", "", more])

    def blocks(self, heading: str, count: int, blocks: Iterable[str], share: float) -> None:
        """So many pieces of text, each on its own, in at most ``share`` of the bytes left."""
        if not count:
            return
        head = ["", f"## {heading}"]
        free = None if self._limit is None else (self._limit - self._size) * share - _LAST
        taken: list[str] = []
        for block in blocks:
            if free is not None and (free := free - _size(block) - 1) < sum(map(_size, head)):
                break
            taken += "", block
        left_out = count - len(taken) // 2
        if taken:
            self.add([*head, *taken])
            if left_out:
                are = "piece of code is" if left_out == 1 else "pieces of code are"
                self.add(["", f"{left_out:,} more {are} left out here."])

    def text(self) -> str:
        return "\n".join(self._lines) + "\n"


def _size(line: str) -> int:
    return len(line.encode("utf-8", "backslashreplace")) + 1


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _counts(what: str) -> tuple[str, ...]:
    return (what, *(severity.label.capitalize() for severity in _SEVERITIES), "Safe fixes")


def _counted(found: Sequence[Diagnostic]) -> Iterator[str]:
    severities = Counter(diagnostic.severity for diagnostic in found)
    yield from (f"{severities[severity]:,}" for severity in _SEVERITIES)
    fixes = [diagnostic.fix for diagnostic in found if diagnostic.fix]
    yield f"{sum(fix.applicability is Applicability.SAFE for fix in fixes):,}"


def _by_rule(rows: Iterable[ReportedDiagnostic]) -> Iterator[Sequence[str]]:
    """The rules, the most frequent first."""
    groups: dict[str, list[Diagnostic]] = {}
    for row in rows:
        groups.setdefault(row.diagnostic.code, []).append(row.diagnostic)
    for rule, found in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        yield f"{escaped(rule)} {escaped(found[0].name)}", *_counted(found)


def _by_file(rows: Iterable[ReportedDiagnostic], paths: Paths) -> Iterator[Sequence[str]]:
    """The files, the one with the most findings first."""
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for row in rows:
        groups.setdefault((row.repository, row.filename), []).append(row.diagnostic)
    for (repository, name), found in sorted(
        groups.items(), key=lambda item: (-len(item[1]), item[0])
    ):
        yield code(paths.shown(name, repository)), *_counted(found)


def _finding(row: ReportedDiagnostic, paths: Paths) -> Sequence[str]:
    diagnostic = row.diagnostic
    start, cell = diagnostic.range.start, diagnostic.range.cell
    name = paths.shown(row.filename, row.repository)
    where = "" if cell is None else f", cell {cell}"
    uses = "" if diagnostic.uses is None else f" ({uses_in_words(diagnostic.uses)})"
    rule = escaped(diagnostic.code)
    return (
        diagnostic.severity.label,
        f"[{rule}]({diagnostic.url})" if _URL.fullmatch(diagnostic.url) else rule,
        f"{code(name)}{where}, {start.row}:{start.column}",
        prose(diagnostic.message) + uses,
    )


def shown(answer: Answer) -> str:
    """A piece of code under the symbols it is for, and what is said of them."""
    rules = ", ".join(map(escaped, answer.codes))
    symbols = ", ".join(map(code, answer.symbols))
    said = ": ".join(part for part in (symbols, prose(answer.replacement)) if part)
    return f"**{rules}** {said}\n\n{fenced(answer.snippet)}"


def escaped(text: str) -> str:
    """A text on one line that is nothing but text."""
    return _SPECIAL.sub(lambda match: _written(match[0]), printable(text))


def code(text: str) -> str:
    """A text on one line as code in a cell of a table."""
    text = printable(text)
    if text.strip() == text and text and not set(text) & set("`|\\"):
        return f"`{text}`"
    # A span of code has no escapes that all readers of tables agree on.
    return f"<code>{_PUNCTUATION.sub(lambda match: f'&#{ord(match[0])};', text)}</code>"


def prose(text: str) -> str:
    """A message on one line, in which what stands between backticks is code."""
    parts: list[str] = []
    at = 0
    for match in _CODE.finditer(text):
        parts += escaped(text[at : match.start()]), code(match[1])
        at = match.end()
    return "".join([*parts, escaped(text[at:])])


def _written(char: str) -> str:
    return f"&#{ord(char)};" if char in "|<>&@:" else f"\\{char}"
