"""Events survive their file, and values compare by what they say."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path

import pytest

from azlint.proof.events import KINDS, Event, is_number, number, plain, same
from azlint.proof.journal import Journal


class Scalar:
    """What a numpy scalar looks like."""

    shape = ()

    def __float__(self) -> float:
        return 0.5


class Array:
    """What a numpy array looks like."""

    shape = (2,)

    def __float__(self) -> float:
        raise TypeError("only arrays of one value are numbers")

    def tolist(self) -> list[int]:
        """The values."""
        return [1, 2]


class Frame:
    """What a pandas frame looks like."""

    def to_dict(self, orient: str) -> dict[str, list[int]]:
        """The columns."""
        assert orient == "list"
        return {"a": [1]}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, 1.0),
        (True, 1.0),
        (Fraction(1, 2), 0.5),
        (Scalar(), 0.5),
        ("0.5", "0.5"),
        (None, None),
        ((1, "a"), [1.0, "a"]),
        (range(2), [0.0, 1.0]),
        ({1: True}, {"1": 1.0}),
        (Array(), [1.0, 2.0]),
        (Frame(), {"a": [1.0]}),
        (b"x", "b'x'"),
    ],
)
def test_plain(value: object, expected: object) -> None:
    """Numbers are floats, and what holds several is a list or a dictionary."""
    assert plain(value) == expected
    assert type(plain(value)) is type(expected)


def test_numbers() -> None:
    """A text is no number, whatever it looks like; an integer can be too large for a float."""
    assert not is_number("1")
    assert not is_number(Array())
    assert is_number(10**400)
    assert number(10**400) == math.inf
    assert number(-(10**400)) == -math.inf


def test_same() -> None:
    """NaN is equal to NaN, at any depth; a number is not its text."""
    nan = math.nan
    assert same([{"a": nan}], [{"a": nan}])
    assert not same(nan, 1.0)
    assert not same("1.0", 1.0)
    assert not same([1.0], [1.0, 1.0])
    assert not same({"a": 1.0}, {"b": 1.0})


@pytest.mark.parametrize(
    "event",
    [
        Event("metric", "acc", 0.1 + 0.2, 3.0),
        Event("metric", "é\n😀", -math.inf, None, "1.2"),
        Event("table", "t", {"a": [1.0, None, "x"]}),
    ],
)
def test_a_line_holds_an_event(event: Event) -> None:
    """An event is one line, and comes back from it as it was."""
    assert "\n" not in event.to_json()
    assert Event.from_json(event.to_json()) == event


def test_nan_survives_its_line() -> None:
    """NaN has a spelling in the file."""
    assert math.isnan(float(str(Event.from_json(Event("metric", "x", math.nan).to_json()).value)))


def test_runs_have_places(tmp_path: Path) -> None:
    """Children are counted below their parent; ids read the same in every recording."""
    journal = Journal(tmp_path / "events")
    journal.main("run-0123456789abc")
    journal.start("a", "first", "run-0123456789abc")
    journal.start("b", None, "a")
    journal.start("c", "second", "run-0123456789abc")
    journal.record("tag", "of", ["run-0123456789abc/x", {"run-0123456789abc": 1}], run="b")
    journal.end("b", "FINISHED")
    journal.end("b", "FINISHED")
    journal.end("run-0123456789abc", "FINISHED")
    journal.start("d", "other", None)
    journal.closed = True
    journal.record("metric", "late", 1)
    lines = (tmp_path / "events").read_text(encoding="utf-8").splitlines()
    assert [Event.from_json(line) for line in lines] == [
        Event("run", "start", "first", None, "1"),
        Event("run", "start", None, None, "1.1"),
        Event("run", "start", "second", None, "2"),
        Event("tag", "of", ["<run id>/x", {"<run id>": 1.0}], None, "1.1"),
        Event("run", "end", "FINISHED", None, "1.1"),
        Event("run", "start", "other", None, "beside.1"),
    ]
    assert {Event.from_json(line).kind for line in lines} <= KINDS.keys()
