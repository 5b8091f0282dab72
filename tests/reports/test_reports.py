"""The reports: their exact text, and what source lines may do to it."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from azlint.diagnostics import (
    Applicability,
    Companion,
    Diagnostic,
    Edit,
    FileEdits,
    Fix,
    Position,
    Range,
    Severity,
)
from azlint.reports import azure, concise, full, github, grouped, machine, statistics
from azlint.reports.model import (
    CheckedFile,
    ReportedDiagnostic,
    Scan,
    place,
    printable,
    summary_line,
    use_color,
    write,
)


def span(row: int, column: int, end_row: int, end_column: int, cell: int | None = None) -> Range:
    return Range(Position(row, column), Position(end_row, end_column), cell)


FIX = Fix(
    "Replace by a loop",
    (Edit(span(2, 1, 2, 13), "mlflow.log_metric"),),
    Applicability.UNSAFE,
    "the steps differ",
    Companion('"x": Input()', "--x", ("mlflow",)),
    (FileEdits(os.path.abspath("conda.yml"), (Edit(span(3, 1, 3, 1), "- mlflow\n"),)),),
)


def row(
    where: Range,
    severity: Severity = Severity.ERROR,
    filename: str = "src/train.py",
    code: str = "AZL203",
    **more: object,
) -> ReportedDiagnostic:
    diagnostic = Diagnostic(code, "run-log-list", "`run.log_list` is v1", where, severity, **more)  # type: ignore[arg-type]
    return ReportedDiagnostic(filename, diagnostic)


def scan(found: Sequence[ReportedDiagnostic], files: int = 1, suppressed: int = 0) -> Scan:
    """A scan of so many files, of which nothing but the names is known."""
    hidden = [row(span(1, 1, 1, 2))] * suppressed
    return Scan(tuple(found), tuple(hidden), tuple(CheckedFile(f"{n}.py") for n in range(files)))


def frame(line: str, where: Range, **more: object) -> list[str]:
    """The lines of the full report on one finding in ``line``."""
    found = replace(row(where, **more), source=line)  # type: ignore[arg-type]
    return full.render(scan([found])).split("\n")


def width(text: str) -> int:
    """The terminal columns of a text without tabs."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    none = sum(unicodedata.category(character) in ("Mn", "Me", "Cf") for character in text)
    return len(text) + wide - none


