"""Reads Python files that are written in cells: percent scripts and Databricks notebooks."""

from __future__ import annotations

import re
from dataclasses import replace

from azlint.documents import magics, python
from azlint.documents.cells import MARK, CellMap, CodeCell, Part, differing, first_code, join
from azlint.documents.files import DocumentError
from azlint.documents.python import PythonDocument
from azlint.text import split_lines

_DATABRICKS = re.compile(r"\A#[ \t]*Databricks notebook source\b")
_MAGIC = re.compile(r"# MAGIC(?: |\Z)")


def is_databricks(text: str) -> bool:
    """Whether the text of a Python file is a notebook of Databricks."""
    return _DATABRICKS.match(text) is not None


def read(path: str, text: str) -> PythonDocument:
    """The Python file at ``path`` with that ``text``; raises DocumentError when it does not parse.

    In a file that is written in cells, IPython's own syntax is understood, and a cell that does
    not parse loses only itself.
    """
    databricks = is_databricks(text)
    if not databricks and MARK.search(text) is None:
        return python.parse(path, text)
    lines = written = split_lines(text)
    runs: dict[str, str] = {}
    if databricks:
        lines, runs = _without_magic_comments(lines)
    cells = _cells(lines, written)
    try:
        document = python.parse(path, "\n".join(lines) if databricks else text)
    except DocumentError:
        joined = join(cells)
        if joined.faults and len(cells) < 2:
            raise
    else:
        parts = tuple(_part(cell) for cell in cells)
        masks = differing(lines, written, 1)
        return replace(
            document, cells=CellMap(parts), runs=runs, written=masks, notebook=databricks
        )
    document = python.joined(path, joined, notebook=databricks)
    return replace(document, runs={**joined.runs, **runs})


def _cells(lines: list[str], written: list[str]) -> list[CodeCell]:
    """The cells of a script; each begins with its mark, but for what stands before the first.

    ``lines`` are what is to be parsed in place of those that are ``written``.
    """
    starts = [row for row, line in enumerate(lines, 1) if MARK.match(line)]
    if not starts or starts[0] > 1:
        starts.insert(0, 1)
    ends = [*(start - 1 for start in starts[1:]), len(lines)]
    return [
        CodeCell(
            None,
            "\n".join(lines[start - 1 : end]),
            start,
            headed=MARK.match(lines[start - 1]) is not None,
            written="\n".join(written[start - 1 : end]),
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _part(cell: CodeCell) -> Part:
    """The part of a cell in a document whose rows are those of the file."""
    lines = split_lines(cell.text)
    code = cell.row + first_code(lines) if cell.headed else cell.row - 1
    return Part(cell.row, cell.row + len(lines) - 1, None, cell.row, code)


def _without_magic_comments(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """The lines with the Python that Databricks keeps in comments, and the files that it runs.

    `# MAGIC %python` at the top of a cell makes Python of its other lines; `# MAGIC %run file`
    becomes a star import.
    """
    out: list[str] = []
    runs: dict[str, str] = {}
    at_top, in_python = True, False
    for row, line in enumerate(lines):
        match = _MAGIC.match(line)
        if match is None:
            at_top, in_python = at_top or MARK.match(line) is not None, False
            out.append(line)
            continue
        content = line[match.end() :]
        if in_python:
            # Columns stay as they are, and the block is what holds such an indentation.
            out.append(" " * match.end() + content if content.strip() else "")
        elif at_top and content.strip() == "%python" and _code_follows(lines[row + 1 :]):
            in_python = True
            out.append("if True:")
        elif at_top and content.startswith("%") and (target := magics.run_target(content)):
            name = f"_run_databricks_{len(runs) + 1}"
            runs[name] = target
            out.append(f"from {name} import *")
            continue
        else:
            out.append(line)
        at_top = False
    return out, runs


def _code_follows(lines: list[str]) -> bool:
    """Whether one of the comments that the next lines begin with holds more than a comment."""
    for line in lines:
        match = _MAGIC.match(line)
        if match is None:
            return False
        content = line[match.end() :].strip()
        if content and not content.startswith("#"):
            return True
    return False
