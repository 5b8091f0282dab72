"""GitHub's annotations, read as the runner reads workflow commands, and the summary of the step."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from azlint.cli import main
from azlint.diagnostics import Position, Range, Severity
from azlint.reports import github
from azlint.reports.model import Origin, Scan, printable
from reports.samples import EMPTY, FAILED, HOSTILE, PYTHON, found, hostile, many, notebook, real

_COMMAND = re.compile(r"::(\w+) ([^:]*)::(.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Kind, properties and message of each line, unescaped as GitHub documents it.

    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """

    def data(said: str) -> str:
        return said.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")

    made = []
    assert text == "" or text.endswith("\n")
    for line in text.split("\n")[:-1]:
        match = _COMMAND.fullmatch(line)
        assert match is not None, line
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        made.append(
            (
                match[1],
                {
                    name: data(value.replace("%3A", ":").replace("%2C", ","))
                    for name, value in properties.items()
                },
                data(match[3]),
            )
        )
    return made


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines and columns are those of the file; the message says the place within a notebook."""
    scan = real(tmp_path, monkeypatch)
    made = commands(github.render(scan))
    assert made[0][:2] == ("error", {"file": "gone.py", "title": "not checked"})
    assert len(made) == 1 + len(scan.rows)
    cell = next(each for each in made if "cell 3:1:" in each[2])
    lines = notebook().split("\n")
    assert "run.log(" in lines[int(cell[1]["line"]) - 1]
    column = int(cell[1]["col"])
    assert lines[int(cell[1]["line"]) - 1][column - 1 :].startswith("run.log(")
    script = next(
        each for each in made if each[1]["file"] == "src/train it.py" and each[1]["line"] == "5"
    )
    start, end = int(script[1]["col"]), int(script[1]["endColumn"])
    assert PYTHON.split("\n")[4][start - 1 : end - 1] == "run.log"


def test_the_most_severe_come_first() -> None:
    """GitHub shows the first ten of each kind; the kinds are those of the severities."""
    kinds = [kind for kind, _, _ in commands(github.render(many(300)))]
    assert kinds == sorted(kinds, key=("error", "warning", "notice").index)
    severities = Counter(row.diagnostic.severity for row in many(300).rows)
    assert Counter(kinds) == {
        github.KINDS[severity]: count for severity, count in severities.items()
    }


def test_columns_of_several_lines_are_left_out() -> None:
    """GitHub refuses columns where the lines differ."""
    row = found()
    place = Range(Position(3, 5), Position(4, 2))
    row = replace(row, diagnostic=replace(row.diagnostic, range=place))
    ((_, properties, _),) = commands(github.render(Scan((row,))))
    assert properties == {"file": "a.py", "line": "3", "endLine": "4", "title": "AZL202 run-log"}


def test_paths_count_from_the_top_of_the_repository() -> None:
    """A run in a folder annotates the files of the repository."""
    rows = (found(repository="o"), found(repository="o", filename="../b.py"))
    made = commands(github.render(Scan(rows, origins=(Origin("o", prefix="sub/"),))))
    assert [properties["file"] for _, properties, _ in made] == ["sub/a.py", "b.py"]


def test_hostile_texts() -> None:
    """No text makes a command of its own, and file names come back as they were."""
    made = commands(github.render(hostile()))
    assert len(made) == 3 * len(HOSTILE)
    assert {properties["file"] for _, properties, _ in made} == set(HOSTILE)
    messages = [message for _, _, message in made]
    for text in HOSTILE:
        assert any(message.endswith(printable(text)) for message in messages)
    assert not re.search("[\x00-\x1f\x7f\u202e\ud800-\udfff]", "".join(messages))


def test_without_findings() -> None:
    """Nothing is said of a clean scan; what could not be checked is an error."""
    assert github.render(EMPTY) == ""
    (made,) = commands(github.render(FAILED))
    assert made == ("error", {"file": "b.py", "title": "not checked"}, "b.py: it cannot be read")


def test_summary_of_the_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is added to what other commands of the step said, and names what is in the log only."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.py").write_text(PYTHON + 'run.log("b", 1)\n' * 20, encoding="utf-8")
    summary = tmp_path / "summary.md"
    summary.write_text("# before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert main(["check", "--isolated", "--no-cache", "--output", "github"]) == 1
    made = commands(capsys.readouterr().out)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# before\n# azlint\n")
    hidden = sum(kind == "error" for kind, _, _ in made) - 10
    assert f"in the log only: {hidden} errors" in text


def test_a_summary_has_a_limit(tmp_path: Path) -> None:
    """With what is there already it stays below 1 MiB, and says how much is left out."""
    summary = tmp_path / "summary.md"
    summary.write_text("x" * 500_000, encoding="utf-8")
    scan = many(30_000, files=9_000)
    delivery = github.deliver(scan, {"GITHUB_STEP_SUMMARY": str(summary)})
    size = len(delivery.text.encode())
    assert 400_000 < size < 1024 * 1024 - 500_000
    left_out = [
        int(said.replace(",", ""))
        for said in re.findall(r"^([\d,]+) more rows are left out here\.$", delivery.text, re.M)
    ]
    rows = MarkdownIt("commonmark").enable("table").parse(delivery.text)
    assert sum(token.type == "tr_open" for token in rows) - 3 + sum(left_out) == 1 + 9_000 + 30_000
    full = github.deliver(scan, {"GITHUB_STEP_SUMMARY": str(tmp_path / "new")})
    assert 1_000_000 < len(full.text.encode()) < 1024 * 1024
    summary.write_text("x" * 1_048_000, encoding="utf-8")
    small = github.deliver(scan, {"GITHUB_STEP_SUMMARY": str(summary)}).text
    assert ": 30,000 others; " in small
    assert len(small) < 500


def test_without_a_file_there_is_no_summary() -> None:
    """Outside of GitHub Actions the commands are all."""
    assert github.deliver(EMPTY, {}) == github.Delivery()


def test_a_summary_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reports are written all the same, and the fault is told."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.py").write_text(PYTHON, encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    outputs = ["--output", "github", "--output", "json=out.json"]
    assert main(["check", "--isolated", "--no-cache", *outputs]) == 2
    told = capsys.readouterr()
    assert commands(told.out)
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["diagnostics"]
    assert told.err.startswith("azlint: --output github: ")
    assert "Is a directory" in told.err
    assert "Traceback" not in told.err


def test_severities_have_kinds() -> None:
    """Each severity is shown as what GitHub has for it."""
    rows = tuple(found(1, severity) for severity in Severity)
    assert [kind for kind, _, _ in commands(github.render(Scan(rows)))] == [
        "error",
        "warning",
        "notice",
    ]