def test_full() -> None:
    """Each finding has a head, a place, a frame and notes; the counts come last."""
    found = [
        row(
            span(2, 1, 2, 13),
            replacement="log each value",
            snippet="for value in values:\n    mlflow.log_metric(name, value)",
            url="https://x.org",
            fix=FIX,
        ),
        row(span(10, 3, 10, 5, cell=4), Severity.WARNING, "n.ipynb", uses=2),
    ]
    lines = {"src/train.py": "run.log_list()", "n.ipynb": "  ab"}
    found = [replace(each, source=lines[each.filename]) for each in found]
    report = full.render(scan(found, files=3))
    assert (
        report
        == """\
error[AZL203] run-log-list: `run.log_list` is v1
 --> src/train.py:2:1
  |
2 | run.log_list()
  | ^^^^^^^^^^^^
  = help: log each value
       for value in values:
           mlflow.log_metric(name, value)
  = fix: Replace by a loop (unsafe: the steps differ)
  = inputs of the job: "x": Input()
  = command of the job: --x
  = environment of the job: mlflow
  = also edits: conda.yml
  = see: https://x.org
  = more: `azlint rule AZL203`

warning[AZL203] run-log-list: `run.log_list` is v1
  --> n.ipynb:cell 4:10:3
   |
10 |   ab
   |   ^^
   = note: used 2 times below
   = more: `azlint rule AZL203`

Found 1 error, 1 warning in 2 of 3 files: 2 others; 1 fixable with `--fix --unsafe-fixes`.
"""
    )


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("run.log", "run.log"),
        ("x = run.log(1)", "run.log"),
        ("x = 'é'; run.log(1)", "run.log"),
        ("x = '漢字'; run.log(1)", "run.log"),
        ("x = '😀'; run.log(1)", "run.log"),
        ("x = 'e\u0301'; run.log(1)", "run.log"),
        ("漢字.log(1)", "漢字.log"),
        ("\tx = run.log(1)", "run.log"),
        ("x = 1\t; run.log(1)\t# x", "run.log"),
        ("x = '\x1b[31m'; run.log(1)", "run.log"),
        ("x = '\u202e'; run.log(1)", "run.log"),
        ("a" * 300 + "; run.log(1)", "run.log"),
        ("run.log(1); " + "a" * 300, "run.log"),
        ("a" * 300 + "; run.log(1); " + "b" * 300, "run.log"),
        ("漢" * 300 + "; run.log(1); " + "字" * 300, "run.log"),
        ("x = 1; " + "a" * 300, "a" * 300),
        ("漢" * 200, "漢" * 200),
    ],
)
def test_the_mark_stands_under_the_text(line: str, marked: str) -> None:
    """The carets cover exactly the terminal columns of the marked text, whatever stands before."""
    start = line.index(marked) + 1
    shown = frame(line, span(1, start, 1, start + len(marked)))
    text, carets = shown[3], shown[4]
    assert width(text) <= full.WIDTH + len("1 | ")
    mark = re.fullmatch(r"( *\| *)(\^+)", carets)
    assert mark is not None
    if len(marked) < 100:
        before = text[: text.index(marked)]
        assert width(before) == len(mark[1])
        assert len(mark[2]) == width(marked)
    else:
        assert width(text) >= len(carets) > full.WIDTH - 10
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_long_lines_say_where_they_are_cut() -> None:
    """An ellipsis stands where text is left out, and only there."""
    line = "a" * 200 + "run.log" + "b" * 200
    inside = frame(line, span(1, 201, 1, 208))[3]
    assert inside.startswith("1 | …a")
    assert inside.endswith("b…")
    assert frame(line, span(1, 1, 1, 3))[3].startswith("1 | aa")
    assert frame(line, span(1, 405, 1, 408))[3].endswith("bbb")
    for start in (1, 100, 201, 405):
        assert full.WIDTH - 1 <= len(frame(line, span(1, start, 1, start + 3))[3]) - 4 <= full.WIDTH
    assert "…" not in frame("a" * 120, span(1, 1, 1, 2))[3]


def test_a_range_of_several_lines() -> None:
    """The first line is underlined to its end, and the last row is told."""
    shown = frame("x = run.log(  ", span(7, 5, 9, 2))
    assert shown[3:5] == ["7 | x = run.log(", "  |     ^^^^^^^^... to line 9"]


@pytest.mark.parametrize("where", [span(1, 1, 1, 1), span(1, 4, 1, 4), span(1, 9, 1, 12)])
def test_empty_ranges_and_ranges_past_the_end(where: Range) -> None:
    """There is always at least one caret."""
    assert frame("abc", where)[4].count("^") >= 1


def test_a_line_that_is_gone_has_no_frame() -> None:
    """A file that vanished or shrank is reported without its text."""
    report = full.render(scan([row(span(5, 1, 5, 2))]))
    assert report.split("\n")[:3] == [
        "error[AZL203] run-log-list: `run.log_list` is v1",
        " --> src/train.py:5:1",
        "  = more: `azlint rule AZL203`",
    ]


def test_colours_change_no_text() -> None:
    """Without its escapes the coloured report is the plain one."""
    line = "[bold]run[/bold]"
    found = [replace(row(span(1, 1, 1, 4), severity), source=line) for severity in Severity]
    colored = full.render(scan(found), color=True)
    assert "\x1b[1;31m" in colored
    plain = full.render(scan(found))
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


def test_concise() -> None:
    """One line a finding, then the counts."""
    found = [row(span(2, 1, 2, 13)), row(span(1, 3, 1, 5, cell=4), Severity.INFO, "n.ipynb")]
    assert (
        concise.render(scan(found, files=2, suppressed=3))
        == """\
src/train.py:2:1: AZL203 error `run.log_list` is v1 [run-log-list]
n.ipynb:cell 4:1:3: AZL203 info `run.log_list` is v1 [run-log-list]
Found 1 error, 1 info in 2 files: 2 others; none can be fixed automatically; 3 suppressed.
"""
    )


