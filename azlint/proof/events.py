"""What a script logs, as plain data that two runs can be compared by."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Plain = None | str | float | list[Any] | dict[str, Any]

KINDS = {
    "metric": "a number of a series",
    "list": "v1: values of `log_list`, which stand for one series",
    "row": "v1: columns of `log_row`",
    "table": "columns of a table",
    "text": "a text logged under a name, or a text file",
    "dictionary": "a JSON file: confusion matrix, predictions, `log_dict`",
    "image": "a picture, by the digest of its bytes",
    "artifact": "a file, by the digest of its bytes",
    "tag": "a tag",
    "untag": "a tag taken away",
    "property": "v1: a property, which cannot change",
    "parameter": "MLflow: a parameter",
    "model": "a model that is registered",
    "description": "v1: the description of a metric",
    "run": "start or end of a run beside the one of the job",
    "unrecorded": "a symbol was used that no recorder knows; the recording ends there",
    "missing": "an input was asked for that the script was not given",
    "started": "a command was started, in which nothing is recorded",
}
# What is said about a run, and not logged to it.
ASIDE = frozenset({"missing", "started"})


@dataclass(frozen=True)
class Event:
    """One thing logged; ``run`` is "" for the job's own run, else the numbers down to a child."""

    kind: str
    name: str
    value: Plain = None
    step: Plain = None
    run: str = ""

    def to_json(self) -> str:
        """The event as one line of JSON; NaN and infinities in Python's own spelling."""
        return json.dumps([self.kind, self.name, self.value, self.step, self.run])

    @classmethod
    def from_json(cls, line: str) -> Event:
        """The event of a line that ``to_json`` wrote."""
        return cls(*json.loads(line))


def is_number(value: object) -> bool:
    """Whether ``float`` takes the value as a number; a text that looks like one is a text."""
    if isinstance(value, (str, bytes)) or not hasattr(type(value), "__float__"):
        return False
    try:
        float(value)  # type: ignore[arg-type]
    except OverflowError:
        return True
    except Exception:
        return False
    return True


def number(value: Any) -> float:
    """The value as a float; an integer that is too large for one is an infinity."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def plain(value: Any) -> Plain:
    """The value in what JSON has: numbers are floats, arrays and frames lists and dictionaries."""
    if value is None:
        return None
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, range)):
        return [plain(item) for item in value]
    if is_number(value) and not getattr(value, "shape", ()):
        return number(value)
    for convert in ("tolist", "to_dict"):
        if hasattr(value, convert):
            # A frame is its columns, as both SDKs take a table.
            made = value.to_dict("list") if convert == "to_dict" else value.tolist()
            return plain(made)
    return repr(value)


def same(one: Plain, other: Plain) -> bool:
    """Whether two plain values are equal, NaN equal to NaN."""
    if isinstance(one, float) and isinstance(other, float):
        return one == other or (math.isnan(one) and math.isnan(other))
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return one == other
