"""Scans for the tests of the reports: of a real tree, of hostile texts, and of any size."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from azlint.checking.driver import check_paths
from azlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Position, Range, Severity
from azlint.reports.formats import Detail
from azlint.reports.model import CheckedFile, Origin, Problem, ReportedDiagnostic, Scan
from azlint.reports.scanning import scan_of
from azlint.settings.settings import Settings

# What may stand in a file name, a message or a line of code, and what may be made of it.
HOSTILE = (
    "a\nb\r\nc",
    "::error file=x::y",
    "##vso[task.setvariable variable=x]y",
    "a;b]c,d:e",
    "]]><x/>",
    "a | b || c \\| d\\",
    "`a` ``b`` `c",
    "<script>alert(1)</script>",
    "&amp;&#60;b>",
    "\x00\x07\x1b[31m\x7f\x85",
    "\ud800 alone \udfff",
    "name\udcff.py",
    "\u202egnp.exe\u2069",
    "\u2028\u2029\ufeff\ufffe\uffff",
    "a b  c ",
    "é漢字😀",
    "100% %0A %25 %AZP25",
    "=1+1",
    "@SUM(A1)",
    "+1",
    "-1",
    "\t=1",
    "[a](javascript:alert(1)) ![b](https://x/y.png) https://evil.example www.evil.example",
    "**a** _b_ ~~c~~ # d $e$ @user",
)

PYTHON = """\
import os
from azureml.core import Run

run = Run.get_context()
x = "é😀"; run.log("loss", 0.5)
x = "é😀"; run.log("loss", 0.5)
run.tag("a", "b")  # azlint: ignore[AZL230] kept until the tags are read elsewhere
run.log_list(
    "a", [1, 2]
)
"""

CELLS = (
    ("markdown", "# A notebook"),
    ("code", "from azureml.core import Run\nrun = Run.get_context()"),
    ("code", 'x = "é😀\\""; run.log("loss", 0.5)\nrun.log(\n    "a", 1)\n'),
)


def notebook() -> str:
    """A notebook as Jupyter writes it."""
    cells = []
    for kind, text in CELLS:
        cell = {"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True)}
        cells.append({**cell, "outputs": [], "execution_count": None} if kind == "code" else cell)
    made = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def real(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Scan:
    """What azlint finds in a script and a notebook in ``folder``, and of a file that is missing."""
    (folder / "src").mkdir()
    (folder / "src" / "train it.py").write_text(PYTHON, encoding="utf-8")
    (folder / "é.ipynb").write_text(notebook(), encoding="utf-8")
    monkeypatch.chdir(folder)
    report = check_paths(["src", "é.ipynb", "gone.py"], Settings(root=folder), use_cache=False)
    return scan_of(report, Detail.ALL)


def found(
    number: int = 1, severity: Severity = Severity.WARNING, **more: object
) -> ReportedDiagnostic:
    """A finding on the row of that number."""
    place = Range(Position(number, 1), Position(number, 4))
    diagnostic = Diagnostic("AZL202", "run-log", "`Run.log` is SDK v1", place, severity)
    return replace(ReportedDiagnostic("a.py", diagnostic, "run", "0123456789abcdef"), **more)  # type: ignore[arg-type]


def hostile() -> Scan:
    """A scan in which every text that comes from a tree or a report is one of `HOSTILE`."""
    rows, files, problems = [], [], []
    origin = Origin("github.com/owner/a name", "abc+", "2026-01-02T03:04:05Z", "1.0", "")
    name = origin.repository
    for number, text in enumerate(HOSTILE, 1):
        for cell in (None, 3):
            place = Range(Position(number, 1), Position(number, 3), cell)
            fix = Fix(text, (Edit(place, text),), Applicability.UNSAFE, text)
            diagnostic = Diagnostic(
                "AZL202",
                "run-log",
                text,
                place,
                Severity((number % 3) + 1),
                symbol=text,
                replacement=text,
                url=text,
                fix=fix,
                snippet=f"{text}\n{text}",
                uses=number,
            )
            rows.append(
                ReportedDiagnostic(
                    text, diagnostic, text, "", Position(number * 10, 5) if cell else None, name
                )
            )
        files.append(CheckedFile(text))
        problems.append(Problem(text, text, origin))
    return Scan(tuple(rows), (), tuple(files), (origin,), tuple(problems), "/root/a folder")


def many(count: int, files: int = 300) -> Scan:
    """So many findings, in as many files and of all severities, the least severe first."""
    rows = tuple(
        replace(
            found(number, Severity(min(3, number * 3 // count + 1))),
            filename=f"src/module_{number % files}.py",
            context=f"{number // 2:016x}",
        )
        for number in range(1, count + 1)
    )
    return Scan(rows, (), tuple(CheckedFile(f"src/module_{n}.py") for n in range(files)))


EMPTY = Scan(files=(CheckedFile("a.py"),))
"""A scan that found nothing."""

FAILED = Scan(files=(CheckedFile("a.py"),), problems=(Problem("b.py", "it cannot be read"),))
"""A scan that could not look at everything, and found nothing in the rest."""
