"""Applies fixes: all that do not overlap in one pass, again until nothing is left to do."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from azlint.checking.results import UNREADABLE
from azlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Position
from azlint.documents import notebook, python
from azlint.documents.files import DocumentError, is_notebook, read_bytes, replace_bytes
from azlint.documents.notebook_edits import edited
from azlint.text import line_starts, newline_of, split_lines

# A fix can make the next one possible; more passes than this are a fix that undoes another.
MAX_PASSES = 50

Check: TypeAlias = "Callable[[str], Sequence[Diagnostic]]"
Offered: TypeAlias = "Sequence[tuple[Diagnostic, Fix]]"
Choose: TypeAlias = "Callable[[str, Offered], Offered]"
"""Gives those of the offered fixes of a text that are to be applied to it."""


class FixError(Exception):
    """A file that stays as it was; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file, its text, and how text becomes bytes again."""

    path: str
    data: bytes
    text: str
    encoding: str

    def encoded(self, text: str) -> bytes:
        """The bytes of ``text`` as this file writes them; raises FixError."""
        try:
            return text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise FixError(
                f"{text[error.start]!r} cannot be written in {self.encoding}; "
                "save the file as UTF-8"
            ) from None


@dataclass(slots=True)
class Fixed:
    """What became of one file: its text after the fixes, and how often each rule was fixed.

    ``left`` is what is found in that text.
    """

    text: str
    left: tuple[Diagnostic, ...] = ()
    applied: Counter[str] = field(default_factory=Counter)


def read(path: str) -> Source:
    """The file at the absolute ``path``; raises DocumentError."""
    return source_of(path, read_bytes(path))


def source_of(path: str, data: bytes) -> Source:
    """The bytes ``data`` as those of the file at ``path``; raises DocumentError."""
    if is_notebook(path):
        return Source(path, data, notebook.decode(data), "utf-8")
    return Source(path, data, python.decode(data), python.encoding_of(data))


class OtherFiles:
    """The files that fixes of another file change with it, each as it is by now.

    ``text_of`` gives the text of a file, and raises DocumentError; ``put`` takes each new one, so
    that checks know it.
    """

    def __init__(self, text_of: Callable[[str], str], put: Callable[[str, str], None]) -> None:
        self._text_of = text_of
        self._put = put
        self.texts: dict[str, str] = {}

    def apply(self, fixes: Iterable[Fix], before: Mapping[str, str]) -> None:
        """Has the files be as the edits of ``fixes`` leave those ``before``, each edit once.

        Raises ValueError and FixError.
        """
        edits: dict[str, dict[Edit, None]] = {}
        for other in (other for fix in fixes for other in fix.elsewhere):
            edits.setdefault(other.path, {}).update(dict.fromkeys(other.edits))
        texts = dict(before)
        for path, found in edits.items():
            text = texts[path] if path in texts else self._now(path)
            texts[path] = edited_text(path, text, list(found))
        for path in self.texts.keys() - texts.keys():
            self._put(path, self._now(path))
        for path, text in texts.items():
            self._put(path, text)
        self.texts = texts

    def _now(self, path: str) -> str:
        try:
            return self._text_of(path)
        except DocumentError as error:
            raise FixError(f"{path}: {error.message}") from None


def _all(text: str, offered: Offered) -> Offered:
    return offered


def fix(
    source: Source,
    check: Check,
    wanted: Callable[[Diagnostic], bool],
    choose: Choose = _all,
    others: OtherFiles | None = None,
) -> Fixed:
    """The text of ``source`` with all ``wanted`` fixes that ``choose`` takes; raises FixError.

    ``check`` gives the diagnostics of a text in place of the file. What is not chosen is not wanted
    any more. A text that no longer parses is not taken: the rules that would have made it so are
    named. Fixes that change other files, too, are done where there are ``others``.
    """

    def possible(diagnostic: Diagnostic) -> bool:
        alone = diagnostic.fix is None or not diagnostic.fix.elsewhere
        return (alone or others is not None) and wanted(diagnostic)

    diagnostics = check(source.text)
    fixed = Fixed(source.text, tuple(diagnostics))
    broken = _broken(diagnostics)
    passes = 0
    while offered := _compatible(filter(possible, diagnostics)):
        chosen = choose(fixed.text, offered)
        if not chosen:
            continue
        passes += 1
        if passes > MAX_PASSES:
            raise FixError(
                f"{_named(chosen)} undo each other; nothing was changed, please report this"
            )
        done = _pass(source.path, fixed.text, chosen, check, broken, others)
        if done.text == fixed.text:
            return fixed
        diagnostics = done.diagnostics
        fixed.text, fixed.left = done.text, tuple(diagnostics)
        fixed.applied += Counter(diagnostic.code for diagnostic, _ in done.chosen)
    return fixed


@dataclass(frozen=True, slots=True)
class _Pass:
    """Fixes that were done together, the text that they left, and what is found in it."""

    chosen: Offered
    text: str
    diagnostics: Sequence[Diagnostic]


def _pass(
    path: str,
    text: str,
    chosen: Offered,
    check: Check,
    broken: int,
    others: OtherFiles | None,
) -> _Pass:
    """As many of the ``chosen`` fixes as leave code that parses; raises FixError where none does.

    Two that each take away a half of a block would leave it empty. One of them waits then: it is
    offered again for what the other has left.
    """

    before = dict(others.texts) if others is not None else {}

    def attempt(fixes: Offered) -> _Pass | None:
        try:
            after = apply(path, text, [fix for _, fix in fixes])
            if others is not None:
                others.apply((fix for _, fix in fixes), before)
        except ValueError as error:
            raise FixError(
                f"{_named(fixes)}: {error}; nothing was changed, please report this"
            ) from None
        found = check(after)
        return _Pass(fixes, after, found) if _broken(found) <= broken else None

    def grown(done: _Pass | None, more: Offered) -> _Pass | None:
        """The longest pass from ``done`` on, which each half of ``more`` may make longer."""
        if (whole := attempt([*(done.chosen if done else ()), *more])) is not None:
            return whole
        if len(more) < 2:
            return done
        half = len(more) // 2
        return grown(grown(done, more[:half]), more[half:])

    if (done := grown(None, chosen)) is None:
        raise FixError(
            f"{_named(chosen)} would leave code that does not parse; "
            "nothing was changed, please report this"
        )
    if others is not None and len(done.chosen) < len(chosen):
        # What was tried last is not what is done.
        others.apply((fix for _, fix in done.chosen), before)
    return done


def _named(fixes: Offered) -> str:
    codes = {diagnostic.code for diagnostic, _ in fixes}
    return f"the fixes of {', '.join(sorted(codes))}"


def _broken(diagnostics: Iterable[Diagnostic]) -> int:
    return sum(1 for diagnostic in diagnostics if diagnostic.code == UNREADABLE)


def _compatible(diagnostics: Iterable[Diagnostic]) -> list[tuple[Diagnostic, Fix]]:
    """The fixes of ``diagnostics`` that can be done together, in their order.

    Two of them may share an edit, such as the import that both need.
    """
    chosen: list[tuple[Diagnostic, Fix]] = []
    taken: set[tuple[str, Edit]] = set()
    for diagnostic in diagnostics:
        if (fix := diagnostic.fix) is None:
            continue
        new = [edit for edit in _every_edit(fix) if edit not in taken]
        if not any(_meet(edit, other) for edit in new for other in taken):
            chosen.append((diagnostic, fix))
            taken.update(new)
    return chosen


def _every_edit(fix: Fix) -> Iterator[tuple[str, Edit]]:
    """The edits of a fix, each with the path of its file, which is empty for its own."""
    yield from (("", edit) for edit in fix.edits)
    yield from ((other.path, edit) for other in fix.elsewhere for edit in other.edits)


def _meet(one: tuple[str, Edit], other: tuple[str, Edit]) -> bool:
    """Whether two edits touch the same text of a file, or insert at the same place."""
    (path, edit), (other_path, other_edit) = one, other
    if path != other_path or edit.range.cell != other_edit.range.cell:
        return False
    first, second = sorted((edit.range, other_edit.range))
    return second.start < first.end or second.start == first.start


def apply(path: str, text: str, fixes: Iterable[Fix]) -> str:
    """The ``text`` of the file at ``path`` with the edits of ``fixes``, each once.

    Raises ValueError when an edit has no place in the text.
    """
    return edited_text(path, text, list(dict.fromkeys(e for fix in fixes for e in fix.edits)))


def edited_text(path: str, text: str, edits: Sequence[Edit]) -> str:
    """The ``text`` of the file at ``path`` with ``edits`` done.

    Raises ValueError when an edit has no place in the text.
    """
    if is_notebook(path):
        return edited(notebook.read(text), edits)
    lines = split_lines(text)
    starts = line_starts(text, lines)
    newline = newline_of(text)

    def offset(place: Position) -> int:
        if (
            not 1 <= place.row <= len(lines)
            or not 1 <= place.column <= len(lines[place.row - 1]) + 1
        ):
            raise ValueError(
                f"cannot edit row {place.row}, column {place.column}: the text has no such place"
            )
        return starts[place.row - 1] + place.column - 1

    for edit in sorted(edits, key=lambda edit: edit.range, reverse=True):
        start, end = offset(edit.range.start), offset(edit.range.end)
        if end < start or edit.range.cell is not None:
            raise ValueError(f"cannot edit {edit.range}: the text has no such place")
        text = text[:start] + edit.content.replace("\n", newline) + text[end:]
    return text


def write(source: Source, text: str) -> None:
    """Puts ``text`` in place of the file, whole or not at all; raises FixError.

    The mode is kept, links are followed, and what somebody else wrote meanwhile is not overwritten.
    """
    data = source.encoded(text)

    def unchanged() -> None:
        if read_bytes(source.path) != source.data:
            raise FixError("the file changed while it was checked; fix it again")

    try:
        if not os.access(source.path, os.W_OK):
            raise FixError("the file is read-only; make it writable, then fix it again")
        replace_bytes(source.path, data, unchanged, sync=True)
    except DocumentError as error:
        raise FixError(error.message) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FixError(f"the file cannot be written: {reason}; nothing was changed") from None


def write_together(changes: Sequence[tuple[Source, str]]) -> None:
    """Puts each text in place of its file, all of them or none; raises FixError.

    The last ones are written first: they are what the first one needs.
    """
    written: list[Source] = []
    try:
        for source, text in reversed(changes):
            write(source, text)
            written.append(source)
    except (FixError, KeyboardInterrupt):
        for source in written:
            with contextlib.suppress(OSError):
                replace_bytes(source.path, source.data, sync=True)
        raise


def is_applied(fix: Fix, *, unsafe: bool) -> bool:
    """Whether a fix is one to apply, given that unsafe ones are wanted or not."""
    if fix.applicability is Applicability.SAFE:
        return True
    return unsafe and fix.applicability is Applicability.UNSAFE
