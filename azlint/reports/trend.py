"""What came and what went between an earlier scan and this one."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, replace
from typing import TypeAlias

from azlint.reports.model import Scan
from azlint.reports.readiness import Readiness, readiness

Found: TypeAlias = "tuple[str, str, str, str]"
"""Code, repository, file and the code that a finding is about."""


@dataclass(frozen=True)
class RuleChange:
    """The findings of one rule: how many there were and are, and how many came and went."""

    code: str
    name: str
    before: int
    after: int
    came: int
    gone: int


@dataclass(frozen=True)
class Trend:
    """An earlier scan and this one.

    Findings are known again by rule and code, so what only moved neither came nor went.
    ``created`` are the times of both scans, as their origins tell. ``strangers`` are the
    repositories of only one of the two.
    """

    before: Readiness
    after: Readiness
    rules: tuple[RuleChange, ...]
    created: tuple[str, str]
    strangers: tuple[str, ...]

    @property
    def came(self) -> int:
        """How many findings are new."""
        return sum(rule.came for rule in self.rules)

    @property
    def gone(self) -> int:
        """How many findings are no more."""
        return sum(rule.gone for rule in self.rules)


def trend(previous: Scan, now: Scan) -> Trend:
    """What changed from ``previous`` to ``now``, both by the model of effort of ``now``."""
    before, after = readiness(replace(previous, effort=now.effort)), readiness(now)
    old, new = set(previous.repositories), set(now.repositories)
    # One repository may be called otherwise where it was scanned elsewhere.
    alone = len(old) == len(new) == 1
    was, names = _found(before, alone)
    found, new_names = _found(after, alone)
    names |= new_names
    came, gone = Counter[str](), Counter[str]()
    for (code, *_), count in (found - was).items():
        came[code] += count
    for (code, *_), count in (was - found).items():
        gone[code] += count
    counts = [Counter(code for code, *_ in each.elements()) for each in (was, found)]
    rules = (
        RuleChange(code, names[code], counts[0][code], counts[1][code], came[code], gone[code])
        for code in sorted(names)
    )
    created = _created(previous), _created(now)
    return Trend(before, after, tuple(rules), created, tuple(sorted(old ^ new)))


def _found(ready: Readiness, alone: bool) -> tuple[Counter[Found], dict[str, str]]:
    """How often each finding is there, and the names of the rules by code."""
    found: Counter[Found] = Counter()
    names: dict[str, str] = {}
    for file in ready.files:
        for work in file.work:
            row, diagnostic = work.row, work.row.diagnostic
            repository = "" if alone else row.repository
            names[diagnostic.code] = diagnostic.name
            if row.context:
                found[diagnostic.code, repository, "", row.context] += 1
            else:
                name = posixpath.normpath(file.file.origin.prefix + row.filename)
                found[diagnostic.code, repository, name, diagnostic.message] += 1
    return found, names


def _created(scan: Scan) -> str:
    """The latest time of a scan's origins."""
    return max((origin.created for origin in scan.origins), default="")
