"""The report as JUnit XML, which most build systems show as tests."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

from azlint.reports.model import Scan, place, printable
from azlint.reports.notes import pages
from azlint.reports.places import Paths
from azlint.reports.terminal import code_lines

# What XML 1.0 has no way to write.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(scan: Scan) -> str:
    """One suite: a failed test a finding, of the class of its file, and an error a problem.

    A run that found nothing is a suite of one test that passed.
    """
    paths = Paths(scan)
    count = len(scan.rows) + len(scan.problems)
    counts = {
        "name": "azlint",
        "tests": str(max(count, 1)),
        "failures": str(len(scan.rows)),
        "errors": str(len(scan.problems)),
    }
    top = ElementTree.Element("testsuites", {**counts, "time": "0"})
    suite = ElementTree.SubElement(top, "testsuite", {**counts, "skipped": "0", "time": "0"})
    if not count:
        _case(suite, "azlint", "no findings")
    for problem in scan.problems:
        case = _case(suite, paths.shown(problem.filename, problem.origin.repository), "not checked")
        said = _written(printable(problem.message))
        ElementTree.SubElement(case, "error", {"message": said, "type": "problem"}).text = said
    for row in scan.rows:
        diagnostic = row.diagnostic
        start, cell = diagnostic.range.start, diagnostic.range.cell
        where = "" if cell is None else f"cell {cell}:"
        name = f"{where}{start.row}:{start.column} {diagnostic.code} {printable(diagnostic.name)}"
        case = _case(suite, paths.shown(row.filename, row.repository), name)
        message = _written(printable(diagnostic.message))
        failure = ElementTree.SubElement(
            case, "failure", {"message": message, "type": diagnostic.severity.label}
        )
        # The line of the file is what there is to open, also in a notebook.
        lines = [f"{place(row, several=paths.several)}: {printable(diagnostic.message)}"]
        if cell is not None:
            lines.append(f"line {row.start.row} of the file")
        lines += [row.source] if row.source else []
        lines += ["", *code_lines(diagnostic.snippet), ""] if diagnostic.snippet else []
        lines += [note.text for note in pages(diagnostic)]
        failure.text = _written("\n".join(lines))
    ElementTree.indent(top)
    text = ElementTree.tostring(top, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _case(suite: ElementTree.Element, group: str, name: str) -> ElementTree.Element:
    names = {"classname": _written(printable(group)), "name": _written(name), "time": "0"}
    return ElementTree.SubElement(suite, "testcase", names)


def _written(text: str) -> str:
    """The text with an escape for what XML cannot hold."""
    return _FORBIDDEN.sub(lambda match: match[0].encode("unicode_escape").decode(), text)
