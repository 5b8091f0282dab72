"""GitLab's code quality, against the properties that GitLab's documentation lists.

There is no published schema; the one here is written after
https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from azlint.diagnostics import Severity
from azlint.reports import gitlab
from azlint.reports.model import Origin, Scan
from azlint.reports.places import unicode_of
from reports.samples import EMPTY, FAILED, HOSTILE, found, hostile, many, notebook, real

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
        "additionalProperties": False,
    },
}


def issues(scan: Scan) -> list[dict[str, Any]]:
    """The issues of a scan, which follow the schema and have fingerprints of their own."""
    jsonschema = pytest.importorskip("jsonschema")
    text = gitlab.render(scan)
    # GitLab does not read a byte order mark.
    assert text.startswith("[")
    made: list[dict[str, Any]] = json.loads(text)
    # Of many issues the first ones stand for all.
    jsonschema.validate(made[:500], SCHEMA)
    assert len({issue["fingerprint"] for issue in made}) == len(made)
    return made


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are those of the file; the description says the cell of a notebook."""
    scan = real(tmp_path, monkeypatch)
    made = issues(scan)
    assert made[0]["severity"] == "blocker"
    assert made[0]["location"]["path"] == "gone.py"
    assert len(made) == 1 + len(scan.rows)
    lines = notebook().split("\n")
    cell = next(issue for issue in made if "AZL202 cell 3: " in issue["description"])
    assert "run.log(" in lines[cell["location"]["lines"]["begin"] - 1]
    rows = {
        (issue["location"]["lines"]["begin"], issue["location"]["lines"]["end"])
        for issue in made[1:]
        if issue["location"]["path"].endswith(".py")
    }
    assert rows == {
        (row.start.row, row.diagnostic.range.end.row)
        for row in scan.rows
        if row.filename.endswith(".py")
    }


def test_severities() -> None:
    """Each severity is one of GitLab's."""
    rows = tuple(replace(found(n, severity)) for n, severity in enumerate(Severity, 1))
    assert [issue["severity"] for issue in issues(Scan(rows))] == ["info", "minor", "major"]


def test_fingerprints_do_not_depend_on_lines() -> None:
    """What moves is the same issue, and equal code of other files is another."""
    before = issues(Scan((found(1), found(2))))
    after = issues(Scan((found(8), found(9), replace(found(1), filename="b.py"))))
    assert {i["fingerprint"] for i in before} < {i["fingerprint"] for i in after}


def test_paths_count_from_the_top_of_the_repository() -> None:
    """GitLab links them so."""
    (issue,) = issues(Scan((found(repository="o"),), origins=(Origin("o", prefix="sub/"),)))
    assert issue["location"]["path"] == "sub/a.py"


def test_hostile_texts() -> None:
    """File names come back as they were, and descriptions are one line of text."""
    made = issues(hostile())
    json.dumps(made, ensure_ascii=False).encode()
    assert {issue["location"]["path"] for issue in made} == set(map(unicode_of, HOSTILE))
    said = "".join(issue["description"] for issue in made)
    assert not re.search("[\x00-\x1f\x7f\u202e\ud800-\udfff]", said)


def test_without_findings() -> None:
    """A clean scan is an empty list, which GitLab takes for clean; a failed one is not."""
    assert gitlab.render(EMPTY) == "[]\n"
    (issue,) = issues(FAILED)
    assert issue["description"] == "not checked: it cannot be read"


def test_many() -> None:
    """30,000 findings, two of each context, have as many fingerprints."""
    assert len(issues(many(30_000))) == 30_000
