"""The page as text: what it holds without JavaScript, and that nothing in it becomes markup."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import json
import os
import re
import shlex
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from azlint.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Position,
    Range,
    Severity,
)
from azlint.reports.html.findings import script_data
from azlint.reports.html.page import render
from azlint.reports.html.words import change, duration, share
from azlint.reports.model import CheckedFile, ReportedDiagnostic, Scan, printable
from azlint.reports.readiness import readiness
from azlint.settings.effort import Effort, Minutes, Row
from reports.html import samples

ROOT = Path(__file__).parents[3]
MODEL = (
    "Minutes for the first finding of a rule in a file; "
    "of the rows that hold for a rule the longest code decides"
)


class Page(html.parser.HTMLParser):
    """The elements of a page with their attributes, and the text of each kind of element."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "input"):
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.texts[tag][-1] += data

    def text(self) -> str:
        """All text that is seen, blanks as one."""
        return " ".join(self.texts["body"][0].split())

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements with the names of their attributes, which no content may change."""
        return [(tag, tuple(attributes)) for tag, attributes in self.elements]


def rows_of(page: str, caption: str) -> list[list[str]]:
    """The rows of the table with this caption, each cell as its text."""
    for table in re.findall(r"<table.*?</table>", page, re.S):
        parsed = Page(table)
        if " ".join(parsed.texts["caption"][0].split()) == caption:
            rows = re.findall(r"<tr>.*?</tr>", table.partition("<tbody>")[2], re.S)
            cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in rows]
            return [
                [" ".join(Page(cell).texts[cell[1:3]][0].split()) for cell in row] for row in cells
            ]
    raise AssertionError(f"no table is called {caption}")


def data_of(page: str) -> Any:
    """The findings of a page."""
    found = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert len(found) == 1
    return json.loads(found[0])


def test_nothing_of_the_scanned_tree_is_markup() -> None:
    """A page of hostile texts has the elements and attributes of one of plain texts, no others."""
    calm, wild = (Page(render(samples.scan(text))) for text in (samples.plain, samples.hostile))
    assert calm.shape == wild.shape
    assert [tag for tag, _ in wild.elements].count("script") == 2
    for _, attributes in wild.elements:
        assert not any(name.startswith("on") or name in ("style", "src") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_a_hostile_text_is_seen_as_it_is(text: str) -> None:
    """Each text is on the page word for word, but for what would steer or deceive."""
    page = render(samples.scan(lambda number: f"{text}{number}"))
    seen = Page(page).text()
    assert " ".join(printable(f"{text}1").split()) in seen
    assert "\u202e" not in page
    assert "\x1b" not in page


def test_the_data_cannot_leave_its_element() -> None:
    """The JSON is ASCII without what HTML reads, and holds each text in full."""
    ready = readiness(samples.scan(samples.hostile))
    text = script_data(ready)
    assert text.isascii()
    assert not set("<>&") & set(text)
    data = json.loads(text)
    assert len(data["rows"]) == ready.findings == len(samples.HOSTILE) + 2
    assert printable(samples.HOSTILE[0]) in {
        part for text in data["texts"] for part in (text, text[1:])
    }
    pages = {data["texts"][row[16]] for row in data["rows"]}
    assert pages == {""}, "only addresses of the web are links"


def test_code_and_uses_of_a_finding() -> None:
    """Code is there line by line, once for all findings that share it, and steers nothing."""
    where = span(1, 1, 1, 2)
    found = Diagnostic(
        "AZL101", "v1-import", "m", where, Severity.ERROR, snippet="a\n\tb\x1b", uses=7
    )
    rows = (
        ReportedDiagnostic("a.py", found),
        ReportedDiagnostic("a.py", replace(found, uses=None)),
    )
    data = json.loads(script_data(readiness(Scan(rows, (), (CheckedFile("a.py"),)))))
    code = data["texts"].index("a\n    b\\x1b")
    assert [row[17] for row in data["rows"]] == [code, code]
    assert [data["texts"][row[18]] for row in data["rows"]] == ["used 7 times below", ""]


def span(row: int, column: int, end_row: int, end_column: int, cell: int | None = None) -> Range:
    """A range."""
    return Range(Position(row, column), Position(end_row, end_column), cell)


def shown(row: ReportedDiagnostic) -> tuple[list[str], list[list[str]]]:
    """The three parts of a finding's line, and the changes of its fix, as the page has them."""
    data = json.loads(script_data(readiness(Scan((row,), (), (CheckedFile("a.py"),)))))
    (found,) = data["rows"]
    changes = data["fixes"][found[15]][2] if found[15] >= 0 else []
    return [data["texts"][number] for number in found[10:13]], changes


