"""JUnit XML, read by `junitparser`."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest

from azlint.reports import junit
from azlint.reports.model import Scan, printable
from reports.samples import EMPTY, FAILED, HOSTILE, found, hostile, many, notebook, real


def suite_of(scan: Scan):  # type: ignore[no-untyped-def]
    """The one suite of a scan, whose counts are right."""
    junitparser = pytest.importorskip("junitparser")
    text = junit.render(scan)
    (suite,) = junitparser.JUnitXml.fromstring(text.encode())
    told = suite.tests, suite.failures, suite.errors, suite.skipped
    suite.update_statistics()
    assert told == (suite.tests, suite.failures, suite.errors, suite.skipped)
    return suite


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failed test a finding, of the class of its file, and an error a problem."""
    scan = real(tmp_path, monkeypatch)
    suite = suite_of(scan)
    assert (suite.failures, suite.errors) == (len(scan.rows), 1)
    cases = list(suite)
    assert cases[0].classname == "gone.py"
    names = [(case.classname, case.name) for case in cases]
    assert len(set(names)) == len(names)
    cell = next(case for case in cases if case.name == "cell 3:1:13 AZL202 run-log")
    assert cell.classname == "é.ipynb"
    (failure,) = cell.result
    assert failure.type == "error" or failure.type == "warning"
    match = re.search(r"^line (\d+) of the file$", failure.text, re.M)
    assert match is not None
    assert "run.log(" in notebook().split("\n")[int(match[1]) - 1]
    assert 'x = "é😀\\""; run.log("loss", 0.5)' in failure.text


def test_what_to_write_instead() -> None:
    """A failure is read by itself, so its code stands in it, and where to read more."""
    row = found()
    row = replace(row, diagnostic=replace(row.diagnostic, snippet="a = 1\n\nb = 2"))
    (case,) = suite_of(Scan((row,)))
    (failure,) = case.result
    assert failure.text.endswith("run\n\na = 1\n\nb = 2\n\n`azlint rule AZL202`")


def test_hostile_texts() -> None:
    """XML takes every text, and shows what it cannot hold as escapes."""
    suite = suite_of(hostile())
    assert (suite.failures, suite.errors) == (2 * len(HOSTILE), len(HOSTILE))
    names = {case.classname for case in suite}
    assert names == {
        printable(text).translate({0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}) for text in HOSTILE
    }
    top = ElementTree.fromstring(junit.render(hostile()).encode())
    assert {element.tag for element in top.iter()} == {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "error",
    }
    # A control character is not legal, even where a parser lets it pass.
    assert not re.search(
        "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", junit.render(hostile())
    )


def test_without_findings() -> None:
    """A clean scan is a test that passed, as an empty suite counts as a fault in some systems."""
    suite = suite_of(EMPTY)
    assert (suite.tests, suite.failures, suite.errors) == (1, 0, 0)
    assert [case.is_passed for case in suite] == [True]
    suite = suite_of(FAILED)
    assert (suite.tests, suite.failures, suite.errors) == (1, 0, 1)
    assert next(iter(suite)).result[0].message == "it cannot be read"


def test_many() -> None:
    """Each of 30,000 findings is a test."""
    assert suite_of(many(30_000)).failures == 30_000
