"""Unified diffs of a text before and after fixes, in a notebook of each changed cell.

Lines that stand once in both texts are matched first. What is between them is small then, so that
every line counts there, also one that a long file holds often, and a hunk shows what was changed.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from azlint.documents import notebook
from azlint.documents.files import is_notebook

# Lines that are shown around a change.
_CONTEXT = 3
# So many pairs of lines are compared at most where no line stands once.
_MOST_PAIRS = 4_000_000

# Lines of the text before, and those of the text after that stand in their place.
_Change: TypeAlias = "tuple[range, range]"


def diff(before: str, after: str, filename: str) -> str:
    """The unified diff of two texts of the file that is called ``filename``."""
    return "".join(_lines(before, after, filename))


def _lines(before: str, after: str, filename: str) -> Iterator[str]:
    if not is_notebook(filename):
        yield from _lines_of_text(before, after, filename)
        return
    cells = zip(notebook.read(before).cells, notebook.read(after).cells, strict=True)
    for old, new in cells:
        yield from _lines_of_text(old.text, new.text, f"{filename}:cell {old.number}")


def _lines_of_text(before: str, after: str, name: str) -> Iterator[str]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    hunks = list(_hunks(list(_changes(old, new)), len(old)))
    if hunks:
        yield f"--- {name}\n+++ {name}\n"
    for hunk in hunks:
        for line in _hunk(hunk, old, new):
            yield line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"


def _hunk(changes: Sequence[_Change], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """The lines of one hunk: its head, the ``changes`` and what is around them."""
    (first, first_new), (last, last_new) = changes[0], changes[-1]
    lead = min(_CONTEXT, first.start)
    trail = min(_CONTEXT, len(old) - last.stop)
    shown = range(first.start - lead, last.stop + trail)
    yield (
        f"@@ -{_span(shown)} +{_span(range(first_new.start - lead, last_new.stop + trail))} @@\n"
    )
    at = shown.start
    for gone, come in changes:
        yield from (f" {line}" for line in old[at : gone.start])
        yield from (f"-{line}" for line in old[gone.start : gone.stop])
        yield from (f"+{line}" for line in new[come.start : come.stop])
        at = gone.stop
    yield from (f" {line}" for line in old[at : shown.stop])


def _span(rows: range) -> str:
    """Rows as the head of a hunk names them: the first, and how many if that is not one."""
    first = rows.start + 1 if rows else rows.start
    return f"{first}" if len(rows) == 1 else f"{first},{len(rows)}"


def _hunks(changes: Sequence[_Change], length: int) -> Iterator[list[_Change]]:
    """The changes of a text with ``length`` lines, those together whose surroundings touch."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change[0].start - hunk[-1][0].stop > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[_Change]:
    """What differs, in the order of the lines."""
    done_old = done_new = 0
    for at_old, at_new in (*_matches(old, new), (len(old), len(new))):
        part, other = old[done_old:at_old], new[done_new:at_new]
        if part != other:
            few = len(part) * len(other) <= _MOST_PAIRS
            for tag, a, b, c, d in SequenceMatcher(None, part, other, not few).get_opcodes():
                if tag != "equal":
                    yield range(done_old + a, done_old + b), range(done_new + c, done_new + d)
        done_old, done_new = at_old, at_new


def _matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The most lines in order that stand once in both texts, each by its two places."""
    once = {line for line, count in Counter(new).items() if count == 1}
    once &= {line for line, count in Counter(old).items() if count == 1}
    places = {line: row for row, line in enumerate(new) if line in once}
    pairs = [(row, places[line]) for row, line in enumerate(old) if line in once]
    return _longest_ascent(pairs)


def _longest_ascent(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of the pairs, which are in the order of their first, whose seconds ascend."""
    ends: list[int] = []
    chains: list[tuple[tuple[int, int], int]] = []
    tops: list[int] = []
    for number, pair in enumerate(pairs):
        place = bisect.bisect_left(ends, pair[1])
        before = tops[place - 1] if place else -1
        chains.append((pair, before))
        ends[place : place + 1] = [pair[1]]
        tops[place : place + 1] = [number]
    found: list[tuple[int, int]] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        pair, at = chains[at]
        found.append(pair)
    return found[::-1]