def finding(where: Range, source: str, *edits: Edit) -> ReportedDiagnostic:
    """A finding in a line, with a fix of these edits."""
    fix = Fix("t", edits, Applicability.SAFE) if edits else None
    return ReportedDiagnostic(
        "a.py", Diagnostic("AZL202", "run-log", "m", where, Severity.ERROR, fix=fix), source
    )


def test_a_line_and_its_change() -> None:
    """The mark stands on its text, in code points; other edits are told by their place."""
    source = "😀 = run.log(x)\t# é"
    parts, changes = shown(
        finding(
            span(3, 5, 3, 12),
            source,
            Edit(span(3, 5, 3, 12), "mlflow.log_metric"),
            Edit(span(1, 1, 1, 1), "import mlflow\n"),
            Edit(span(2, 9, 2, 9), "\nimport os"),
            Edit(span(7, 1, 9, 1), ""),
            Edit(span(9, 3, 9, 5), ""),
            Edit(span(9, 7, 10, 2), "x = 1"),
        )
    )
    assert parts == ["😀 = ", "run.log", "(x)    # é"]
    assert changes == [
        ["", "😀 = run.log(x)    # é", "😀 = mlflow.log_metric(x)    # é"],
        ["line 1: insert", "", "import mlflow"],
        ["after line 2: insert", "", "import os"],
        ["lines 7 to 8: delete", "", ""],
        ["line 9: delete a part", "", ""],
        ["lines 9 to 10: write in place of a part", "", "x = 1"],
    ]


def test_a_line_that_cannot_be_read_any_more() -> None:
    """Without its line each edit is told by its place."""
    parts, changes = shown(finding(span(3, 5, 3, 12), "", Edit(span(3, 5, 3, 12), "new")))
    assert parts == ["", "", ""]
    assert changes == [["line 3: write in place of a part", "", "new"]]


@pytest.mark.parametrize("length", [0, 50, 5000])
def test_a_long_line_is_cut_around_its_mark(length: int) -> None:
    """The mark is always whole, with an ellipsis where text is left out."""
    source = "a" * length + "run.log" + "b" * length
    parts, _ = shown(finding(span(1, length + 1, 1, length + 8), source))
    assert parts[1] == "run.log"
    assert len("".join(parts)) < 400
    assert ("".join(parts) == source) == (length < 100)
    assert parts[0].startswith("\N{HORIZONTAL ELLIPSIS}") == (length > 100)


def test_a_mark_over_lines_ends_with_its_first() -> None:
    """A range over lines is marked to the end of its first, and one in a cell has no other line."""
    parts, changes = shown(
        finding(span(2, 3, 4, 1, 5), "  ab  ", Edit(span(2, 3, 2, 5, 6), "in another cell"))
    )
    assert parts == ["  ", "ab", ""]
    assert changes == [["cell 6, line 2: write in place of a part", "", "in another cell"]]


