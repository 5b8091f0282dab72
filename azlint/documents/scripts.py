"""Reads Python files that are written in cells: percent scripts and Databricks notebooks."""

from __future__ import annotations

import re
from dataclasses import replace

from azlint.documents import magics, python
from azlint.documents.cells import MARK, CellMap, CodeCell, Part, first_code, join
from azlint.documents.files import DocumentError
from azlint.documents.python import PythonDocument
from azlint.text import split_lines

_DATABRICKS = re.compile(r"\A#[ \t]*Databricks notebook source\b")
_MAGIC = "# MAGIC"


def read(path: str, text: str) -> PythonDocument:
    """The Python file at ``path`` with that ``text``; raises DocumentError when it does not parse.

    In a file that is written in cells, IPython's own syntax is understood, and a cell that does
    not parse loses only itself.
    """
    databricks = _DATABRICKS.match(text) is not None
    if not databricks and MARK.search(text) is None:
        return python.parse(path, text)
    lines = split_lines(text)
    runs: dict[str, str] = {}
    if databricks:
        lines, runs = _without_magic_comments(lines)
    cells = _cells(lines)
    try:
        document = python.parse(path, "\n".join(lines))
    except DocumentError:
        if len(cells) < 2:
            raise
    else:
        parts = tuple(_part(cell) for cell in cells)
        return replace(document, cells=CellMap(parts), runs=runs, notebook=databricks)
    joined = join(cells)
    return PythonDocument(
        path,
        joined.text,
        joined.parsed,
        tuple(python.statements_of(joined.parsed)),
        joined.cells,
        {**joined.runs, **runs},
        joined.faults,
        databricks,
    )


def _cells(lines: list[str]) -> list[CodeCell]:
    """The cells of a script; each begins with its mark, but for what stands before the first."""
    starts = [row for row, line in enumerate(lines, 1) if MARK.match(line)]
    if not starts or starts[0] > 1:
        starts.insert(0, 1)
    ends = [*(start - 1 for start in starts[1:]), len(lines)]
    return [
        CodeCell(None, "\n".join(lines[start - 1 : end]), start)
        for start, end in zip(starts, ends, strict=True)
    ]


def _part(cell: CodeCell) -> Part:
    """The part of a cell in a document whose rows are those of the file."""
    lines = split_lines(cell.text)
    return Part(cell.row, cell.row + len(lines) - 1, None, cell.row, cell.row + first_code(lines))


def _without_magic_comments(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """The lines with the Python that Databricks keeps in comments, and the files that it runs.

    `# MAGIC %python` at the top of a cell makes Python of its other lines; `# MAGIC %run file`
    becomes a star import.
    """
    out: list[str] = []
    runs: dict[str, str] = {}
    in_python = False
    for row, line in enumerate(lines):
        content = line[len(_MAGIC) + 1 :] if line.startswith(_MAGIC) else None
        if content is None:
            in_python = in_python and not MARK.match(line)
            out.append(line)
        elif in_python:
            # Columns stay as they are, and the block is what holds such an indentation.
            out.append(" " * (len(_MAGIC) + 1) + content if content.strip() else "")
        elif content.strip() == "%python" and _code_follows(lines[row + 1 :]):
            in_python = True
            out.append("if True:")
        elif target := magics.run_target(content):
            name = f"_run_databricks_{len(runs) + 1}"
            runs[name] = target
            out.append(f"from {name} import *")
        else:
            out.append(line)
    return out, runs


def _code_follows(lines: list[str]) -> bool:
    """Whether one of the comments that the next lines begin with holds more than a comment."""
    for line in lines:
        if not line.startswith(_MAGIC):
            return False
        content = line[len(_MAGIC) :].strip()
        if content and not content.startswith("#"):
            return True
    return False
