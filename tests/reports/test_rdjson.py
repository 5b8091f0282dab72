"""reviewdog's diagnostic format, against a schema after the fields of its `reviewdog.proto`.

https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto says of each field what
it holds; reviewdog itself is written in Go and comes from no package index for Python or Node.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from azlint.diagnostics import Applicability, Edit, Fix, Position, Range, Severity
from azlint.reports import rdjson
from azlint.reports.model import ReportedDiagnostic, Scan
from azlint.reports.places import unicode_of
from reports.samples import EMPTY, FAILED, HOSTILE, PYTHON, found, hostile, many, notebook, real


def closed(required: tuple[str, ...], **properties: object) -> dict[str, object]:
    """The schema of an object that has nothing but these properties."""
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }


NUMBER = {"type": "integer", "minimum": 1}
TEXT = {"type": "string"}
POSITION = closed(("line",), line=NUMBER, column=NUMBER)
RANGE = closed(("start",), start=POSITION, end=POSITION)
DIAGNOSTIC = closed(
    ("message", "location", "severity"),
    message=TEXT,
    location=closed(("path",), path=TEXT, range=RANGE),
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    code=closed(("value",), value=TEXT, url=TEXT),
    suggestions={"type": "array", "items": closed(("range", "text"), range=RANGE, text=TEXT)},
)
SCHEMA = closed(
    ("source", "diagnostics"),
    source=closed(("name",), name=TEXT),
    diagnostics={"type": "array", "items": DIAGNOSTIC},
)


def diagnostics(scan: Scan) -> list[dict[str, Any]]:
    """The diagnostics of a scan, which follow the schema."""
    jsonschema = pytest.importorskip("jsonschema")
    result = json.loads(rdjson.render(scan))
    made: list[dict[str, Any]] = result["diagnostics"]
    # Of many diagnostics the first ones stand for all.
    jsonschema.validate({**result, "diagnostics": made[:500]}, SCHEMA)
    return made


def offset(text: bytes, position: dict[str, int]) -> int:
    """Where a position is in the bytes of a text."""
    lines = text.split(b"\n")
    return sum(len(line) + 1 for line in lines[: position["line"] - 1]) + position["column"] - 1


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns are bytes of UTF-8; of a notebook the line is told."""
    scan = real(tmp_path, monkeypatch)
    made = diagnostics(scan)
    assert made[0]["location"] == {"path": "gone.py"}
    assert len(made) == 1 + len(scan.rows)
    data = PYTHON.encode()
    texts = []
    for each in made[1:]:
        place = each["location"]["range"]
        if each["location"]["path"].endswith(".py"):
            texts.append(data[offset(data, place["start"]) : offset(data, place["end"])])
    assert texts.count(b"run.log") == 2
    cell = next(each for each in made if each["message"].startswith("cell 3, row 1, column 13: "))
    assert cell["location"]["range"].keys() == {"start"}
    assert "run.log(" in notebook().split("\n")[cell["location"]["range"]["start"]["line"] - 1]


LINE = 'x = "é😀"; run.log("loss", 0.5)  # é'


def suggested(
    *edits: Edit, applicability: Applicability = Applicability.UNSAFE, rows: int = 0
) -> tuple[str, str]:
    """What the one suggestion for a finding in `LINE` makes of that, and the message."""
    row = found()
    start = LINE.index("run.log") + 1
    place = Range(Position(2, start), Position(2 + rows, start + 7))
    diagnostic = replace(
        row.diagnostic, range=place, fix=Fix("log", edits, applicability, "it may differ")
    )
    (made,) = diagnostics(Scan((ReportedDiagnostic("a.py", diagnostic, LINE),)))
    assert "fix: log (" in made["message"]
    if "suggestions" not in made:
        return "", made["message"]
    (suggestion,) = made["suggestions"]
    data = f"é\n{LINE}\nz".encode()
    start_at = offset(data, suggestion["range"]["start"])
    end_at = offset(data, suggestion["range"]["end"])
    changed = data[:start_at] + suggestion["text"].encode() + data[end_at:]
    return changed.decode(), made["message"]


def edit(text: str, content: str, row: int = 2) -> Edit:
    at = LINE.index(text) + 1
    return Edit(Range(Position(row, at), Position(row, at + len(text))), content)


def test_suggestions() -> None:
    """A fix of the lines of the finding is one suggestion, whatever number of edits it has."""
    assert suggested(edit("run.log", "mlflow.log_metric"))[0] == (
        "é\n" + LINE.replace("run.log", "mlflow.log_metric") + "\nz"
    )
    both = suggested(edit("0.5", "é, 1"), edit("run.log", "m😀"))[0]
    assert both == "é\n" + LINE.replace("run.log", "m😀").replace("0.5", "é, 1") + "\nz"
    whole = Edit(Range(Position(2, 1), Position(3, 1)), "")
    assert suggested(whole)[0] == "é\nz"
    safe = suggested(edit("run.log", "m"), applicability=Applicability.SAFE)
    assert safe[1].endswith("fix: log (safe)")


def test_what_cannot_be_suggested() -> None:
    """A fix that reaches other lines, or is to be read only, is named and no suggestion."""
    importing = Edit(Range(Position(1, 1), Position(1, 1)), "import mlflow\n")
    assert suggested(edit("run.log", "m"), importing)[0] == ""
    assert suggested(edit("run.log", "m"), applicability=Applicability.DISPLAY)[0] == ""
    elsewhere = Edit(Range(Position(7, 1), Position(8, 1)), "")
    assert suggested(elsewhere)[0] == ""
    unknown = Edit(Range(Position(2, 12), Position(4, 9)), "m")
    assert suggested(unknown, rows=2)[0] == ""


def test_a_range_of_several_lines() -> None:
    """Where the last line is not known the lines are told without columns."""
    row = found()
    place = Range(Position(2, 3), Position(4, 5))
    (made,) = diagnostics(Scan((replace(row, diagnostic=replace(row.diagnostic, range=place)),)))
    assert made["location"]["range"] == {"start": {"line": 2}, "end": {"line": 4}}


def test_hostile_texts() -> None:
    """Paths come back as they were, and messages are one line of text."""
    made = diagnostics(hostile())
    # reviewdog refuses a report with a surrogate that is alone.
    json.dumps(made, ensure_ascii=False).encode()
    assert {each["location"]["path"] for each in made} == set(map(unicode_of, HOSTILE))
    said = "".join(each["message"] for each in made)
    assert not re.search("[\x00-\x1f\x7f\u202e\ud800-\udfff]", said)


def test_without_findings() -> None:
    """No diagnostics, and one for what could not be checked."""
    assert diagnostics(EMPTY) == []
    (made,) = diagnostics(FAILED)
    assert made["message"] == "not checked: it cannot be read"


def test_severities_and_many() -> None:
    """Each severity is one of reviewdog's, in 30,000 findings."""
    made = diagnostics(many(30_000))
    assert len(made) == 30_000
    assert {each["severity"] for each in made} == {severity.name for severity in Severity}