def test_the_policy_allows_what_the_page_holds() -> None:
    """Style and script are those whose digests the policy names, and nothing is loaded."""
    page = Page(render(samples.scan()))
    policy = next(
        attributes["content"] or ""
        for tag, attributes in page.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for kind, text in (("style", page.texts["style"][0]), ("script", page.texts["script"][1])):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy


def test_what_is_there_without_a_script() -> None:
    """Totals, states and the tables by rule, owner, folder and file are in the HTML."""
    page = render(samples.large(600, files=50))
    text = Page(page).text()
    assert "0 of 50 files ready" in text
    assert "200 of 600 findings have a fix" in text
    rules = rows_of(page, "By rule")
    assert {row[0] for row in rules} == {f"{code} {name}" for code, name in samples.RULES}
    assert {row[1] for row in rules} == {"100"}
    assert rows_of(page, "By family")[0][0] in ("AZL6 jobs",)
    assert sum(int(row[1]) for row in rows_of(page, "By owner")) == 600
    assert sum(int(row[1]) for row in rows_of(page, "By role of the file")) == 600
    assert sum(int(row[1]) for row in rows_of(page, "By folder")) == 600
    files = rows_of(page, "50 files with findings; the other 0 have none")
    assert len(files) == 50
    assert sum(int(row[3]) for row in files) == 600
    assert "Made by azlint" in text


def test_a_fleet_of_files() -> None:
    """Of very many files the table has those with most findings and says so; all are counted."""
    page = render(samples.large(5000, files=2500))
    caption = next(text for text in Page(page).texts["caption"] if "2,500 files" in text)
    assert "These 2,000 have most of them" in caption
    assert len(rows_of(page, caption)) == 2000
    assert len(data_of(page)["rows"]) == 5000
    assert "0 of 2,500 files ready" in Page(page).text()


def test_the_minutes_of_all_tables_agree() -> None:
    """Each table splits the same whole."""
    scan = samples.large(600, files=50)
    page = render(scan)
    total = readiness(scan).minutes
    pattern = r'<td class="number" data-value="([\d.]+)">[^<]* (?:min|h|days)</td>'
    for caption in ("By rule", "By family", "By folder"):
        table = re.search(rf"<h3>{caption}</h3>.*?</table>", page, re.S)
        assert table is not None
        minutes = map(float, re.findall(pattern, table[0]))
        assert sum(minutes) == pytest.approx(total)


def test_the_model_is_printed_with_the_page() -> None:
    """Every row of the model stands on the page, and what a project changed is marked."""
    effort = Effort((Row("AZL606", "steps of pipelines", Minutes(none=99)),), 0.5, (60, 120, 180))
    page = render(replace(samples.large(60, files=5), effort=effort))
    rows = {row[0]: row[1:] for row in rows_of(page, MODEL)}
    assert rows["AZL606"] == ["steps of pipelines configured", "0.5", "5", "10", "99"]
    assert rows["AZL605"] == ["pipelines", "0.5", "5", "10", "60"]
    text = Page(page).text()
    assert "takes 50 % of the minutes of the first" in text
    assert "S up to 60 min, M up to 2.0 h, L up to 3.0 h, else XL" in text
    assert "Nobody measured them" in text


def test_what_to_do_first() -> None:
    """What could not be checked comes first, then the command for the safe fixes, which runs."""
    page = render(samples.scan())
    steps = [" ".join(text.split()) for text in Page(page).texts["h3"]]
    order = [
        next(i for i, step in enumerate(steps) if part in step)
        for part in (
            "that could not be checked",
            "Apply the safe fixes",
            "Finish the nearest files",
            "Take the rules that give most",
            "Move the shared modules",
            "Review the unsafe fixes",
        )
    ]
    assert order == sorted(order)


@pytest.mark.parametrize("folder", ["plain", "a b", "-x", "it's", "$(touch hit)", "a;b"])
def test_the_command_can_be_typed(folder: str) -> None:
    """The command names the folder that holds all fixes, whatever it is called."""
    scan = samples.large(60, files=5)
    moved = replace(
        scan,
        rows=tuple(replace(row, filename=f"{folder}/{row.filename}") for row in scan.rows),
        files=tuple(replace(file, filename=f"{folder}/{file.filename}") for file in scan.files),
    )
    command = next(text for text in Page(render(moved)).texts["code"] if "azlint" in text)
    words = shlex.split(command)
    assert words[:3] == ["azlint", "check", "--fix"]
    assert words[3:] == [f"./{folder}" if folder.startswith("-") else folder]


def test_what_went_wrong_is_told() -> None:
    """Paths that could not be checked are listed, with the reason."""
    rows = rows_of(render(samples.scan()), "What could not be checked")
    assert len(rows) == len(samples.HOSTILE)


def test_the_trend() -> None:
    """Then and now stand side by side, by rule, with both dates."""
    page = render(samples.scan())
    text = Page(page).text()
    assert "From 2026-01-02 03:04 UTC to 2026-01-02 03:04 UTC" in text
    assert rows_of(page, "Findings, then and now")[0][0] == "Then"
    assert rows_of(page, "Rules that changed")
    assert "trend" not in {
        attributes.get("id")
        for _, attributes in Page(render(samples.scan(previous=False))).elements
    }


def test_nothing_left_and_nothing_checked() -> None:
    """A page of a clean scan says so, and one of no files claims nothing."""
    clean = Page(render(Scan(files=(CheckedFile("a.py"),)))).text()
    assert "Nothing is left to do" in clean
    assert "100 %" in clean
    empty = Page(render(Scan())).text()
    assert "No files were checked" in empty
    assert "100 %" not in empty


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 min"), (0.5, "<1 min"), (89, "89 min"), (90, "1.5 h"), (960, "2.0 days")],
)
def test_durations(minutes: float, said: str) -> None:
    """A day has eight hours."""
    assert duration(minutes) == said


