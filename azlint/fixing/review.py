"""Steps through fixes with a person, who takes each or leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from azlint.diagnostics import Diagnostic, Edit, Fix, Position
from azlint.fixing.diffs import diff
from azlint.fixing.fixer import Offered, apply
from azlint.reports.model import ReportedDiagnostic, place, printable, shown, write
from azlint.reports.notes import of_fix, pages

_PROMPT = "Apply this fix? [y]es, [n]o, [a]ll of this rule, [s]kip this rule, [q]uit and keep: "
_HELP = "Answer y, n, a, s or q.\n"


class Review:
    """The answers of a person, one fix after the other.

    What was left stays left in the file under way, also when other fixes move it.
    """

    def __init__(self, answers: TextIO, out: TextIO) -> None:
        self._answers = answers
        self._out = out
        self._taken: set[str] = set()
        self._skipped: set[str] = set()
        self._left: set[tuple[str, int | None, Position]] = set()
        self._path = ""
        self._filename = ""
        self.done = False

    def begin(self, path: str) -> None:
        """The file at the absolute ``path`` is next."""
        self._path, self._filename = path, shown(path)
        self._left = set()

    def is_open(self, diagnostic: Diagnostic) -> bool:
        """Whether the person may still be asked about the fix of ``diagnostic``."""
        return (
            not self.done
            and diagnostic.code not in self._skipped
            and _key(diagnostic) not in self._left
        )

    def choose(self, text: str, offered: Offered) -> Offered:
        """Those of the fixes of ``text`` that the person takes."""
        chosen: list[tuple[Diagnostic, Fix]] = []
        for diagnostic, fix in offered:
            if self.is_open(diagnostic) and self._takes(text, diagnostic, fix):
                chosen.append((diagnostic, fix))
            else:
                self._left.add(_key(diagnostic))
        edits = list(dict.fromkeys(edit for _, fix in chosen for edit in fix.edits))
        self._left = {(code, cell, moved(at, cell, edits)) for code, cell, at in self._left}
        return chosen

    def _takes(self, text: str, diagnostic: Diagnostic, fix: Fix) -> bool:
        if diagnostic.code in self._taken:
            return True
        self._show(text, diagnostic, fix)
        while True:
            write(_PROMPT, self._out)
            self._out.flush()
            answer = self._answers.readline()
            match answer.strip().lower():
                case "y" | "yes":
                    return True
                case "n" | "no":
                    return False
                case "a" | "all":
                    self._taken.add(diagnostic.code)
                    return True
                case "s" | "skip":
                    self._skipped.add(diagnostic.code)
                    return False
                case "q" | "quit":
                    self.done = True
                    return False
                case "" if not answer:
                    write("\n", self._out)
                    self.done = True
                    return False
                case _:
                    write(_HELP, self._out)

    def _show(self, text: str, diagnostic: Diagnostic, fix: Fix) -> None:
        told = ReportedDiagnostic(self._filename, diagnostic)
        lines = [f"{place(told)}: {diagnostic.code} {printable(diagnostic.message)}"]
        lines += [f"  {note.label}: {note.text}" for note in (*of_fix(fix), *pages(diagnostic))]
        changed = diff(text, apply(self._path, text, [fix]), self._filename)
        lines += [f"  {printable(line)}" for line in changed.splitlines()]
        write("\n".join([*lines, ""]), self._out)


def _key(diagnostic: Diagnostic) -> tuple[str, int | None, Position]:
    return diagnostic.code, diagnostic.range.cell, diagnostic.range.start


def moved(at: Position, cell: int | None, edits: Sequence[Edit]) -> Position:
    """Where the place ``at`` of a cell is after ``edits``, none of which contains it."""
    rows = 0
    # The end of the last edit, before and after it.
    row, column, new_column = 0, 0, 0
    for edit in sorted(edits, key=lambda edit: edit.range):
        start, end = edit.range.start, edit.range.end
        if edit.range.cell != cell or end > at:
            continue
        begun = start.column + (new_column - column if start.row == row else 0)
        _, newline, tail = edit.content.rpartition("\n")
        rows += edit.content.count("\n") - (end.row - start.row)
        new_column = len(tail) + (1 if newline else begun)
        row, column = end.row, end.column
    return Position(at.row + rows, at.column + (new_column - column if at.row == row else 0))