@pytest.mark.parametrize(
    "render", [concise.render, full.render, grouped.render, azure.render, github.render]
)
def test_a_rule_of_an_edited_report(render: Callable[[Scan], str]) -> None:
    """A merged report may say anything of a rule; no line of a log is made of it."""
    found = row(span(2, 1, 2, 13), Severity.INFO)
    odd = replace(found.diagnostic, code="\x1b[2J\n::error::", name="\n##vso[task.complete]")
    text = render(scan([replace(found, diagnostic=odd)]))
    assert "\x1b" not in text
    # No command explains a rule that azlint cannot have.
    plain = render(scan([found])).replace("  = more: `azlint rule AZL203`\n", "")
    assert len(text.splitlines()) == len(plain.splitlines())


def test_statistics() -> None:
    """The most frequent rule first, of equals the lower code."""
    where = span(1, 1, 1, 2)
    found = [row(where, code=code) for code in ["AZL205"] + ["AZL203"] * 10 + ["AZL201"]]
    assert (
        statistics.render(scan(found))
        == """\
10  AZL203  run-log-list
 1  AZL201  run-log-list
 1  AZL205  run-log-list
Found 12 errors in 1 file: 12 others; none can be fixed automatically.
"""
    )


def test_notes_fit_a_terminal() -> None:
    """They are broken at blanks and hang behind their label; elsewhere each is one line."""
    long = "take `what is between backticks` and words " * 5
    found = [row(span(10, 1, 10, 2), replacement=long, fix=FIX)]
    lines = full.render(scan(found), columns=60).splitlines()[:-1]
    assert all(len(line) <= 60 for line in lines)
    first = next(n for n, line in enumerate(lines) if "= help: " in line)
    assert lines[first + 1].startswith(" " * len("   = help: ") + "`what is")
    whole = full.render(scan(found))
    assert f"   = help: {long}\n" in whole
    assert "".join(" ".join(lines).split()) in "".join(whole.split())


def test_code_to_read_is_told_once_a_file() -> None:
    """Where it is told already, its place is named; another file tells it again."""
    code = {"replacement": "build it", "snippet": "job = command()"}
    found = [
        row(span(1, 1, 1, 2), **code),
        row(span(7, 3, 7, 5), **code),
        row(span(2, 1, 2, 2, cell=3), filename="n.ipynb", **code),
        row(span(4, 1, 4, 2, cell=5), filename="n.ipynb", **code),
    ]
    said = full.render(scan(found))
    assert said.count("job = command()") == 2
    assert re.findall("= help: (.*)", said) == [
        "build it",
        "build it (code as at 1:1)",
        "build it",
        "build it (code as at cell 3:2:1)",
    ]


@pytest.mark.parametrize("render", [full.render, grouped.render])
def test_code_to_read_steers_no_terminal(render: Callable[[Scan], str]) -> None:
    """A report may be edited: code is text, on lines of its own, as it is indented."""
    code = "if x:\n\tprint('\x1b[2J漢\u202e')\r\n\n::error::"
    said = render(scan([row(span(1, 1, 1, 2), snippet=code)]))
    assert not set(said) & set("\x1b\u202e\r\t")
    at = said.splitlines().index(next(line for line in said.splitlines() if "if x:" in line))
    shown = said.splitlines()[at : at + 4]
    margin = " " * shown[0].index("if")
    assert shown == [
        f"{margin}if x:",
        f"{margin}    print('\\x1b[2J漢\\u202e')",
        "",
        f"{margin}::error::",
    ]


def test_json() -> None:
    """Each finding is an object with these keys in this order."""
    found = [
        row(span(2, 1, 2, 13), symbol="azureml.core.run.Run.log_list", fix=FIX, url="https://x"),
        row(span(1, 3, 1, 5, cell=4), Severity.INFO, "é\udcff.ipynb", replacement="r"),
    ]
    first, second = map(json.loads, machine.render_lines(scan(found)).splitlines())
    assert list(first.items()) == [
        ("code", "AZL203"),
        ("name", "run-log-list"),
        ("severity", "error"),
        ("message", "`run.log_list` is v1"),
        ("symbol", "azureml.core.run.Run.log_list"),
        ("replacement", ""),
        ("snippet", ""),
        ("filename", "src/train.py"),
        ("cell", None),
        ("location", {"row": 2, "column": 1}),
        ("end_location", {"row": 2, "column": 13}),
        (
            "fix",
            {
                "title": "Replace by a loop",
                "applicability": "unsafe",
                "reason": "the steps differ",
                "edits": [
                    {
                        "content": "mlflow.log_metric",
                        "cell": None,
                        "location": {"row": 2, "column": 1},
                        "end_location": {"row": 2, "column": 13},
                    }
                ],
                "companion": {
                    "inputs": '"x": Input()',
                    "command": "--x",
                    "environment": ["mlflow"],
                },
                "elsewhere": [
                    {
                        "filename": "conda.yml",
                        "edits": [
                            {
                                "content": "- mlflow\n",
                                "cell": None,
                                "location": {"row": 3, "column": 1},
                                "end_location": {"row": 3, "column": 1},
                            }
                        ],
                    }
                ],
            },
        ),
        ("url", "https://x"),
        ("uses", None),
        ("repository", ""),
        ("file_location", {"row": 2, "column": 1}),
        ("source", ""),
        ("context", ""),
    ]
    assert (second["cell"], second["fix"], second["filename"]) == (4, None, "é\udcff.ipynb")
    assert list(second) == list(first)


