"""What counts as the same, and how differences are told."""

from __future__ import annotations

import math

import pytest

from azlint.proof.compare import Comparison, Verdict, compare, worded
from azlint.proof.equivalents import EQUIVALENTS
from azlint.proof.events import KINDS, Event


def metric(name: str, value: float, step: float | None = None, run: str = "") -> Event:
    """A number of a series."""
    return Event("metric", name, value, step, run)


def verdicts(comparison: Comparison) -> list[str]:
    """What became of each event."""
    return [row.verdict.value for row in comparison.rows]


PIXELS = {"content": "3 bytes"}
SAME = [
    ([metric("a", 1, 2)], [metric("a", 1, 2)]),
    ([metric("a", math.nan)], [metric("a", math.nan)]),
    ([metric("a", 1), metric("a", 2)], [metric("a", 1, 0), metric("a", 2, 1)]),
    ([metric("a", 1)], [metric("a", 1, 5)]),
    ([metric("a", 1), metric("a", 2)], [metric("a", 1, -2), metric("a", 2, 9)]),
    ([metric("a", 1), metric("a", 1)], [metric("a", 1, 0), metric("a", 1, 0)]),
    ([metric("a", 1), metric("b", 2)], [metric("a", 1, 0), metric("b", 2, 0)]),
    ([metric("a", 1), metric("a", 2, run="1")], [metric("a", 1, 0), metric("a", 2, 0, "1")]),
    ([Event("list", "l", [1.0, 2.0])], [metric("l", 1, 0), metric("l", 2, 1)]),
    (
        [Event("list", "l", [1.0]), Event("list", "l", [2.0])],
        [metric("l", 1, 0), metric("l", 2, 1)],
    ),
    ([Event("list", "l", [])], []),
    ([Event("list", "l", ["x"])], [Event("dictionary", "l.json", {"l": ["x"]})]),
    ([Event("row", "r", {"a": 1.0, "b": 2.0})], [metric("r.a", 1), metric("r.b", 2)]),
    (
        [Event("row", "r", {"a": 1.0}), Event("row", "r", {"a": 2.0})],
        [metric("r.a", 1, 0), metric("r.a", 2, 1)],
    ),
    ([Event("row", "r", {"a": "x"})], [Event("table", "r.json", {"a": ["x"]})]),
    ([Event("table", "t", {"a": [1.0]})], [Event("table", "t.json", {"a": [1.0]})]),
    ([Event("table", "t", {"a": [1.0]})], [Event("dictionary", "t.json", {"a": [1.0]})]),
    ([Event("dictionary", "cm", {})], [Event("dictionary", "cm.json", {})]),
    ([Event("text", "t", "x")], [Event("text", "t.txt", "x")]),
    ([Event("text", "t", "x")], [Event("tag", "t", "x")]),
    ([Event("text", "t", "x")], [Event("parameter", "t", "x")]),
    ([Event("tag", "t", "x")], [Event("tag", "t", "x")]),
    ([Event("artifact", "m/a", "3 bytes")], [Event("artifact", "m/a", "3 bytes")]),
    ([Event("image", "roc", PIXELS)], [Event("image", "roc.png", PIXELS)]),
    (
        [Event("image", "roc", {"content": "3 bytes", "path": "plots/r.png"})],
        [Event("artifact", "r.png", "3 bytes")],
    ),
    ([Event("run", "start", "c", None, "1")], [Event("run", "start", "c", None, "1")]),
]
DIFFERENT = [
    ([metric("a", 1)], [metric("a", 2)], ["differs"]),
    ([metric("a", 1, 3)], [metric("a", 1)], ["differs"]),
    ([metric("a", 1), metric("a", 2)], [metric("a", 1, 0), metric("a", 2, 0)], ["same", "differs"]),
    ([metric("a", 1), metric("a", 2)], [metric("a", 1, 1), metric("a", 2, 0)], ["same", "differs"]),
    ([metric("a", 1), metric("a", 2)], [metric("a", 1), metric("a", 2, 0)], ["same", "differs"]),
    (
        [metric("a", 1, 1), metric("a", 2, 2)],
        [metric("a", 1, 1), metric("a", 2, 1)],
        ["same", "differs"],
    ),
    ([metric("a", 1)], [metric("a", 1, None, "1")], ["differs"]),
    ([metric("a", 1)], [metric("b", 1)], ["lost", "added"]),
    ([metric("a", 1)], [], ["lost"]),
    ([], [metric("a", 1)], ["added"]),
    ([metric("a", 1), metric("b", 2)], [metric("b", 2), metric("a", 1)], ["lost", "same", "added"]),
    ([Event("text", "a", "0.5")], [metric("a", 0.5)], ["differs"]),
    ([Event("tag", "a", None)], [Event("tag", "a", "None")], ["differs"]),
    ([Event("description", "a", "of a")], [metric("a", 1)], ["lost", "added"]),
    ([Event("list", "l", [1.0, 2.0])], [metric("l", 1, 0)], ["same", "lost"]),
    ([Event("text", "t", "x", 3.0)], [Event("tag", "t", "x")], ["differs"]),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_same(before: list[Event], after: list[Event]) -> None:
    """Each form of MLflow that keeps what v1 logged."""
    comparison = compare(before, after)
    assert comparison.equal, comparison.lines()
    assert all(row.reason for row in comparison.rows)


@pytest.mark.parametrize(("before", "after", "expected"), DIFFERENT)
def test_different(before: list[Event], after: list[Event], expected: list[str]) -> None:
    """What is not kept is told, and nothing else is."""
    comparison = compare(before, after)
    assert verdicts(comparison) == expected
    assert not comparison.equal


@pytest.mark.parametrize(("before", "after"), SAME)
def test_nothing_is_the_same_as_nothing(before: list[Event], after: list[Event]) -> None:
    """An event that MLflow does not get is lost, whatever its kind."""
    assert all(row.verdict is Verdict.LOST for row in compare(before, []).rows)
    assert all(row.verdict is Verdict.ADDED for row in compare([], after).rows)


def test_one_difference_in_many_rows() -> None:
    """The alignment finds the one event that is gone between thousands that are the same."""
    events = [metric("loss", float(step), float(step)) for step in range(5000)]
    comparison = compare(events, [*events[:2500], *events[2501:]])
    assert [row.before for row in comparison.differences] == [events[2500]]


def test_more_than_can_be_aligned() -> None:
    """Above the limit rows are paired in order, and all of them are told."""
    old = [metric("a", float(value), 1) for value in range(700)]
    new = [metric("a", float(value + 1), 1) for value in range(700)]
    assert verdicts(compare(old, new)) == ["differs"] * 700


def test_lines() -> None:
    """Two columns, and the verdict before them."""
    old, new = Event("text", "t", "x" * 80), metric("b", 0.5, 3, "1")
    lines = compare([old, metric("a", 1)], [new, metric("a", 1)]).lines(80)
    assert lines == [
        "          before                             after",
        "lost      text t = 'xxxxxxxxxxxxxxxxxxxxx...",
        "added                                        [run 1] metric b = 0.5 at 3",
        "same      metric a = 1                       metric a = 1",
    ]
    assert max(map(len, lines)) <= 80
    assert worded(None) == ""


def test_what_differs_is_said() -> None:
    """A row that differs says in what."""
    (row,) = compare([metric("a", 1, 3)], [metric("a", 2, 4)]).rows
    assert row.reason == "another value and step"
    (row,) = compare([Event("text", "a", "x")], [metric("a", 2)]).rows
    assert row.reason == "text became metric"


ENDINGS = [
    ([(0.9, None), (0.1, None)], [(0.9, 0), (0.1, 1)], []),
    ([(0.9, None), (0.1, None)], [(0.9, 0), (0.1, 0)], [((0.1,), (0.9, 0.1))]),
    ([(0.9, None), (0.1, None)], [(0.9, 3), (0.1, 0)], [((0.1,), (0.9,))]),
    ([(0.9, None), (0.1, None)], [(0.1, 0), (0.1, 0)], []),
    ([(0.9, 2), (0.1, 1)], [(0.9, 2), (0.1, 1)], []),
    ([(0.9, 1), (0.1, 1)], [(0.9, 1), (0.1, 1)], []),
    ([(0.9, None), (0.1, None)], [(0.9, 0), (0.1, None)], [((0.1,), (0.9, 0.1))]),
    ([(math.nan, None)], [(math.nan, 0)], []),
]


@pytest.mark.parametrize(("before", "after", "expected"), ENDINGS)
def test_what_is_read_back(
    before: list[tuple[float, int | None]],
    after: list[tuple[float, int | None]],
    expected: list[tuple[tuple[float, ...], tuple[float, ...]]],
) -> None:
    """The last value of a series is the last one logged in v1, that of the last step in MLflow."""
    sides = [[metric("a", value, step) for value, step in side] for side in (before, after)]
    comparison = compare(*sides)
    assert [(ending.before, ending.after) for ending in comparison.endings] == expected


def test_what_is_read_back_is_told() -> None:
    """Below the rows, and with both values where the clock decides."""
    old = [metric("a", 0.9, run="1"), metric("a", 0.1, run="1")]
    new = [metric("a", 0.9, 0, "1"), metric("a", 0.1, 0, "1")]
    last = compare(old, new).lines()[-1]
    assert last == "[run 1] a is read back as 0.1 before, as 0.9 or 0.1 after"


def test_the_table_is_sound() -> None:
    """Each row names known kinds, once, and has a reason of its own."""
    assert {kind for row in EQUIVALENTS for kind in (row.before, row.after)} <= KINDS.keys()
    assert len({(row.before, row.after) for row in EQUIVALENTS}) == len(EQUIVALENTS)
    assert len({row.reason for row in EQUIVALENTS}) == len(EQUIVALENTS)
