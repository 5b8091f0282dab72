"""Joins cells to one Python document: each is parsed alone, and rows lead back to their cell."""

from __future__ import annotations

import ast
import bisect
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from azlint.diagnostics import Position, Range
from azlint.documents import magics
from azlint.documents.files import CONFLICT, DocumentError, conflict_row
from azlint.text import split_lines

# The marks that VS Code, Spyder, jupytext, nbconvert and Databricks set between cells of a script.
MARK = re.compile(
    r"^#[ \t]*(?:%%|<codecell>|In\[[\d ]*\]|COMMAND[ \t]+-{5,}[ \t]*$|Databricks notebook source)",
    re.MULTILINE,
)
# What no source of Python may hold, and what cannot be written as UTF-8.
NO_TEXT = re.compile("[\x00\ud800-\udfff]")
_ROW = re.compile(r"\bline (\d+)\b")


@dataclass(frozen=True, slots=True)
class CodeCell:
    """One code cell as it is written.

    ``number`` is its 1-based number in a notebook, None in a script, where ``row`` is the 1-based
    row of the file that its text begins in. ``ignored`` says that a tag suppresses what is found,
    ``fault`` why the cell could not be read, ``headed`` that a comment in its first line speaks for
    all of it. ``written`` is what stands in the file where ``text`` is not that.
    """

    number: int | None
    text: str
    row: int = 1
    ignored: bool = False
    fault: str = ""
    headed: bool = True
    written: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of a document that stand for rows of a cell.

    ``first`` and ``last`` are rows of the document; ``first`` is row ``row`` of the cell ``cell``,
    or of the file where that is None. ``code`` is the first row that is neither empty, nor a
    magic, nor the mark of the cell; it comes before ``first`` where no comment heads the cell.
    ``apart`` says that what the cell holds is no Python, or has names of its own.
    """

    first: int
    last: int
    cell: int | None
    row: int
    code: int
    ignored: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class CellMap:
    """Leads from the rows of a document to its cells; ``parts`` are in the order of the rows."""

    parts: tuple[Part, ...]

    def part_at(self, row: int) -> Part:
        """The part that holds the document's ``row``, or the nearest one before it."""
        index = bisect.bisect_right(self.parts, row, key=lambda part: part.first) - 1
        return self.parts[max(index, 0)]

    def row_of(self, cell: int | None, row: int) -> int | None:
        """The document's row that stands for ``row`` of the cell, or of the file; None if none."""
        for part in self.parts:
            if part.cell == cell and part.row <= row <= part.row + part.last - part.first:
                return part.first + row - part.row
        return None

    def message(self, text: str) -> str:
        """What Python says of the document, with the rows it names as those of the cells."""

        def named(match: re.Match[str]) -> str:
            start = Position(int(match[1]), 1)
            return f"line {self.range(Range(start, start)).start.row}"

        return _ROW.sub(named, text)

    def range(self, place: Range) -> Range:
        """Where a range of the document stands in its cell, or in the file."""
        part = self.part_at(place.start.row)
        shift = part.row - part.first
        start, end = place.start, place.end
        return Range(
            Position(start.row + shift, start.column),
            Position(end.row + shift, end.column),
            part.cell,
        )


@dataclass(slots=True)
class Joined:
    """The cells as one text and one tree, with what is wrong in single cells.

    ``runs`` are the files that `%run` runs, by the name of the module that stands for them in the
    text. ``written`` are the rows of the text that stand otherwise in their cell, as they do there.
    ``faults`` stand at rows of the text.
    """

    text: str
    parsed: ast.Module
    cells: CellMap
    runs: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)
    faults: tuple[DocumentError, ...] = ()


