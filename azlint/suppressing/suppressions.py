"""The comments of a Python source that suppress findings, and which of them did.

Understood are ``# azlint: ignore[...]`` and ``file-ignore[...]`` with a reason and ``until=``,
``# noqa``, ``# flake8: noqa``, and ``# pylint:`` with ``disable``, ``disable-next``, ``enable`` or
``skip-file``. In a cell of a notebook or a script, ``# azlint: ignore`` alone on the first line
holds for the whole cell, and so does the tag `azlint-ignore`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Position, Range, Severity
from azlint.documents.cells import Part
from azlint.documents.notebook import IGNORE_TAG
from azlint.rules.registry import (
    ALL,
    SelectorError,
    all_rules,
    did_you_mean,
    find_rule,
    pylint_id,
    resolve_selector,
    specificity,
)
from azlint.suppressing.comments import (
    END_OF_FILE,
    Comment,
    comments_of,
    guessed_comments,
    may_hold_comments,
)

if TYPE_CHECKING:
    import datetime

UNUSED, EXPIRED, INVALID = "AZL001", "AZL002", "AZL003"
_ABOUT_SUPPRESSIONS = frozenset((UNUSED, EXPIRED, INVALID))
_NAMES = {
    UNUSED: "unused-suppression",
    EXPIRED: "expired-suppression",
    INVALID: "invalid-suppression",
}

_AZLINT = re.compile(r"#\s*azlint\s*:\s*([\w-]+)([^#]*)", re.IGNORECASE)
_UNTIL = re.compile(r"\buntil\s*[=:]\s*((?:[^\s,;)]*[^\s,;).])?)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_CODES = r"[A-Z]+[0-9]+(?:[,\s]+[A-Z]+[0-9]+)*"
_NOQA = re.compile(rf"#\s*noqa(?![\w-])(?:\s*:\s*({_CODES}))?", re.IGNORECASE)
_FLAKE8 = re.compile(rf"#\s*flake8[:=]\s*noqa(?:\s*:\s*({_CODES}))?\s*$", re.IGNORECASE)
_PYLINT = re.compile(r"\bpylint:\s*([^;#]+)")
_PYLINT_ACTION = re.compile(
    r"(skip-file)|\b(disable-next|disable|enable)\s*=\s*([\w-]+(?:\s*,\s*[\w-]+(?![\w-]*\s*=))*)"
)
_PYLINT_ID = re.compile(r"[CW]9(\d{3})\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\s,]+")
_VERBS = ("ignore", "file-ignore")
_OTHER_VERBS = ("disable", "disable-next", "noqa", "skip", "skip-file", "off", "ignore-file")


@dataclass(slots=True)
class _Entry:
    """One selector of one comment and the rows where it holds; owns whether it was used.

    ``block`` entries hold for findings that start in their rows, the others for findings that
    touch them. ``reported`` entries are reported when nothing uses them. ``kind`` says whose
    comment it is: ``azlint``, ``noqa`` or ``pylint``.
    """

    codes: frozenset[str]
    text: str
    range: Range
    first: int
    last: int
    reported: bool = True
    block: bool = False
    enables: bool = False
    whole_cell: bool = False
    used: bool = False
    kind: str = "azlint"


def _everything() -> frozenset[str]:
    """All codes but those about suppressions, which only their own name suppresses."""
    return resolve_selector(ALL) - _ABOUT_SUPPRESSIONS


def _codes(selector: str) -> frozenset[str]:
    """What a selector in a comment stands for; raises SelectorError."""
    codes = resolve_selector(selector)
    return codes if specificity(selector) > specificity("AZL") else codes - _ABOUT_SUPPRESSIONS


class Suppressions:
    """The suppressing comments of one source; ``match`` asks them and records which were used.

    ``today`` decides what has expired; None means the local date. ``dates`` are the dates that
    the comments name (``YYYY-MM-DD``): an answer kept longer than these may be out of date.
    ``cells`` are the parts of the source that are cells.
    """

    def __init__(
        self, source: str, today: datetime.date | None = None, cells: Sequence[Part] = ()
    ) -> None:
        self._cells = cells
        self._today = today.isoformat() if today else ""
        self._by_row: dict[int, list[_Entry]] = {}
        self._whole_file: list[_Entry] = []
        self._blocks: list[_Entry] = []
        self._invalid: list[Diagnostic] = []
        self._expired: list[Diagnostic] = []
        self.dates: tuple[str, ...] = ()
        for part in cells:
            if part.ignored:
                start = Position(part.first, 1)
                place = Range(start, Position(part.first, 2))
                self._blocks.append(
                    _Entry(_everything(), IGNORE_TAG, place, part.first, part.last, block=True)
                )
        if not may_hold_comments(source):
            return
        lines = source.splitlines() if "\r" in source else source.split("\n")
        guesses = map(self._entries, guessed_comments(lines))
        if any(guesses) or self._invalid or self.dates:
            self._invalid.clear()
            self._expired.clear()
            self.dates = ()
            self._collect(source, lines)

    def _collect(self, source: str, lines: list[str]) -> None:
        """Files the entries of all comments by what they cover."""
        for comment, block_end in comments_of(source, lines):
            for entry in self._entries(comment):
                opens_block = entry.block and not entry.whole_cell
                opens_block = opens_block and (comment.own_line or comment.heads)
                if opens_block and entry.last == comment.row:
                    entry.last = min(block_end, self._cell_end(comment.row))
                if entry.block:
                    self._blocks.append(entry)
                elif entry.last == END_OF_FILE:
                    self._whole_file.append(entry)
                else:
                    self._by_row.setdefault(entry.first, []).append(entry)

    def match(
        self,
        code: str,
        name: str,
        first_row: int,
        last_row: int,
        statement_last_row: int | None = None,
    ) -> str:
        """The kind of comment that suppresses the finding in these rows, empty when none does.

        It is ``noqa`` or ``pylint`` where only such comments do, else ``azlint``. Each comment that
        does is then used. ``statement_last_row`` is the last row of the simple statement that holds
        the finding, or of the header of a compound one; a comment there counts too. ``name`` is the
        rule's name.
        """
        kinds: set[str] = set()
        rows: set[int] = set()
        if self._by_row:
            rows = self._by_row.keys() & set(range(first_row, last_row + 1))
            if statement_last_row in self._by_row:
                rows.add(statement_last_row)
        for entries in (self._whole_file, *(self._by_row[row] for row in rows)):
            for entry in entries:
                if code in entry.codes:
                    entry.used = True
                    kinds.add(entry.kind)
        deciding: _Entry | None = None
        for entry in self._blocks:
            if (
                entry.first <= first_row <= entry.last
                and code in entry.codes
                and (deciding is None or entry.first >= deciding.first)
            ):
                deciding = entry
        if deciding is not None and not deciding.enables:
            deciding.used = True
            kinds.add(deciding.kind)
        return (kinds.pop() if len(kinds) == 1 else "azlint") if kinds else ""

    def unused(self, enabled: Iterable[str]) -> Iterator[Diagnostic]:
        """AZL001 for entries that suppressed nothing although the run reports all their codes.

        ``enabled`` are the codes that the run reports in this file. Entries for several codes are
        held against those that are on by default. To be called when every finding was matched.
        """
        reportable = frozenset(enabled)
        default = frozenset(rule.code for rule in all_rules() if rule.default)
        entries = [*self._whole_file, *self._blocks]
        for row in self._by_row.values():
            entries += row
        for entry in entries:
            needed = entry.codes if len(entry.codes) == 1 else entry.codes & default
            if entry.used or not entry.reported or not needed or not needed <= reportable:
                continue
            if needed <= _ABOUT_SUPPRESSIONS:
                continue
            what = f"`{entry.text}`" if entry.text else "this comment"
            yield _diagnostic(UNUSED, f"{what} suppresses nothing here; remove it", entry.range)

    def expired(self) -> Iterator[Diagnostic]:
        """AZL002 for comments whose date is past; they suppress nothing."""
        yield from self._expired

    def invalid(self) -> Iterator[Diagnostic]:
        """AZL003 for unknown codes and names, and for malformed dates, brackets and verbs."""
        yield from self._invalid

    def problems(self, enabled: frozenset[str]) -> list[Diagnostic]:
        """All three kinds as far as they are enabled, suppressed ones too; in text order."""
        found = [*self.expired(), *self.invalid(), *self.unused(enabled)]
        told = [self.marked(diagnostic) for diagnostic in found if diagnostic.code in enabled]
        return sorted(told, key=lambda diagnostic: diagnostic.range.start)

    def marked(self, found: Diagnostic, last_row: int = 0) -> Diagnostic:
        """The diagnostic with the kind of comment that suppresses it, in rows to ``last_row``."""
        first, last = found.range.start.row, last_row or found.range.end.row
        kind = self.match(found.code, found.name, first, last)
        return replace(found, suppressed_by=kind) if kind else found

    def _entries(self, comment: Comment) -> list[_Entry]:
        """What a comment says; faults and dates are recorded on the way."""
        found: list[_Entry] = []
        text = comment.text
        for match in _AZLINT.finditer(text):
            found += self._azlint(comment, match)
        for pattern, last in ((_NOQA, comment.row), (_FLAKE8, END_OF_FILE)):
            for match in pattern.finditer(text):
                found += self._noqa(comment, match, last)
        for match in _PYLINT.finditer(text):
            found += _pylint(comment, match)
        return found

    def _fault(self, comment: Comment, start: int, end: int, message: str) -> None:
        self._invalid.append(_diagnostic(INVALID, message, comment.range(start, end)))

    def _azlint(self, comment: Comment, match: re.Match[str]) -> list[_Entry]:
        """``ignore`` and ``file-ignore``, with brackets, a reason and a date."""
        verb, rest = match[1].lower(), match[2]
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if verb not in _VERBS:
            other = "use `file-ignore`" if "file" in verb else "use `ignore`"
            hint = other if verb in _OTHER_VERBS else did_you_mean(verb, _VERBS, "")
            if hint:
                word = match.start(1)
                self._fault(comment, word, match.end(1), f"`{match[1]}` is no suppression; {hint}")
            return []
        first, last = comment.row, comment.row if verb == "ignore" else END_OF_FILE
        cell = self._cell_headed_by(comment) if verb == "ignore" else None
        if cell is not None:
            first, last = cell.first, cell.last
        words: list[tuple[str, int]] = []
        opened = rest.lstrip().startswith("[")
        reason = rest
        if opened:
            inner, bracket, reason = rest.partition("]")
            if not bracket:
                self._fault(comment, start, end, "the bracket is never closed; write `]`")
                return []
            offset = match.start(2) + inner.index("[") + 1
            inner = inner[inner.index("[") + 1 :]
            words = [(word[0], offset + word.start()) for word in _WORD.finditer(inner)]
            if not words:
                message = f"empty brackets suppress nothing; name a code, or write `{verb}` alone"
                self._fault(comment, start, end, message)
                return []
        elif (bare := _WORD.search(rest)) and _looks_like_a_rule(bare[0]):
            message = f"a code stands in brackets; write `{verb}[{bare[0]}]`"
            self._fault(comment, start, end, message)
            return []
        if not self._in_force(comment, match.end(2) - len(reason), reason):
            return []
        if not opened:
            place = comment.range(start, match.end(1))
            return [_entry(_everything(), "", place, first, last, cell)]
        entries = []
        for selector, at in words:
            codes = self._known(comment, selector, at)
            if codes:
                place = comment.range(at, at + len(selector))
                entries.append(_entry(codes, selector, place, first, last, cell))
        return entries

    def _cell_end(self, row: int) -> int:
        """The last row of the notebook cell that holds ``row``: no block goes on beyond it."""
        return next(
            (p.last for p in self._cells if p.cell is not None and p.first <= row <= p.last),
            END_OF_FILE,
        )

    def _cell_headed_by(self, comment: Comment) -> Part | None:
        """The cell whose first line is this comment and nothing else."""
        if not comment.own_line:
            return None
        return next((part for part in self._cells if part.first <= comment.row <= part.code), None)

    def _known(self, comment: Comment, selector: str, at: int) -> frozenset[str]:
        """The codes of a selector; nothing, and a fault, when it is unknown."""
        try:
            return _codes(selector)
        except SelectorError as error:
            self._fault(comment, at, at + len(selector), str(error))
            return frozenset()

    def _in_force(self, comment: Comment, offset: int, reason: str) -> bool:
        """Whether the date in a reason, if there is one, is well-formed and not past."""
        match = _UNTIL.search(reason)
        if match is None:
            return True
        import datetime

        start, end = offset + match.start(), offset + match.end()
        date = match[1]
        try:
            if not _DATE.match(date) or not match[0].startswith("until="):
                raise ValueError
            datetime.date.fromisoformat(date)
        except ValueError:
            message = f"`{match[0].strip()}` is no date; write `until=YYYY-MM-DD`"
            self._fault(comment, start, end, message)
            return False
        self._today = self._today or datetime.date.today().isoformat()
        self.dates += (date,)
        if date >= self._today:
            return True
        message = f"this suppression expired on {date}; resolve what it hid or set a later date"
        self._expired.append(_diagnostic(EXPIRED, message, comment.range(start, end)))
        return False

    def _noqa(self, comment: Comment, match: re.Match[str], last: int) -> Iterator[_Entry]:
        """``noqa`` for all codes, or for those that begin with ``AZL``."""
        if match[1] is None:
            place = comment.range(match.start(), match.end())
            yield _Entry(
                _everything(), "noqa", place, comment.row, last, reported=False, kind="noqa"
            )
            return
        for word in _WORD.finditer(match[1]):
            if word[0].upper().startswith("AZL"):
                at = match.start(1) + word.start()
                codes = self._known(comment, word[0], at)
                if codes:
                    place = comment.range(at, at + len(word[0]))
                    yield _Entry(codes, word[0], place, comment.row, last, kind="noqa")


def _entry(
    codes: frozenset[str], text: str, place: Range, first: int, last: int, cell: Part | None
) -> _Entry:
    whole = cell is not None
    return _Entry(codes, text, place, first, last, block=whole, whole_cell=whole)


def _looks_like_a_rule(word: str) -> bool:
    return re.match(r"AZL\d*\Z", word) is not None or ("-" in word and find_rule(word) is not None)


def _pylint(comment: Comment, match: re.Match[str]) -> Iterator[_Entry]:
    """The parts of a pylint comment that concern azlint; it ends where its block ends."""
    offset = match.start(1)
    for action in _PYLINT_ACTION.finditer(match[1]):
        if action[1]:
            place = comment.range(offset + action.start(), offset + action.end())
            yield _Entry(
                _everything(), action[1], place, 1, END_OF_FILE, reported=False, kind="pylint"
            )
            continue
        row = comment.row + (action[2] == "disable-next")
        for word in _WORD.finditer(action[3]):
            at = offset + action.start(3) + word.start()
            place = comment.range(at, at + len(word[0]))
            named = _PYLINT_ID.match(word[0])
            rule = find_rule(f"AZL{named[1]}" if named else word[0])
            if rule is not None and named and pylint_id(rule.code) != word[0].upper():
                continue
            if rule is not None:
                codes = frozenset((rule.code,))
            elif word[0] == "all":
                codes = _everything()
            else:
                continue
            enables = action[2] == "enable"
            reported = rule is not None and not enables
            over_block = comment.own_line or comment.heads or enables
            line_level = row != comment.row or not over_block
            yield _Entry(
                codes,
                word[0],
                place,
                row,
                row,
                reported,
                block=not line_level,
                enables=enables,
                kind="pylint",
            )


def _diagnostic(code: str, message: str, place: Range) -> Diagnostic:
    return Diagnostic(code, _NAMES[code], message, place, Severity.WARNING)
