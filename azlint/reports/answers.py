"""The code that shows what to write instead, once for all findings that it is for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from azlint.diagnostics import Diagnostic
from azlint.reports.model import ReportedDiagnostic, printable
from azlint.reports.terminal import code_lines
from azlint.rules.reporting import display_name


@dataclass(frozen=True)
class Answer:
    """What findings have in common: their rules, their symbols as they are called, and the code.

    All texts are printable, ``snippet`` but for its line ends.
    """

    codes: tuple[str, ...]
    symbols: tuple[str, ...]
    replacement: str
    snippet: str


def answers(rows: Iterable[ReportedDiagnostic]) -> list[Answer]:
    """The answers with code, by their rules."""
    found: dict[tuple[str, str], list[Diagnostic]] = {}
    for row in rows:
        told = row.diagnostic
        if told.snippet:
            found.setdefault((told.replacement, told.snippet), []).append(told)
    made = [
        Answer(
            tuple(sorted({printable(each.code) for each in equal})),
            tuple(sorted({printable(display_name(each.symbol)) for each in equal if each.symbol})),
            printable(replacement),
            "\n".join(code_lines(snippet)),
        )
        for (replacement, snippet), equal in found.items()
    ]
    return sorted(made, key=lambda answer: (answer.codes, answer.symbols))