@dataclass(slots=True)
class _Joining:
    rows: list[str] = field(default_factory=list)
    written: dict[int, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    body: list[ast.stmt] = field(default_factory=list)
    runs: dict[str, str] = field(default_factory=dict)
    faults: list[DocumentError] = field(default_factory=list)


def join(cells: Iterable[CodeCell]) -> Joined:
    """One document of ``cells`` in their order; one that does not parse loses only itself."""
    joining = _Joining()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for cell in cells:
            _add(cell, joining)
    return Joined(
        "\n".join(joining.rows) + "\n",
        ast.Module(joining.body, type_ignores=[]),
        CellMap(tuple(joining.parts)),
        joining.runs,
        joining.written,
        tuple(joining.faults),
    )


def differing(shown: Sequence[str], written: Sequence[str], first: int) -> dict[int, str]:
    """The ``written`` lines that are not as ``shown``, by their rows from ``first`` on."""
    pairs = enumerate(zip(shown, written, strict=True), first)
    return {row: line for row, (parsed, line) in pairs if line != parsed}


def first_code(lines: Sequence[str]) -> int:
    """The 0-based row of the first line that is neither empty nor the mark of a cell."""
    return next((row for row, line in enumerate(lines) if line.strip() and not MARK.match(line)), 0)


def _add(cell: CodeCell, joining: _Joining) -> None:
    lines = split_lines(cell.text)
    # The row between two cells keeps them apart, and holds what an indented cell hangs on.
    above = len(joining.rows) + 1
    magic = magics.cell_magic(lines)
    code = lines if magic is None else magics.without_cell_magic(lines, magic)
    writes = magic is not None and magic.name in magics.WRITING_CELLS
    # Nobody knows what the body of an unknown magic is; Python it need not be.
    known = magic is None or magic.name in magics.PYTHON_CELLS
    head = ""
    shown: Sequence[str] = [""] * len(lines)
    if cell.fault:
        joining.faults.append(DocumentError(cell.fault, above + 1))
    elif magic is None or not (writes or magic.name in magics.OTHER_CELLS):
        try:
            statements, head, shown, runs = _parse(code, cell.row, above, len(joining.runs) + 1)
            joining.body += statements
            for target in runs:
                joining.runs[f"_run_{len(joining.runs) + 1}"] = target
        except DocumentError as error:
            if known and not magics.is_other_language(lines):
                joining.faults.append(error)
                shown = [NO_TEXT.sub("?", line) for line in magics.comments_only(code)]
    joining.rows.append(head)
    joining.rows += shown
    stands = lines if cell.written is None else split_lines(cell.written)
    # The body of a cell that writes is a document of its own.
    own = magic.row if magic is not None and writes else len(lines)
    joining.written |= differing(shown[:own], stands[:own], above + 1)
    joining.parts.append(
        Part(
            above + 1,
            above + len(lines),
            cell.number,
            cell.row,
            above + 1 + first_code(code) if cell.headed else above,
            # What a cell writes to a file is suppressed there.
            cell.ignored and not writes,
            bool(cell.fault) or not magics.shares_names(magic),
        )
    )


def _parse(
    lines: Sequence[str], row: int, above: int, first_run: int
) -> tuple[list[ast.stmt], str, Sequence[str], list[str]]:
    """The statements of a cell, the row above it, its rows as parsed, and the files it runs.

    ``row`` is that of its first line for the user. Raises DocumentError when no way of reading the
    cell gives Python.
    """
    try:
        return _read(lines, above, first_run)
    except SyntaxError as error:
        raise _fault(error, row, above, lines) from None
    except ValueError as error:
        raise DocumentError(f"the cell does not parse: {error}", above + 1) from None
    except (RecursionError, MemoryError):
        raise DocumentError(
            "the code nests too deeply to be parsed; simplify it", above + 1
        ) from None


def _read(
    lines: Sequence[str], above: int, first_run: int
) -> tuple[list[ast.stmt], str, Sequence[str], list[str]]:
    for number, line in enumerate(lines, 1):
        if match := NO_TEXT.search(line):
            what = "a NUL character" if match[0] == "\0" else "half of a surrogate pair"
            raise DocumentError(
                f"the cell does not parse: it holds {what}", above + number, match.start() + 1
            )
    if not any(line.strip() for line in lines):
        return [], "", lines, []
    try:
        return _statements("", lines, above), "", lines, []
    except SyntaxError:
        pass
    code, runs = magics.masked(lines, first_run)
    head = ""
    first = next((line for line in code if line.strip() and not line.lstrip().startswith("#")), "")
    if first[:1] in (" ", "\t"):
        # IPython takes off the indentation that all of a cell has.
        head = "if True:"
    try:
        return _statements(head, code, above), head, code, runs
    except SyntaxError as error:
        statements, code = _filled(head, code, above, error)
        return statements, head, code, runs


def _filled(
    head: str, code: list[str], above: int, fault: SyntaxError
) -> tuple[list[ast.stmt], list[str]]:
    """The statements and rows with names in place of placeholders; raises SyntaxError if in vain.

    What looks like one may be a comparison, so those in the rows that do not parse come first.
    """
    filled, error = list(code), fault
    while True:
        index = (error.lineno or 0) - above - 1
        row = filled[index] if 0 <= index < len(filled) else ""
        without = magics.without_placeholders(row)
        if row != without:
            filled[index] = without
        elif filled != (everywhere := [magics.without_placeholders(line) for line in filled]):
            filled = everywhere
        else:
            raise fault
        try:
            return _statements(head, filled, above), filled
        except SyntaxError as again:
            error = again
            if (error.lineno or 0) > (fault.lineno or 0):
                fault = error


def _statements(head: str, lines: Sequence[str], above: int) -> list[ast.stmt]:
    """The statements of these lines, numbered as rows of the document below row ``above``."""
    return ast.parse("\n" * (above - 1) + head + "\n" + "\n".join(lines)).body


def _fault(error: SyntaxError, row: int, above: int, lines: Sequence[str]) -> DocumentError:
    """What is wrong with the cell of these lines below the row ``above``, and where.

    ``row`` is that of its first line for the user.
    """
    if conflict := conflict_row("\n".join(lines)):
        return DocumentError(f"the cell does not parse: {CONFLICT}", above + conflict)
    index = max((error.lineno or 0) - above - 1, 0)
    column = max(error.offset or 1, 1)
    if index >= len(lines):
        # What is missing at the end is missed below it.
        index = len(lines) - 1
        column = len(lines[index]) + 1
    column = min(column, len(lines[index]) + 1)
    # Python tells rows of what it was handed, in which other cells stand above this one.
    message = _ROW.sub(lambda match: f"line {int(match[1]) - above - 1 + row}", error.msg)
    return DocumentError(f"the cell does not parse: {message}", above + 1 + index, column)
