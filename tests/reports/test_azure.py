"""Azure's issues, read as the agent reads logging commands, and the summary of the run."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from azlint.cli import main
from azlint.diagnostics import Severity
from azlint.reports import azure
from azlint.reports.model import Scan, printable
from reports.samples import EMPTY, FAILED, HOSTILE, PYTHON, found, hostile, many, notebook, real

Issue = tuple[str, dict[str, str], str]


def commands(text: str) -> tuple[list[Issue], list[str]]:
    """Name, properties and message of each command, and the lines that are none.

    As the agent does it: a command begins anywhere in a line, and ends its properties at the first
    bracket; https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
    """

    def data(said: str) -> str:
        return said.replace("%0D", "\r").replace("%0A", "\n").replace("%AZP25", "%")

    found: list[Issue] = []
    others = []
    assert text == "" or text.endswith("\n")
    for line in text.split("\n")[:-1]:
        at = line.lower().find("##vso[")
        if at < 0:
            others.append(line)
            continue
        head, _, message = line[at + len("##vso[") :].partition("]")
        name, _, said = head.partition(" ")
        properties = {}
        for pair in filter(None, said.split(";")):
            key, _, value = pair.partition("=")
            properties[key] = data(value.replace("%3B", ";").replace("%5D", "]"))
        found.append((name, properties, data(message)))
    return found, others


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines and columns are those of the file; the message says the place within a notebook."""
    scan = real(tmp_path, monkeypatch)
    made, others = commands(azure.render(scan))
    assert others == []
    assert made[0][1] == {"type": "error", "sourcepath": "gone.py"}
    assert len(made) == 1 + len(scan.rows)
    cell = next(each for each in made if each[2].startswith("cell 3, row 1: "))
    line = notebook().split("\n")[int(cell[1]["linenumber"]) - 1]
    assert line[int(cell[1]["columnnumber"]) - 1 :].startswith("run.log(")
    assert cell[1]["sourcepath"] == "é.ipynb"
    assert cell[1]["code"] == "AZL202"


def test_severities() -> None:
    """An info is a line of the log, as Azure has errors and warnings only."""
    rows = tuple(found(1, severity) for severity in Severity)
    made, others = commands(azure.render(Scan(rows)))
    assert [properties["type"] for _, properties, _ in made] == ["error", "warning"]
    assert others == ["a.py:1:1: AZL202 info `Run.log` is SDK v1 [run-log]"]


def test_the_most_severe_come_first() -> None:
    """The agent keeps the first ten of each type."""
    made, _ = commands(azure.render(many(300)))
    types = [properties["type"] for _, properties, _ in made]
    assert types == sorted(types)
    assert set(types) == {"error", "warning"}


def test_hostile_texts() -> None:
    """No text makes a command of its own, and file names come back as they were."""
    made, others = commands(azure.render(hostile()))
    assert len(made) + len(others) == 3 * len(HOSTILE)
    assert {name for name, _, _ in made} == {"task.logissue"}
    infos = Counter(row.diagnostic.severity for row in hostile().rows)[Severity.INFO]
    assert len(others) == infos
    assert {properties["sourcepath"] for _, properties, _ in made} == set(HOSTILE)
    for text in HOSTILE:
        assert any(printable(text) in message for _, _, message in made)
    assert not re.search(r"##(?:vso)?\[", "".join(others))


def test_without_findings() -> None:
    """Nothing is said of a clean scan; what could not be checked is an error."""
    assert azure.render(EMPTY) == ""
    made, _ = commands(azure.render(FAILED))
    properties = {"type": "error", "sourcepath": "b.py"}
    assert made == [("task.logissue", properties, "b.py: it cannot be read")]


@pytest.mark.parametrize("variable", ["AGENT_TEMPDIRECTORY", "BUILD_ARTIFACTSTAGINGDIRECTORY"])
def test_summary_of_the_run(
    variable: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each run writes a file of its own, and the last command uploads it."""
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "a.py").write_text(PYTHON, encoding="utf-8")
    (tmp_path / "a b;c").mkdir()
    monkeypatch.chdir(tmp_path / "tree")
    monkeypatch.setenv(variable, str(tmp_path / "a b;c"))
    for number in (1, 2):
        assert main(["check", "--isolated", "--no-cache", "--output", "azure"]) == 1
        made, _ = commands(capsys.readouterr().out)
        place = tmp_path / "a b;c" / f"azlint-{number}.md"
        assert made[-1] == ("task.uploadsummary", {}, str(place))
        assert place.read_text(encoding="utf-8").startswith("# azlint\n\nFound ")


def test_the_summary_names_what_is_not_shown() -> None:
    """Beyond ten issues of a type the log alone has them."""
    folder = {"AGENT_TEMPDIRECTORY": "/nowhere"}
    text = azure.deliver(many(300), folder).text
    rows = Counter(row.diagnostic.severity for row in many(300).rows)
    beyond = f"only: {rows[Severity.ERROR] - 10} errors, {rows[Severity.WARNING] - 10} warnings."
    assert beyond in text
    assert "in the log only" not in azure.deliver(Scan((found(),)), folder).text
    assert azure.deliver(many(3), {}) == azure.Delivery()


def test_a_folder_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The issues are told, no upload is asked for, and the fault is told."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.py").write_text(PYTHON, encoding="utf-8")
    monkeypatch.setenv("AGENT_TEMPDIRECTORY", str(tmp_path / "gone"))
    assert main(["check", "--isolated", "--no-cache", "--output", "azure"]) == 2
    told = capsys.readouterr()
    made, _ = commands(told.out)
    assert {name for name, _, _ in made} == {"task.logissue"}
    assert "azlint: --output azure: the summary " in told.err
    assert "No such file or directory" in told.err


def test_a_message_has_no_command() -> None:
    """A file name in a line of the log cannot command the agent."""
    row = replace(found(1, Severity.INFO), filename="##VSO[task.complete]x/##[error]y.py")
    assert commands(azure.render(Scan((row,))))[0] == []