def test_json_without_findings() -> None:
    """No finding is an empty list, and what was checked is told."""
    assert machine.render_lines(scan([])) == ""
    told = json.loads(machine.render(scan([], files=2)))
    assert (told["version"], told["diagnostics"], told["suppressed"]) == (1, [], [])
    assert [file["filename"] for file in told["scans"][0]["files"]] == ["0.py", "1.py"]


@pytest.mark.parametrize(
    ("files", "suppressed", "line"),
    [
        (0, 0, "No files were checked."),
        (1, 0, "1 file clean."),
        (1200, 0, "All 1,200 files clean."),
        (12, 2, "All 12 files clean; 2 suppressed."),
    ],
)
def test_the_last_line_without_findings(files: int, suppressed: int, line: str) -> None:
    """Nothing found is said with the number of files that were looked at."""
    nothing = scan([], files=files, suppressed=suppressed)
    assert summary_line(nothing) == line
    assert concise.render(nothing) == full.render(nothing) == grouped.render(nothing) == line + "\n"


@pytest.mark.parametrize(
    ("code", "symbol", "kind"),
    [
        ("AZL101", "azureml.core", "1 import"),
        ("AZL102", "azureml.core", "1 import"),
        ("AZL106", "azureml.core", "1 other"),
        ("AZL107", "azureml.core.Run", "1 use"),
        ("AZL202", "azureml.core.run.Run.log", "1 use"),
        ("AZL284", "", "1 other"),
        ("AZL000", "", "1 other"),
    ],
)
def test_what_the_last_line_counts(code: str, symbol: str, kind: str) -> None:
    """Imports, uses of v1, and all that is said of something else."""
    line = summary_line(scan([row(span(1, 1, 1, 2), code=code, symbol=symbol)]))
    assert line == f"Found 1 error in 1 file: {kind}; none can be fixed automatically."


def test_text_that_steers_a_terminal_is_escaped() -> None:
    """Names and messages cannot move the cursor, break the line or turn the writing round."""
    assert printable("plain é 漢") == "plain é 漢"
    assert printable("a\nb\x1b[2J\u202e\udcff") == "a\\nb\\x1b[2J\\u202e\\udcff"
    assert place(row(span(1, 2, 1, 3), filename="a\nb.py")) == "a\\nb.py:1:2"


@pytest.mark.parametrize(
    ("environment", "terminal", "expected"),
    [
        ({}, False, False),
        ({}, True, True),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colours_on_a_terminal_only(
    environment: dict[str, str], terminal: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colours need a terminal, unless NO_COLOR or FORCE_COLOR say otherwise."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal)
    assert use_color(stream) is expected


def test_a_stream_that_lacks_characters() -> None:
    """What the encoding of a stream lacks is written as an escape, not raised."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
    write("é…\udcff\n", stream)
    stream.flush()
    assert raw.getvalue() == b"\\xe9\\u2026\\udcff\n"


def test_plain_reports_are_fast_and_import_nothing_heavy() -> None:
    """Plain reports never import rich, and 2,000 findings take well under a second."""
    code = (
        "import sys; from azlint.reports import full, concise, statistics, machine, model;"
        "full.render(model.Scan());"
        "print('rich' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
    line = "x = '漢字'; run.log_list(1)"
    found = [replace(row(span(n, 11, n, 23), fix=FIX), source=line) for n in range(1, 2001)]
    began = time.process_time()
    full.render(scan(found))
    machine.render(scan(found))
    assert time.process_time() - began < 1.0
