"""Says in one line what fixes added to the environments of jobs, and what is left to be added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from azlint.checking.environments import waits
from azlint.diagnostics import Applicability, Fix
from azlint.reports.model import counted, shown

_MOST = 5


@dataclass(frozen=True, slots=True)
class Need:
    """Packages that the environment of one file's jobs needs.

    They are added to the file ``added_to``; where that is empty nothing adds them.
    """

    path: str
    packages: tuple[str, ...]
    added_to: str = ""


def needs_of(path: str, applied: Iterable[Fix]) -> Iterator[Need]:
    """What the fixes ``applied`` to a file need."""
    for fix in applied:
        packages = fix.companion.environment if fix.companion is not None else ()
        if not packages or fix.applicability is Applicability.DISPLAY:
            continue
        for other in fix.elsewhere:
            # Another definition may lack less.
            text = " ".join(edit.content for edit in other.edits)
            added = sorted((p for p in packages if _is_in(text, p)), key=text.find)
            yield Need(path, tuple(added), other.path)
        if not fix.elsewhere:
            # What defines the environment in the very file is among the fix's own edits.
            yield Need(path, packages, "" if waits(fix) else path)


def _is_in(text: str, package: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(package)}(?![\w-])", text) is not None


def told(needs: Sequence[Need], *, would: bool = False) -> str:
    """The line on ``needs``, empty for none; ``would`` says that nothing was written."""
    added: dict[str, dict[str, None]] = {}
    by_hand: dict[str, dict[str, None]] = {}
    done = {(need.path, package) for need in needs if need.added_to for package in need.packages}
    for need in needs:
        if need.added_to:
            added.setdefault(need.added_to, {}).update(dict.fromkeys(need.packages))
        elif left := [package for package in need.packages if (need.path, package) not in done]:
            by_hand.setdefault(need.path, {}).update(dict.fromkeys(left))
    verb = "to be added" if would else "added"
    parts = [f"{packages} {verb} to {files}" for packages, files in _alike(added)]
    parts += [f"add {what} by hand for the jobs of {whose}" for what, whose in _alike(by_hand)]
    return f"Environments: {'; '.join(parts)}." if parts else ""


def _alike(packages_of: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """The packages, and the files that they are all for."""
    found: dict[frozenset[str], tuple[list[str], list[str]]] = {}
    for file, packages in packages_of.items():
        names = list(packages)
        found.setdefault(frozenset(names), (names, []))[1].append(file)
    return ((", ".join(names), _named(files)) for names, files in found.values())


def _named(paths: Sequence[str]) -> str:
    names = ", ".join(map(shown, paths[:_MOST]))
    more = len(paths) - _MOST
    return f"{names} and {counted(more, 'more file')}" if more > 0 else names
