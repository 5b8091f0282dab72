"""Says in one line what the environments of jobs need for fixes, and which files define them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from azlint.checking.environments import ENVIRONMENT
from azlint.diagnostics import Applicability, Diagnostic, Fix
from azlint.reports.model import counted, shown

_MOST = 5


@dataclass(frozen=True, slots=True)
class Need:
    """What the environment of one file's jobs needs.

    ``packages`` are added to the files ``added_to``; where that is empty nothing adds them.
    """

    path: str
    packages: tuple[str, ...]
    added_to: tuple[str, ...] = ()


def needs_of(path: str, applied: Iterable[Fix], left: Iterable[Diagnostic]) -> Iterator[Need]:
    """What the fixes ``applied`` to a file need, and those ``left`` there for want of it."""
    for fix in applied:
        yield from _of(path, fix)
    for diagnostic in left:
        if diagnostic.fix is not None and ENVIRONMENT in diagnostic.fix.reason:
            yield from _of(path, diagnostic.fix)


def _of(path: str, fix: Fix) -> Iterator[Need]:
    packages = fix.companion.environment if fix.companion is not None else ()
    if packages and fix.applicability is not Applicability.DISPLAY:
        added_to = tuple(other.path for other in fix.elsewhere)
        # What defines the environment in the very file is among the fix's own edits.
        in_itself = not added_to and ENVIRONMENT not in fix.reason
        yield Need(path, packages, (path,) if in_itself else added_to)


def told(needs: Sequence[Need], *, would: bool = False) -> str:
    """The line on ``needs``, empty for none; ``would`` says that nothing was written."""
    if not needs:
        return ""
    packages = dict.fromkeys(package for need in needs for package in need.packages)
    added_to = dict.fromkeys(path for need in needs for path in need.added_to)
    without = dict.fromkeys(need.path for need in needs if not need.added_to)
    parts = []
    if added_to:
        parts.append(f"{'to be added' if would else 'added'} to {_named(list(added_to))}")
    if without:
        parts.append(f"add them by hand for the jobs of {_named(list(without))}")
    return f"The environments of the jobs need {', '.join(packages)}: {'; '.join(parts)}."


def _named(paths: Sequence[str]) -> str:
    names = ", ".join(map(shown, paths[:_MOST]))
    more = len(paths) - _MOST
    return f"{names} and {counted(more, 'more file')}" if more > 0 else names
