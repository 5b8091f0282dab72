"""The grouped report: equal findings together, none lost, in lines that fit."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from azlint.diagnostics import (
    Applicability,
    Companion,
    Diagnostic,
    Fix,
    Position,
    Range,
    Severity,
)
from azlint.reports import grouped
from azlint.reports.grouped import rows_in_words
from azlint.reports.model import CheckedFile, ReportedDiagnostic, Scan
from azlint.reports.terminal import columns_of, wrapped
from reports.samples import hostile

DASH, TIMES = "\N{EN DASH}", "\N{MULTIPLICATION SIGN}"
SAFE = Fix("log it", (), Applicability.SAFE)
UNSAFE = Fix("log it", (), Applicability.UNSAFE, "it may be text")


def at(row: int, cell: int | None = None, column: int = 1) -> Range:
    return Range(Position(row, column), Position(row, column + 3), cell)


def found(where: Range, filename: str = "train.py", **more: object) -> ReportedDiagnostic:
    """A finding with all that may be said of one."""
    told: dict[str, object] = {
        "code": "AZL202",
        "name": "run-log",
        "message": "`Run.log` is SDK v1: log it",
        "severity": Severity.ERROR,
        "symbol": "azureml.core.run.Run.log",
        "url": "https://x.org",
        **more,
    }
    return ReportedDiagnostic(filename, Diagnostic(range=where, **told))  # type: ignore[arg-type]


def said(*rows: ReportedDiagnostic, **options: int) -> str:
    names = dict.fromkeys(row.filename for row in rows)
    return grouped.render(Scan(rows, files=tuple(map(CheckedFile, names))), **options)


def test_grouped() -> None:
    """By file, then rule, then message, with rows, uses, fixes, code and page."""
    code = "mlflow.log_metric(\n    name, value)"
    rows = [
        found(at(1), code="AZL101", name="v1-import", message="`Run` is SDK v1", uses=0),
        found(at(12), snippet=code, fix=SAFE),
        found(at(13), snippet=code, fix=UNSAFE),
        found(at(14), snippet=code, fix=SAFE),
        found(at(20), snippet=code),
        found(at(2, 3), "é.ipynb", severity=Severity.WARNING, snippet=code),
        found(at(2, 3, 9), "é.ipynb", severity=Severity.WARNING, snippet=code),
        found(at(1, 4), "é.ipynb", code="AZL101", name="v1-import", message="m", uses=3),
    ]
    assert (
        said(*rows)
        == """\
train.py: 5 errors
  AZL101 v1-import (azlint rule AZL101)
    error: `Run` is SDK v1
      at: 1; used nowhere below
      see: https://x.org
  AZL202 run-log (azlint rule AZL202)
    error: `Run.log` is SDK v1: log it
      4 times: 12-14, 20
      fix: log it (safe) (at 12, 14)
      fix: log it (unsafe: it may be text) (at 13)
      code:
        mlflow.log_metric(
            name, value)

é.ipynb: 1 error, 2 warnings
  AZL101 v1-import (azlint rule AZL101)
    error: m
      at: cell 4:1; used 3 times below
      see: https://x.org
  AZL202 run-log (azlint rule AZL202)
    warning: `Run.log` is SDK v1: log it
      2 times: cell 3:2 x2; code as at train.py:12:1

