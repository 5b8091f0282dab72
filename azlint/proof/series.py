"""Says in which order each SDK keeps the values of a metric, and which of them it reads back.

SDK v1 keeps what has no step in the order of the calls. MLflow sorts by step, then by the clock: of
two values at one step it cannot be told which comes first, as a loop logs faster than the clock
ticks (`_get_metric_from_file` of its file store, and `log_metric` of all its stores).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from azlint.proof.events import Event, same

if TYPE_CHECKING:
    from azlint.proof.events import Plain

_METRIC = "metric"


@dataclass(frozen=True)
class Ending:
    """The last value of a series before and after; where there are more, the clock decides."""

    name: str
    run: str
    before: tuple[Plain, ...]
    after: tuple[Plain, ...]


def displaced(events: Sequence[Event]) -> frozenset[int]:
    """The places of those metrics that do not come last among those of their series so far.

    A value that is logged again at its own step is where it was. Of a series that both SDKs log
    nothing says how its two parts are sorted.
    """
    highest: dict[tuple[str, str], Event] = {}
    found = set()
    for at, event in enumerate(events):
        if event.kind != _METRIC:
            continue
        before = highest.setdefault((event.run, event.name), event)
        if (event.step is None) != (before.step is None):
            found.add(at)
        elif event.step is not None and before is not event:
            if _step(event) > _step(before):
                highest[event.run, event.name] = event
            elif event.step != before.step or not same(event.value, before.value):
                found.add(at)
    return frozenset(found)


def endings(before: Sequence[Event], after: Sequence[Event]) -> tuple[Ending, ...]:
    """The series that both sides have and that another value is read back of."""
    olds, news = _last_values(before), _last_values(after)
    return tuple(
        Ending(name, run, olds[run, name], news[run, name])
        for run, name in olds
        if (run, name) in news and not same([*olds[run, name]], [*news[run, name]])
    )


def _last_values(events: Sequence[Event]) -> dict[tuple[str, str], tuple[Plain, ...]]:
    """For each series, the values that may be read back as its last one, each once."""
    series: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.kind == _METRIC:
            series[event.run, event.name].append(event)
    return {key: _last(found) for key, found in series.items()}


def _last(found: list[Event]) -> tuple[Plain, ...]:
    stepped = [event for event in found if event.step is not None]
    others = [event for event in found if event.step is None]
    highest = max(map(_step, stepped), default=0.0)
    last = [event for event in stepped if _step(event) == highest] + others[-1:]
    values: list[Plain] = []
    for event in last:
        if not any(same(event.value, value) for value in values):
            values.append(event.value)
    return tuple(values)


def _step(event: Event) -> float:
    assert isinstance(event.step, (int, float))
    return event.step
