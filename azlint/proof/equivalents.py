"""What counts as the same in SDK v1 and in MLflow, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from azlint.proof.events import Event, same

if TYPE_CHECKING:
    from azlint.proof.events import Plain

_TEXT_FILES = (".txt",)
_JSON_FILES = (".json",)
_TABLE_FILES = (".json", ".parquet")


@dataclass(frozen=True)
class Equivalent:
    """Events of kind ``before`` are kept by events of kind ``after`` if ``holds`` says so."""

    before: str
    after: str
    reason: str
    holds: Callable[[Event, Event], bool]


def _equal(before: Event, after: Event) -> bool:
    return before.name == after.name and same(before.value, after.value)


def _file(endings: Sequence[str]) -> Callable[[Event, Event], bool]:
    def holds(before: Event, after: Event) -> bool:
        named = any(after.name == before.name + ending for ending in ("", *endings))
        return named and same(before.value, after.value)

    return holds


def _part(value: Plain, key: str) -> Plain:
    return value.get(key) if isinstance(value, dict) else None


def _picture(before: Event, after: Event) -> bool:
    name = PurePosixPath(after.name)
    return str(name.with_suffix("")) == before.name and same(before.value, after.value)


def _picture_file(before: Event, after: Event) -> bool:
    path = PurePosixPath(str(_part(before.value, "path") or ""))
    content = same(_part(before.value, "content"), after.value)
    return content and PurePosixPath(after.name).name == path.name


def _row(before: Event, after: Event) -> bool:
    if not isinstance(before.value, dict):
        return False
    columns: Plain = {key: [value] for key, value in before.value.items()}
    named = after.name in (before.name + ending for ending in _TABLE_FILES)
    return named and (same(columns, after.value) or same(before.value, after.value))


def _named_values(before: Event, after: Event) -> bool:
    named = after.name in (before.name, before.name + ".json")
    return named and same({before.name: before.value}, after.value)


def _short(before: Event, after: Event) -> bool:
    return _equal(before, after) and before.step is None


def _run(before: Event, after: Event) -> bool:
    # A run without a name gets one that MLflow makes up, and it is not recorded.
    return before.name == after.name and before.value == after.value


# One row for each pair of kinds; a pair that is not here is a difference.
EQUIVALENTS = (
    Equivalent("metric", "metric", "the same number in the same order", _equal),
    Equivalent("tag", "tag", "the same tag", _equal),
    Equivalent("untag", "untag", "the same tag taken away", _equal),
    Equivalent("artifact", "artifact", "the same bytes under the same name", _equal),
    Equivalent("parameter", "parameter", "the same parameter", _equal),
    Equivalent("model", "model", "the same model", _equal),
    Equivalent("run", "run", "the same run started or ended", _run),
    Equivalent("table", "table", "a table becomes a file named after it", _file(_TABLE_FILES)),
    Equivalent("table", "dictionary", "a table is a dictionary of columns", _file(_JSON_FILES)),
    Equivalent("row", "table", "a row with texts becomes a row of a table file", _row),
    Equivalent("row", "dictionary", "a row is a dictionary of columns", _file(_JSON_FILES)),
    Equivalent("list", "dictionary", "a list with texts becomes a file", _named_values),
    Equivalent(
        "dictionary", "dictionary", "MLflow has no matrix: it becomes a file", _file(_JSON_FILES)
    ),
    Equivalent(
        "text", "text", "a text becomes a file, as MLflow takes numbers", _file(_TEXT_FILES)
    ),
    Equivalent("text", "tag", "a text becomes a tag, as MLflow takes numbers", _short),
    Equivalent("text", "parameter", "a text becomes a parameter, as MLflow takes numbers", _short),
    Equivalent("image", "image", "a figure becomes a picture file named after it", _picture),
    Equivalent("image", "artifact", "a picture file is stored; its name is lost", _picture_file),
    Equivalent("property", "tag", "MLflow has no properties", _equal),
)
_BY_KINDS = {(row.before, row.after): row for row in EQUIVALENTS}


def numbers_only(values: Sequence[Plain]) -> bool:
    """Whether each value is a number, so that MLflow can have them as metrics."""
    return all(isinstance(value, float) for value in values)


def spread(events: Sequence[Event]) -> list[Event]:
    """The events with every list and row of numbers as the metrics that it stands for.

    A list is a series, each of its values one after the other. A row is one value for each of its
    columns, which are metrics called by the name of the row and that of the column.
    """
    made: list[Event] = []
    for event in events:
        match event.kind, event.value:
            case "list", list(values) if numbers_only(values):
                made += (replace(event, kind="metric", value=value) for value in values)
            case "row", dict(columns) if numbers_only(list(columns.values())):
                made += (
                    replace(event, kind="metric", name=f"{event.name}.{column}", value=value)
                    for column, value in columns.items()
                )
            case _:
                made.append(event)
    return made


def same_step(before: Event, after: Event) -> bool:
    """Whether the step is kept; what has none in v1 is kept at any, as only the order counts."""
    return after.kind != "metric" or before.step is None or before.step == after.step


def why_same(before: Event, after: Event) -> str:
    """The reason for which one event keeps the other, or "" if it does not."""
    if before.run != after.run:
        return ""
    if before == after:
        # Also what is logged by SDK v1 as before, as a script can be fixed in part.
        return "as before"
    row = _BY_KINDS.get((before.kind, after.kind))
    if row is None or not row.holds(before, after) or not same_step(before, after):
        return ""
    return row.reason