Found 6 errors, 2 warnings in 2 files: 2 imports, 6 uses; 2 fixable with `--fix`, \
1 more with `--unsafe-fixes`.
""".replace("12-14", f"12{DASH}14").replace(" x2", f" {TIMES}2")
    )


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([at(12), at(18), at(40), at(41), at(42)], f"12, 18, 40{DASH}42"),
        ([at(1), at(2)], f"1{DASH}2"),
        ([at(3), at(1)], "1, 3"),
        ([at(1), at(2), at(2), at(3)], f"1, 2 {TIMES}2, 3"),
        ([at(1), at(1), at(2), at(2)], f"1{DASH}2 {TIMES}2"),
        ([at(2, 3), at(3, 3), at(4, 4)], f"cell 3:2{DASH}3, cell 4:4"),
        ([at(1, 1), at(2, 2)], "cell 1:1, cell 2:2"),
    ],
)
def test_rows_in_words(places: list[Range], words: str) -> None:
    """Rows that follow each other are joined, within a cell."""
    assert rows_in_words(places) == words


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 3)), min_size=1))
def test_no_row_is_lost(places: list[tuple[int, int]]) -> None:
    """The words name each row as often as something starts there."""
    words = rows_in_words(at(row, cell) for row, cell in places)
    read = []
    for part in words.split(", "):
        match = re.fullmatch(rf"cell (\d):(\d)(?:{DASH}(\d))?(?: {TIMES}(\d+))?", part)
        assert match is not None
        cell, first, last = int(match[1]), int(match[2]), int(match[3] or match[2])
        read += [(row, cell) for row in range(first, last + 1)] * int(match[4] or 1)
    assert sorted(read) == sorted(places)


def test_differing_fixes() -> None:
    """The most frequent are told with their rows, the others counted."""
    rows = [found(at(n), fix=replace(UNSAFE, reason=f"reason {n}")) for n in range(1, 6)]
    rows += [found(at(n), fix=SAFE) for n in (7, 9)]
    rows.append(found(at(11), fix=replace(SAFE, title="another")))
    fixes = [line.strip() for line in said(*rows).splitlines() if "fix: " in line]
    assert fixes == [
        "fix: log it (safe) (at 7, 9)",
        "fix: log it (unsafe: reason 1) (at 1)",
        "fix: log it (unsafe: reason 2) (at 2)",
        "fix: 4 others (3 unsafe, 1 safe)",
    ]


def test_what_the_job_needs_is_told() -> None:
    """A fix comes with what has to be written where the job is defined."""
    fix = replace(SAFE, companion=Companion('"x": Input()', "--x"))
    text = said(found(at(1), fix=fix), found(at(2), fix=fix))
    assert text.count('inputs of the job: "x": Input()') == 1
    assert text.count("command of the job: --x") == 1


@pytest.mark.parametrize("width", [60, 80, 120])
def test_lines_fit(width: int) -> None:
    """A line is broken at blanks, whatever the width of its letters."""
    message = "a `Run.log` of 漢字 and more words, é: " * 8
    rows = [found(at(n), message=message, url="") for n in range(1, 200, 2)]
    lines = said(*rows, width=width).splitlines()
    assert all(columns_of(line) <= width for line in lines if not line.startswith("Found"))
    assert " ".join(" ".join(lines).split()).count("and more words") == 8


@given(st.text(st.sampled_from("ab` 漢\u0301,")), st.integers(1, 12))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    """The words are all there, and only one that stands alone is longer than a line."""
    lines = list(wrapped(text, width))
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert columns_of(line) <= width or " " not in re.sub("`[^`]*`", "", line)


def test_colours_change_no_text() -> None:
    """Without its escapes the coloured report is the plain one."""
    rows = (*(found(at(n), snippet="x = 1", fix=UNSAFE) for n in (1, 2)), found(at(1), "b.py"))
    colored = grouped.render(Scan(rows), color=True)
    assert "\x1b[1;31m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == grouped.render(Scan(rows))


def test_hostile_texts_are_shown() -> None:
    """Nothing in a name, a message or code moves the cursor or turns the writing round."""
    text = grouped.render(hostile())
    kinds = {unicodedata.category(char) for char in text if char != "\n"}
    assert not kinds & {"Cc", "Cs"}
    assert not set(text) & set("\u202e\u2066\u200f")


def test_a_note_stands_above_the_counts() -> None:
    """So that who reads the end sees both."""
    lines = grouped.render(Scan((found(at(1)),)), note="all of it: x").splitlines()
    assert lines[-2] == "all of it: x"
