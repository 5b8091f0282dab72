"""Says whether what a script logs is what it logged before, row by row."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from azlint.proof.equivalents import spread, why_same
from azlint.proof.events import KINDS, Event, same
from azlint.proof.series import Ending, displaced, endings

# Above this many pairs the best alignment costs too much; rows are then paired in order.
MAX_PAIRS = 250_000

ANOTHER_ORDER = "its step is not above those before it, so the order of the series is lost"


class Verdict(enum.Enum):
    """What became of one event."""

    SAME = "same"
    DIFFERS = "differs"
    LOST = "lost"
    ADDED = "added"


@dataclass(frozen=True)
class Row:
    """One event before and after, the verdict, and why."""

    before: Event | None
    after: Event | None
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True)
class Comparison:
    """All rows in order, and the series that another value is read back of in the end."""

    rows: tuple[Row, ...]
    endings: tuple[Ending, ...] = ()

    @property
    def differences(self) -> tuple[Row, ...]:
        """The rows in which something is not as it was."""
        return tuple(row for row in self.rows if row.verdict is not Verdict.SAME)

    @property
    def equal(self) -> bool:
        """Whether everything is logged that was, in its order, and nothing else."""
        return not self.differences

    def lines(self, width: int = 100) -> list[str]:
        """Two columns to print, what was logged and what is, with the verdict before them."""
        column = (width - 12) // 2
        made = [f"{'':9} {'before':{column}} after"]
        for row in self.rows:
            before, after = (_cut(worded(event), column) for event in (row.before, row.after))
            made.append(f"{row.verdict.value:9} {before:{column}} {after}".rstrip())
        return [*made, *map(_told, self.endings)]


def worded(event: Event | None) -> str:
    """An event as a person would write it down."""
    if event is None:
        return ""
    run = f"[run {event.run}] " if event.run else ""
    value = "" if event.value is None else f" = {event.value!r}"
    step = "" if event.step is None else f" at {event.step:g}"
    return f"{run}{event.kind} {event.name}{value}{step}"


def _told(ending: Ending) -> str:
    """What is read back of a series as its last value."""
    run = f"[run {ending.run}] " if ending.run else ""
    before, after = (" or ".join(map(repr, values)) for values in (ending.before, ending.after))
    return f"{run}{ending.name} is read back as {before} before, as {after} after"


def compare(before: Sequence[Event], after: Sequence[Event]) -> Comparison:
    """Aligns two recordings and says of each event what became of it."""
    olds, news = spread(before), spread(after)
    moved = displaced(news)

    def why(left: int, right: int) -> str:
        return why_same(olds[left], news[right])

    rows: list[Row] = []
    left = right = 0
    for one, other in [*_aligned(len(olds), len(news), why), (len(olds), len(news))]:
        rows += _apart(olds[left:one], news[right:other])
        if one < len(olds):
            # What has a step in v1 is sorted by it there, too.
            is_lost = other in moved and olds[one].step is None
            verdict = Verdict.DIFFERS if is_lost else Verdict.SAME
            reason = ANOTHER_ORDER if is_lost else why(one, other)
            rows.append(Row(olds[one], news[other], verdict, reason))
        left, right = one + 1, other + 1
    return Comparison(tuple(rows), endings(olds, news))


def _aligned(olds: int, news: int, why: Callable[[int, int], str]) -> list[tuple[int, int]]:
    """The longest list of pairs that are the same, both sides in their order."""
    start = 0
    while start < min(olds, news) and why(start, start):
        start += 1
    end = 0
    while end < min(olds, news) - start and why(olds - 1 - end, news - 1 - end):
        end += 1
    head = [(at, at) for at in range(start)]
    tail = [(olds - at, news - at) for at in range(end, 0, -1)]
    height, width = olds - start - end, news - start - end
    if height * width > MAX_PAIRS:
        middle = [(at, at) for at in range(min(height, width)) if why(start + at, start + at)]
    else:
        middle = _longest(height, width, lambda one, other: bool(why(start + one, start + other)))
    return [*head, *((start + one, start + other) for one, other in middle), *tail]


def _longest(height: int, width: int, alike: Callable[[int, int], bool]) -> list[tuple[int, int]]:
    """The longest common sequence, worked out from its end."""
    lengths = [[0] * (width + 1) for _ in range(height + 1)]
    equal = [[alike(row, column) for column in range(width)] for row in range(height)]
    for row in reversed(range(height)):
        for column in reversed(range(width)):
            lengths[row][column] = (
                lengths[row + 1][column + 1] + 1
                if equal[row][column]
                else max(lengths[row + 1][column], lengths[row][column + 1])
            )
    pairs = []
    row = column = 0
    while row < height and column < width:
        if equal[row][column]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif lengths[row + 1][column] >= lengths[row][column + 1]:
            row += 1
        else:
            column += 1
    return pairs


def _apart(olds: Sequence[Event], news: Sequence[Event]) -> list[Row]:
    """Rows of events that are not the same; those of one name stand side by side."""
    rows: list[Row] = []
    left = list(news)
    for old in olds:
        met = next((at for at, new in enumerate(left) if _akin(old, new)), None)
        if met is None:
            rows.append(Row(old, None, Verdict.LOST, KINDS.get(old.kind, "")))
            continue
        rows += [Row(None, new, Verdict.ADDED) for new in left[:met]]
        rows.append(Row(old, left[met], Verdict.DIFFERS, _difference(old, left[met])))
        left = left[met + 1 :]
    return [*rows, *(Row(None, new, Verdict.ADDED) for new in left)]


def _akin(old: Event, new: Event) -> bool:
    same_thing = old.name == new.name or new.name.startswith(old.name + ".")
    return same_thing and (old.kind == "description") == (new.kind == "description")


def _difference(old: Event, new: Event) -> str:
    """In what two events of one name differ."""
    if old.kind != new.kind:
        return f"{old.kind} became {new.kind}"
    kept = {
        "run": old.run == new.run,
        "name": old.name == new.name,
        "value": same(old.value, new.value),
        "step": same(old.step, new.step),
    }
    return "another " + " and ".join(part for part, equal in kept.items() if not equal)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 3] + "..."
