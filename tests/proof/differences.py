"""What differs between two recordings of one script, strictly: also what only changes its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from azlint.proof.compare import Comparison, Row, Verdict, compare, worded
from azlint.proof.equivalents import spread
from azlint.proof.events import Event
from azlint.proof.runner import Context, Recording

# What a later event of the same name takes the place of.
_REPLACED_IN_V1 = frozenset({"tag", "artifact", "dictionary"})
_REPLACED_IN_MLFLOW = frozenset({"tag", "artifact", "dictionary", "image", "text"})
# What becomes a file; its kind may keep its name.
_FILED = frozenset({"table", "dictionary"})
_FRAME = re.compile(r'File "([^"]+)", line (\d+)')


@dataclass(frozen=True)
class Change:
    """One row that needs a reason, between all ``rows``.

    ``kind`` is that of the call in v1, of which a list and a row log several numbers; ``replaced``
    says that MLflow keeps a later event in its place where v1 keeps both; ``again`` that the name
    was logged before to the same run.
    """

    row: Row
    kind: str
    replaced: bool
    again: bool
    rows: tuple[Row, ...]
    context: Context

    def __str__(self) -> str:
        columns = (worded(self.row.before) or "nothing", worded(self.row.after) or "nothing")
        replaced = ", replaced later" if self.replaced else ""
        return f"{self.row.verdict.value}: {' -> '.join(columns)}{replaced} ({self.row.reason})"


@dataclass(frozen=True)
class Failure:
    """The error that ended a script: its last line, the rows of code at it, what did not come.

    ``lost`` is the first event of the other script that this one did not log.
    """

    error: str
    code: str
    lost: Event | None
    context: Context


def changes(before: Recording, after: Recording, context: Context) -> list[Change]:
    """Every row that is not as it was, where both scripts ran to their end."""
    comparison = compare(before.events, after.events)
    return list(_changes(before, after, comparison, context))


def _kinds(recording: Recording) -> Iterator[str]:
    """The kind of the call that each compared event is from."""
    return iter([event.kind for event in recording.events for _ in spread([event])])


def _changes(
    before: Recording, after: Recording, comparison: Comparison, context: Context
) -> Iterator[Change]:
    kinds, others = _kinds(before), _kinds(after)
    olds = [row.before for row in comparison.rows if row.before is not None]
    news = [row.after for row in comparison.rows if row.after is not None]
    for at, row in enumerate(comparison.rows):
        kind = next(kinds) if row.before is not None else ""
        other = next(others) if row.after is not None else ""
        later = [rest.after for rest in comparison.rows[at + 1 :] if rest.after is not None]
        replaced = row.after is not None and _is_replaced(row.after, later, _REPLACED_IN_MLFLOW)
        if replaced and row.before is not None:
            rest = olds[next(n for n, old in enumerate(olds) if old is row.before) + 1 :]
            replaced = not _is_replaced(row.before, rest, _REPLACED_IN_V1)
        moved = kind != other
        # What is equal in all is still logged by v1, if it is of a kind that only v1 keeps.
        is_kept = row.before == row.after or not (replaced or kind in _FILED)
        if row.verdict is Verdict.SAME and not moved and is_kept:
            continue
        again = row.after is not None and any(
            new is not row.after and (new.run, new.name) == (row.after.run, row.after.name)
            for new in news
        )
        yield Change(row, kind, replaced, again, comparison.rows, context)


def _is_replaced(event: Event, later: list[Event], kinds: frozenset[str]) -> bool:
    return event.kind in kinds and any(
        (other.run, other.kind, other.name) == (event.run, event.kind, event.name)
        for other in later
    )


def failure(before: Recording, after: Recording, source: str, context: Context) -> Failure:
    """How the fixed script ended, whose text is ``source``."""
    comparison = compare(before.events, after.events)
    lost = next((row.before for row in comparison.rows if row.verdict is Verdict.LOST), None)
    frames = [int(row) for file, row in _FRAME.findall(after.stderr) if "proof-scripts" in file]
    lines = source.splitlines()
    code = " ".join(" ".join(lines[frames[-1] - 1 : frames[-1] + 8]).split()) if frames else ""
    return Failure(error_of(after), code, lost, context)


def until_failure(before: Recording, after: Recording, context: Context) -> list[Change]:
    """The changes before the error that ended the fixed script; what did not come is none."""
    rows = compare(before.events, after.events).rows
    end = next((at for at, row in enumerate(rows) if row.verdict is Verdict.LOST), len(rows))
    # The blocks that the error leaves end their runs.
    ends = [row for row in rows[end:] if row.after is not None and row.after.kind != "run"]
    changed = list(_changes(before, after, Comparison(rows[:end]), context))
    return [*changed, *(Change(row, "", False, False, rows, context) for row in ends)]


def error_of(recording: Recording) -> str:
    """The last error that a script printed, by its class and message."""
    lines = [line for line in recording.stderr.splitlines() if re.match(r"[\w.]+(: |$)", line)]
    return lines[-1] if lines else ""
