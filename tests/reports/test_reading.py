"""Reports that were cut, edited or are of another kind are refused with one clear message."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from azlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Position, Range, Severity
from azlint.reports import machine
from azlint.reports.model import CheckedFile, Origin, Problem, ReportedDiagnostic, Scan
from azlint.reports.reading import ReportError, read, scan_from

WHERE = Range(Position(1, 1), Position(1, 4))
ORIGIN = Origin("host/one", "abc", "2026-01-01T00:00:00Z", "1.0")
SCAN = Scan(
    (
        ReportedDiagnostic(
            "a.py",
            Diagnostic(
                "AZL202",
                "run-log",
                "m",
                WHERE,
                Severity.ERROR,
                fix=Fix("t", (Edit(WHERE, "x"),), Applicability.SAFE),
                snippet="a = 1\nb = 2",
                uses=0,
            ),
            repository="host/one",
        ),
    ),
    (),
    (CheckedFile("a.py", "job script", ("@team",), ORIGIN),),
    (ORIGIN,),
    (Problem("b.py", "gone", ORIGIN),),
)
TEXT = machine.render(SCAN)


def test_the_report_of_these_tests_is_sound() -> None:
    """So that each fault below is the one that is told."""
    assert scan_from(TEXT.encode()) == SCAN


def test_a_report_without_what_is_told_by_choice() -> None:
    """Reports of before lack code to read and the uses of an import, and are read."""
    top = json.loads(TEXT)
    for key in ("snippet", "uses"):
        del top["diagnostics"][0][key]
    (row,) = scan_from(json.dumps(top).encode()).rows
    assert (row.diagnostic.snippet, row.diagnostic.uses) == ("", None)


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda top: top.pop("version"), "it has no `version`"),
        (lambda top: top.update(version=2), "is a report of version 2, this azlint reads 1"),
        (lambda top: top.update(version=True), "is a report of version true"),
        (lambda top: top["diagnostics"][0].update(snippet=1), "snippet` is not a text"),
        (lambda top: top["diagnostics"][0].update(uses=-1), "uses` is below 0"),
        (lambda top: top.pop("scans"), "`scans` is missing"),
        (lambda top: top.update(scans={}), "`scans` is not a list"),
        (lambda top: top["scans"].append(1), "`scans[1]` is no object"),
        (lambda top: top["scans"][0].pop("created"), "`scans[0].created` is missing"),
        (lambda top: top["scans"][0].update(files=None), "`scans[0].files` is not a list"),
        (
            lambda top: top["scans"][0]["files"][0].update(owners=[1]),
            "`scans[0].files[0].owners` is not a list of texts",
        ),
        (lambda top: top["diagnostics"].pop(), "`diagnostics` holds 0 where 1 were written"),
        (
            lambda top: top["diagnostics"].append(top["diagnostics"][0]),
            "`diagnostics` holds 2 where 1 were written",
        ),
        (lambda top: top["counts"].update(scans=-1), "`counts.scans` is below 0"),
        (
            lambda top: top["diagnostics"][0].update(severity="fatal"),
            '`diagnostics[0].severity` is "fatal", no word for it',
        ),
        (
            lambda top: top["diagnostics"][0]["location"].update(row="1"),
            "`diagnostics[0].location.row` is not a whole number",
        ),
        (
            lambda top: top["diagnostics"][0]["location"].update(row=True),
            "`diagnostics[0].location.row` is not a whole number",
        ),
        (lambda top: top["diagnostics"][0].update(cell=0), "`diagnostics[0].cell` is below 1"),
        (
            lambda top: top["scans"][0]["files"][0].update(importers=10**400),
            "`scans[0].files[0].importers` is above 2147483647",
        ),
        (lambda top: top["diagnostics"][0].update(cell=10**4000), "`diagnostics[0].cell` is above"),
        (
            lambda top: top["diagnostics"][0]["fix"].update(applicability="maybe"),
            '`diagnostics[0].fix.applicability` is "maybe"',
        ),
        (
            lambda top: top["diagnostics"][0].update(filename="z.py"),
            'a finding is in "z.py", which no scan names',
        ),
        (
            lambda top: top["diagnostics"][0].update(repository="host/two"),
            'a finding is in "a.py", which no scan names',
        ),
    ],
)
def test_edited(change: Change, said: str) -> None:
    """The message names the place and the fault."""
    top = json.loads(TEXT)
    change(top)
    with pytest.raises(ReportError) as error:
        scan_from(json.dumps(top).encode())
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_number_that_no_integer_is_read_from() -> None:
    """Python refuses to read so many digits."""
    with pytest.raises(ReportError, match="a number has too many digits"):
        scan_from(TEXT.replace('"row": 1', f'"row": {"9" * 5000}', 1).encode())


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_cut(share: float) -> None:
    """A report that ends early is never taken for a whole one."""
    with pytest.raises(ReportError, match=r"the report (was cut|is no JSON)"):
        scan_from(TEXT[: int(len(TEXT) * share)].encode())


@pytest.mark.parametrize("data", [b"[]", b"1", b"null", b'"x"', b"{}", b"[" * 200_000])
def test_other_json(data: bytes) -> None:
    """JSON that is no report says so."""
    with pytest.raises(ReportError, match=r"no JSON report|is no JSON|was cut"):
        scan_from(data)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """The message begins with the name of the file."""
    with pytest.raises(ReportError, match=r"nowhere\.json: No such file"):
        read(tmp_path / "nowhere.json")
    with pytest.raises(ReportError, match=r"(?i)is a directory"):
        read(tmp_path)
    (tmp_path / "a.json").write_bytes(b"\xff\xfe{\x00}\x00")
    with pytest.raises(ReportError, match=r"a\.json: "):
        read(tmp_path / "a.json")