def test_shares_and_changes() -> None:
    """A share is never rounded to nothing or to all."""
    assert [share(part, 1000) for part in (0, 1, 500, 999, 1000)] == [
        "0 %",
        "<1 %",
        "50 %",
        ">99 %",
        "100 %",
    ]
    assert share(0, 0) == "\N{EN DASH}"
    assert [change(1, 3), change(3, 1), change(2, 2)] == ["+2", "\N{MINUS SIGN}2", "±0"]


def test_a_run_writes_it(tree: Any) -> None:
    """The command line draws the page with owners, readiness, effort and an earlier report."""
    tree.write("CODEOWNERS", "*.py @first\n")
    tree.write("azlint.toml", "[effort]\nrepeat = 1\nAZL202 = { safe = 77 }\n")
    tree.write(
        "safe.py",
        "from azureml.core import Run\n\nrun = Run.get_context()\nrun.log('a', 1)\n",
    )
    tree.write("clean.py", "print(1)\n")

    def azlint(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "azlint", *arguments],
            cwd=tree.root,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
        )

    assert azlint("check", "-o", "json=then.json").returncode == 1
    tree.write("safe.py", (tree.root / "safe.py").read_text() + "run.log_row('b', x=1)\n")
    ran = azlint("check", "-o", "html=page.html", "--previous", "then.json", "-o", "json=now.json")
    assert (ran.returncode, ran.stderr) == (1, "")
    page = (tree.root / "page.html").read_text(encoding="utf-8")
    text = Page(page).text()
    assert "1 of 2 files ready" in text
    assert rows_of(page, "By owner")[0][0] == "@first"
    assert [row[0] for row in rows_of(page, "Rules that changed")] == ["AZL204 run-log-row"]
    model = {row[0]: row[1:] for row in rows_of(page, MODEL)}
    assert model["AZL202"] == ["run-log configured", "77", "5", "10", "10"]
    assert data_of(page)["rows"]
    merged = azlint("report", "merge", "now.json", "--previous", "then.json", "-o", "html=all.html")
    assert (merged.returncode, merged.stderr) == (0, "")
    assert [
        row[0]
        for row in rows_of(
            (tree.root / "all.html").read_text(encoding="utf-8"), "Rules that changed"
        )
    ] == ["AZL204 run-log-row"]
    for arguments, message in (
        (("check", "--previous", "then.json"), "only the HTML report compares"),
        (("check", "-o", "html=x", "--previous", "no.json"), "--previous: no.json: No such file"),
        (("check", "-o", "html=x", "--previous", "safe.py"), "--previous: safe.py: line 1"),
    ):
        ran = azlint(*arguments)
        assert ran.returncode == 2
        assert message in ran.stderr
        assert not (tree.root / "x").exists()
