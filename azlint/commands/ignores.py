"""`azlint check --add-ignores`: writes comments that suppress the findings of a run."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from azlint.commands.outcome import FAILED, CommandError
from azlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Position, Range
from azlint.documents import notebook
from azlint.documents.files import DocumentError, is_notebook
from azlint.fixing import fixer
from azlint.reports.model import ReportedDiagnostic, counted, place, printable
from azlint.suppressing.ignoring import OWN_FAMILY, ReasonError, checked_reason, ignoring
from azlint.text import split_lines

if TYPE_CHECKING:
    from azlint.fixing.fixer import Source


def check_options(options: argparse.Namespace) -> None:
    """Raises CommandError when the reason, or another option, does not allow comments."""
    try:
        checked_reason(options.add_ignores)
    except ReasonError as error:
        raise CommandError(f"--add-ignores: {error}") from None
    if "-" in options.paths:
        raise CommandError("--add-ignores writes files; name them in place of `-`")
    if options.diff or options.fix_only:
        raise CommandError("--add-ignores reports what is left; leave out --diff and --fix-only")


def add(reason: str, found: Iterable[ReportedDiagnostic]) -> int:
    """Writes a comment at each finding; 0: done, 2: some are told that could not be written."""
    reason = checked_reason(reason)
    failed = written = files = 0
    for filename, rows in groupby(found, key=lambda row: row.filename):
        told = [row.diagnostic for row in rows if not row.diagnostic.code.startswith(OWN_FAMILY)]
        if not told:
            continue
        try:
            source = fixer.read(os.path.abspath(filename))
            edits, left = _edits(source, told, reason)
            text = fixer.apply(source.path, source.text, [_as_fix(edits)])
            if edits:
                fixer.write(source, text)
        except (DocumentError, fixer.FixError, ValueError) as error:
            print(f"azlint: {printable(filename)}: {error}", file=sys.stderr)
            failed = FAILED
            continue
        written += len(told) - len(left)
        files += bool(edits)
        for diagnostic in left:
            where = place(ReportedDiagnostic(filename, diagnostic))
            print(f"azlint: {where}: {diagnostic.code}: {_NO_PLACE}", file=sys.stderr)
            failed = FAILED
    if files:
        what = counted(written, "finding")
        print(f"Suppressed {what} in {counted(files, 'file')}.", file=sys.stderr)
    return failed


_NO_PLACE = (
    "no comment can stand here, so the finding is not suppressed; put it on a line of Python, "
    "or use `file-ignore`"
)


def _as_fix(edits: Iterable[Edit]) -> Fix:
    return Fix("Suppress", tuple(edits), Applicability.SAFE)


def _edits(
    source: Source, found: list[Diagnostic], reason: str
) -> tuple[list[Edit], list[Diagnostic]]:
    """The edits that write the comments, and the findings for which there is no place."""
    edits: list[Edit] = []
    left: list[Diagnostic] = []
    read = notebook.read(source.text) if is_notebook(source.path) else None
    for cell, group in groupby(found, key=lambda each: each.range.cell):
        found_cell = None if read is None or cell is None else read.cell(cell)
        if found_cell is None and cell is not None:
            left += group
            continue
        before = text = source.text if found_cell is None else found_cell.text
        written: set[tuple[int, str]] = set()
        for diagnostic in group:
            at = diagnostic.range.start.row, diagnostic.code
            if at in written:
                continue
            edit = ignoring(text, diagnostic.range.start.row, diagnostic.code, cell, reason)
            if edit is None:
                left.append(diagnostic)
            else:
                written.add(at)
                text = _done(text, edit)
        edits += _differences(before, text, cell)
    return edits, left


def _done(text: str, edit: Edit) -> str:
    """The text with an edit within one of its lines."""
    at = Edit(Range(edit.range.start, edit.range.end), edit.content)
    return fixer.apply("", text, [_as_fix([at])])


def _differences(before: str, after: str, cell: int | None) -> Iterator[Edit]:
    """One insertion for each line that grew, so that the rest of a line stays as it is written."""
    pairs = zip(split_lines(before), split_lines(after), strict=True)
    for row, (old, new) in enumerate(pairs, 1):
        if old == new:
            continue
        start = _shared(old, new)
        end = _shared(old[start:][::-1], new[start:][::-1])
        place = Range(Position(row, start + 1), Position(row, len(old) - end + 1), cell)
        yield Edit(place, new[start : len(new) - end])


def _shared(old: str, new: str) -> int:
    """How many characters two texts have in common from their start."""
    pairs = zip(old, new, strict=False)
    differing = (at for at, (one, other) in enumerate(pairs) if one != other)
    return next(differing, min(len(old), len(new)))
