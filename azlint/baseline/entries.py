"""The entries of a baseline: what names a finding from one state of the code to the next."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from azlint.checking.results import UNREADABLE
from azlint.reports.model import ReportedDiagnostic, printable

_HINT = 80


class Key(NamedTuple):
    """What makes two findings the same.

    ``path`` is relative to the folder of the baseline, with `/`; ``context`` are the digits of
    `azlint.documents.context`, empty where the code could not be read.
    """

    path: str
    code: str
    symbol: str
    context: str

    @property
    def is_known_again(self) -> bool:
        """Whether the finding can be told from others: a file that cannot be read holds unknowns.

        What stands in such a file is not known, so its fault is never one that was there before.
        """
        return bool(self.context) and self.code != UNREADABLE


@dataclass(frozen=True)
class Entries:
    """How often each finding is known, and for people a piece of a line that it stands in."""

    counts: Mapping[Key, int]
    hints: Mapping[Key, str]

    @property
    def total(self) -> int:
        """How many findings there are."""
        return sum(self.counts.values())

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of all files that have entries, sorted."""
        return tuple(sorted({key.path for key in self.counts}))


def key_of(row: ReportedDiagnostic, root: str, folder: str) -> Key:
    """The key of a finding whose file counts from ``root``, for a baseline in ``folder``."""
    path = relative(os.path.join(root, row.filename), folder)
    return Key(path, row.diagnostic.code, row.diagnostic.symbol, row.context)


def relative(path: str, folder: str) -> str:
    """``path`` as it is counted from the absolute ``folder``, with `/`."""
    place = os.path.normpath(path)
    inside = os.path.join(folder, "")
    if place.startswith(inside):
        return place[len(inside) :].replace(os.sep, "/")
    try:
        return os.path.relpath(place, folder).replace(os.sep, "/")
    except ValueError:
        # Another drive.
        return place.replace(os.sep, "/")


def entries_of(found: Iterable[tuple[Key, ReportedDiagnostic]]) -> Entries:
    """The entries of findings; those that cannot be known again are left out."""
    counts: Counter[Key] = Counter()
    hints: dict[Key, str] = {}
    for key, row in found:
        if key.is_known_again:
            counts[key] += 1
            hints.setdefault(key, printable(row.source.strip())[:_HINT])
    return Entries(counts, hints)
