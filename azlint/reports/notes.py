"""What is said below a finding, in the words that all reports for people share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from azlint.diagnostics import Applicability, Diagnostic, Fix
from azlint.reports.model import printable, shown
from azlint.rules.registry import PREFIX


@dataclass(frozen=True)
class Note:
    """One line below a finding, and code that belongs to it, empty for none."""

    label: str
    text: str
    code: str = ""


def notes(diagnostic: Diagnostic) -> Iterator[Note]:
    """All notes of a finding: what to write instead, its fix, its uses, where to read more."""
    if diagnostic.replacement or diagnostic.snippet:
        yield Note("help", printable(diagnostic.replacement), diagnostic.snippet)
    if diagnostic.fix is not None:
        yield from of_fix(diagnostic.fix)
    if diagnostic.uses is not None:
        yield Note("note", uses_in_words(diagnostic.uses))
    yield from pages(diagnostic)


def of_fix(fix: Fix) -> Iterator[Note]:
    """The fix, how far it can be trusted and why, what the job needs, and other files it edits."""
    trust = "" if fix.applicability is Applicability.SAFE else f": {fix.reason}"
    yield Note("fix", printable(f"{fix.title} ({fix.applicability.value}{trust})"))
    if fix.companion is not None:
        for label, text in fix.companion.needs():
            yield Note(label, printable(text))
    for other in fix.elsewhere:
        yield Note("also edits", printable(shown(other.path)))


def pages(diagnostic: Diagnostic) -> Iterator[Note]:
    """Where more is to be read: the page of the fact, and that of the rule."""
    if diagnostic.url:
        yield Note("see", printable(diagnostic.url))
    if command := explaining(diagnostic.code):
        yield Note("more", f"`{command}`")


def explaining(code: str) -> str:
    """The command that explains the rule; empty for what is no code of a rule."""
    digits = code.removeprefix(PREFIX)
    known = code.startswith(PREFIX) and len(digits) == 3 and digits.isascii() and digits.isdigit()
    return f"azlint rule {code}" if known else ""


def uses_in_words(uses: int) -> str:
    """How often the name of an import is used."""
    match uses:
        case 0:
            return "used nowhere below"
        case 1:
            return "used once below"
        case _:
            return f"used {uses:,} times below"
