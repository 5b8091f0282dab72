"""The table of the findings, read by Python's `csv`."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from azlint.reports import spreadsheet
from azlint.reports.model import Origin, Problem, Scan, printable
from reports.samples import EMPTY, FAILED, HOSTILE, hostile, many, real


def table(scan: Scan) -> list[dict[str, str]]:
    """The rows of a scan by the names of their columns."""
    text = spreadsheet.render(scan)
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    rows = list(reader)
    assert reader.fieldnames == list(spreadsheet.COLUMNS)
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row a finding, with the cell of a notebook and the row in that."""
    scan = real(tmp_path, monkeypatch)
    rows = table(scan)
    assert rows[0]["filename"] == "gone.py"
    assert (rows[0]["name"], rows[0]["severity"], rows[0]["code"]) == ("problem", "error", "")
    assert len(rows) == 1 + len(scan.rows)
    assert {row["repository"] for row in rows} == {tmp_path.name}
    cell = next(row for row in rows if row["cell"] == "3" and row["row"] == "1")
    assert cell["filename"] == "é.ipynb"
    assert (cell["column"], cell["code"]) == ("13", "AZL202")
    assert cell["symbol"] == "azureml.core.run.Run.log"
    assert {row["applicability"] for row in rows} >= {"", "unsafe"}


def test_hostile_texts() -> None:
    """No cell is a formula, none spans lines, and all is there."""
    rows = table(hostile())
    assert len(rows) == 3 * len(HOSTILE)
    for row in rows:
        for value in row.values():
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert printable(value) == value
    assert {row["filename"].removeprefix("'") for row in rows} == set(map(printable, HOSTILE))
    guarded = {row["filename"] for row in rows if row["filename"].startswith("'")}
    assert guarded == {"'=1+1", "'@SUM(A1)", "'+1", "'-1", "'\\t=1"}


def test_without_findings() -> None:
    """The head alone, and a row for what could not be checked."""
    assert table(EMPTY) == []
    (row,) = table(FAILED)
    assert row["message"] == "it cannot be read"


def test_several_repositories() -> None:
    """Each row names its repository."""
    rows = tuple(
        replace(row, repository=name) for row, name in zip(many(2).rows, "ab", strict=True)
    )
    scan = Scan(
        rows, origins=(Origin("a"), Origin("b")), problems=(Problem("x", "y", Origin("b")),)
    )
    assert [row["repository"] for row in table(scan)] == ["b", "a", "b"]


def test_many() -> None:
    """Each of 30,000 findings has a row."""
    assert len(table(many(30_000))) == 30_000
