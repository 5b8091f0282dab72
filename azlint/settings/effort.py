"""How many minutes each kind of finding stands for: a judgment to plan with, not a measurement."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from azlint.diagnostics import Applicability
from azlint.rules.registry import (
    ALL,
    PREFIX,
    SelectorError,
    did_you_mean,
    find_rule,
    nearest,
    resolve_selector,
)

SIZES = ("S", "M", "L", "XL")


class EffortError(ValueError):
    """A fault in the table of the model; the message names the key, the fault and the way out."""


@dataclass(frozen=True)
class Minutes:
    """Minutes for one finding, by what azlint offers for it; None where a wider row decides.

    ``safe`` and ``unsafe`` are the time to look at a fix that azlint makes, ``display`` that to
    follow a suggestion, ``none`` that to change the code by hand.
    """

    safe: float | None = None
    unsafe: float | None = None
    display: float | None = None
    none: float | None = None

    def of(self, applicability: Applicability | None) -> float | None:
        """The minutes for a finding whose fix is so trusted; None: it has no fix."""
        match applicability:
            case Applicability.SAFE:
                return self.safe
            case Applicability.UNSAFE:
                return self.unsafe
            case Applicability.DISPLAY:
                return self.display
            case None:
                return self.none


@dataclass(frozen=True)
class Row:
    """The minutes of all rules whose codes begin with ``prefix``, and what these are about."""

    prefix: str
    subject: str
    minutes: Minutes


# What the authors of azlint believe for a person who knows the code; nobody has measured it.
DEFAULTS = (
    Row("AZL", "all rules", Minutes(safe=0.5, unsafe=5, display=10, none=15)),
    Row("AZL0", "azlint itself: unreadable files, comments", Minutes(none=10)),
    Row("AZL1", "imports, which go with their last use", Minutes(none=1)),
    Row("AZL104", "imports by name", Minutes(none=10)),
    Row("AZL107", "names in texts", Minutes(none=10)),
    Row("AZL108", "runtimes of models", Minutes(none=30)),
    Row("AZL2", "the run: context, logging, artifacts, tags", Minutes(none=10)),
    Row("AZL201", "the run itself, which goes with its last use", Minutes(none=2)),
    Row("AZL26", "child runs", Minutes(none=20)),
    Row("AZL27", "metrics and runs that are read", Minutes(none=20)),
    Row("AZL3", "data: datasets, datastores, inputs, outputs", Minutes(none=20)),
    Row("AZL4", "models", Minutes(none=20)),
    Row("AZL5", "workspace, sign-in, compute, environments", Minutes(none=10)),
    Row("AZL6", "jobs", Minutes(none=30)),
    Row("AZL605", "pipelines", Minutes(none=60)),
    Row("AZL606", "steps of pipelines", Minutes(none=60)),
    Row("AZL610", "sweeps", Minutes(none=45)),
    Row("AZL611", "AutoML", Minutes(none=45)),
    Row("AZL612", "parallel runs", Minutes(none=60)),
    Row("AZL62", "deployment", Minutes(none=60)),
    Row("AZL7", "project files and the command line", Minutes(none=15)),
    Row("AZL8", "contracts between a job and its script", Minutes(none=15)),
    Row("AZL9", "code that has faults of other kinds", Minutes(none=10)),
)
_KINDS = tuple(each.name for each in fields(Minutes))


@dataclass(frozen=True)
class Effort:
    """The model: minutes for each rule and kind of fix, and what a size is.

    ``rows`` are configured and decide over `DEFAULTS`; within both the longest prefix decides.
    ``repeat`` is the share of its minutes that each further finding of one rule in one file takes
    when a person does the work. ``sizes`` are the most minutes of an S, M and L project.
    """

    rows: tuple[Row, ...] = ()
    repeat: float = 0.25
    sizes: tuple[float, float, float] = (480, 2400, 9600)

    def minutes(self, code: str, applicability: Applicability | None) -> float:
        """The minutes for the first finding of a rule in a file."""
        for rows in (self.rows, DEFAULTS):
            found = [row for row in rows if code.startswith(row.prefix)]
            for row in sorted(found, key=lambda row: len(row.prefix), reverse=True):
                if (chosen := row.minutes.of(applicability)) is not None:
                    return chosen
        return 0.0

    def further(self, code: str, applicability: Applicability | None) -> float:
        """The minutes for each further finding of the rule in the same file."""
        by_azlint = applicability in (Applicability.SAFE, Applicability.UNSAFE)
        return self.minutes(code, applicability) * (1 if by_azlint else self.repeat)

    def size(self, minutes: float) -> str:
        """S, M, L or XL."""
        for name, most in zip(SIZES, self.sizes, strict=False):
            if minutes <= most:
                return name
        return SIZES[-1]

    def table(self) -> Iterator[Row]:
        """The whole model by prefix, each row with the minutes that hold for it."""
        subjects = {row.prefix: row.subject for row in (*self.rows, *DEFAULTS)}
        for prefix in sorted(subjects):
            kinds = (*Applicability, None)
            yield Row(
                prefix, subjects[prefix], Minutes(*(self.minutes(prefix, each) for each in kinds))
            )


def read_effort(table: Mapping[str, object]) -> Effort:
    """The model that the table ``effort`` of a configuration describes; raises EffortError."""
    changes: dict[str, object] = {}
    general: dict[str, float] = {}
    rows: list[Row] = []
    for key, value in table.items():
        if key in _KINDS:
            general[key] = _number(key, value)
        elif key == "repeat":
            changes[key] = _number(key, value, most=1)
        elif key == "sizes":
            changes[key] = _sizes(value)
        else:
            rows.append(_row(key, value))
    if general:
        rows.append(Row(PREFIX, DEFAULTS[0].subject, Minutes(**general)))
    return Effort(tuple(rows), **changes)  # type: ignore[arg-type]


def _row(key: str, value: object) -> Row:
    words = (*_KINDS, "repeat", "sizes")
    try:
        resolve_selector(key)
    except SelectorError as error:
        close = did_you_mean(key, words, "") if nearest(key, words) else ""
        reason = f"no setting or rule is called `{key}`; {close}" if close else str(error)
        raise EffortError(f"`effort`: {reason}") from None
    if not isinstance(value, dict):
        raise EffortError(f"`effort.{key}` is no table; write `{key} = {{ none = 30 }}`")
    minutes: dict[str, float] = {}
    for kind, number in value.items():
        if kind not in _KINDS:
            listed = ", ".join(f"`{each}`" for each in _KINDS)
            hint = did_you_mean(kind, _KINDS, f"write one of {listed}")
            raise EffortError(f"`effort.{key}`: no kind of fix is called `{kind}`; {hint}")
        minutes[kind] = _number(f"{key}.{kind}", number)
    rule = find_rule(key)
    if rule is not None:
        return Row(rule.code, rule.name, Minutes(**minutes))
    prefix = PREFIX if key.strip().upper() == ALL else key.strip().upper()
    subject = next((row.subject for row in DEFAULTS if row.prefix == prefix), "configured")
    return Row(prefix, subject, Minutes(**minutes))


def _number(key: str, value: object, most: float = math.inf) -> float:
    if (
        isinstance(value, bool)
        or not isinstance(value, (int, float))
        or not math.isfinite(value)
        or not 0 <= value <= most
    ):
        limits = "of at least 0" if most == math.inf else f"from 0 to {most:g}"
        raise EffortError(f"`effort.{key}` is not a number {limits}")
    return value


def _sizes(value: object) -> tuple[float, ...]:
    right = "write the most minutes of S, M and L, rising, such as `sizes = [480, 2400, 9600]`"
    if not isinstance(value, list) or len(value) != len(SIZES) - 1:
        raise EffortError(f"`effort.sizes` is not a list of three numbers; {right}")
    numbers = tuple(_number("sizes", each) for each in value)
    if not _rising(numbers):
        raise EffortError(f"`effort.sizes` does not rise; {right}")
    return numbers


def _rising(numbers: Iterable[float]) -> bool:
    return all(first < second for first, second in itertools.pairwise(numbers))
