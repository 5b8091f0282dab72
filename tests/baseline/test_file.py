"""A baseline that is not as azlint wrote it is never a silent pass."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from azlint.baseline import file as baseline_file
from azlint.baseline.entries import Entries, Key
from azlint.baseline.file import BaselineError, read, rendered

ENTRY = {
    "path": "train.py",
    "code": "AZL202",
    "symbol": "azureml.core.run.Run.log",
    "context": "0123456789abcdef",
    "count": 1,
    "hint": "run.log()",
}


def written(*entries: object, **top: object) -> str:
    return json.dumps({"version": 1, "azlint": "0.1.0", "findings": list(entries), **top})


BAD = {
    "empty": ("", "line 1, column 1: not JSON"),
    "truncated": (written(ENTRY)[:-20], "not JSON"),
    "a conflict": (
        f"<<<<<<< HEAD\n{written(ENTRY)}\n=======\n>>>>>>> b\n",
        "line 1 is a conflict marker; resolve the merge conflict",
    ),
    "a list": (json.dumps([ENTRY]), "holds no JSON object"),
    "a JSON report": (
        json.dumps({"version": 1, "scans": [], "suppressed": [], "diagnostics": []}),
        "the object has no `azlint`",
    ),
    "a later version": (written(version=2), "version 2, but this azlint reads version 1; use"),
    "an earlier version": (written(version=0), "version 0, but this azlint reads version 1"),
    "a version that is true": (
        written(version=True),
        "the object: `version` is not a whole number",
    ),
    "no version": (json.dumps({"azlint": "", "findings": []}), "the object has no `version`"),
    "an unknown key above": (written(count=1), "the object has an unknown key `count`"),
    "an unknown key": (
        written(ENTRY, {**ENTRY, "path": "b.py", "line": 4}),
        "entry 2 of `findings` has an unknown key `line`",
    ),
    "a missing key": (written({"path": "a.py"}), "entry 1 of `findings` has no `code`"),
    "no entry": (written(3), "entry 1 of `findings` is no object"),
    "no list": (written(findings={}), "the object: `findings` is not a list"),
    "a wrong type": (written({**ENTRY, "path": 3}), "entry 1 of `findings`: `path` is not a text"),
    "half": (written({**ENTRY, "count": 1.5}), "`count` is not a whole number"),
    "true": (written({**ENTRY, "count": True}), "`count` is not a whole number"),
    "below zero": (written({**ENTRY, "count": -1}), "(train.py): `count` is -1, which is below 1"),
    "none": (written({**ENTRY, "count": 0}), "`count` is 0, which is below 1"),
    "no context": (written({**ENTRY, "context": ""}), "can be no entry"),
    "a file's fault": (written({**ENTRY, "code": "AZL000"}), "can be no entry"),
    "twice": (
        written(ENTRY, {**ENTRY, "count": 2, "hint": ""}),
        "train.py has two entries of AZL202 with context 0123456789abcdef; keep the one",
    ),
    "a key twice": (
        written(ENTRY).replace('"count": 1', '"count": 1, "count": 2'),
        "an object with the key `count` twice",
    ),
    "a huge number": (written(ENTRY).replace(": 1,", f": {'9' * 5000},"), "not JSON"),
    "too deep": ("[" * 200_000, "nests too deeply"),
    "other bytes": (b"\xff\xfe{}", "byte 1 is not UTF-8"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["check", "update"])
def test_bad_files(tree: Any, azlint: Any, name: str, command: str) -> None:
    """One message names the file and what is wrong; exit code 2, and the file stays as it is."""
    content, message = BAD[name]
    path = tree.write("known.json", content)
    before = path.read_bytes()
    verb = ["check"] if command == "check" else ["baseline", command]
    ran = azlint(*verb, "--baseline", "known.json")
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("azlint: known.json: ")
    assert message in ran.err
    assert ran.err.count("\n") == 1
    assert path.read_bytes() == before


def not_there(path: Path) -> str:
    return "no such file; `azlint baseline create` makes it"


def a_folder(path: Path) -> str:
    path.mkdir()
    return "not a file"


def a_pipe(path: Path) -> str:
    os.mkfifo(path)
    return "not a file"


def too_big(path: Path) -> str:
    with path.open("wb") as file:
        file.truncate(baseline_file.MAX_BYTES + 1)
    return "larger than 200 MB"


@pytest.mark.parametrize("make", [not_there, a_folder, a_pipe, too_big])
def test_what_is_no_file(tree: Any, azlint: Any, make: Callable[[Path], str]) -> None:
    """What cannot be a baseline is not read at all."""
    message = make(tree.root / "known.json")
    ran = azlint("check", "--baseline", "known.json")
    assert ran.code == 2
    assert message in ran.err


def test_of_another_folder(tree: Any, azlint: Any) -> None:
    """A baseline none of whose files is there says so, for every command, and loses nothing."""
    tree.write("sub/train.py", "import azureml.core\n")
    tree.write(
        "sub/known.json", written({**ENTRY, "path": "src/a.py"}, {**ENTRY, "path": "src/b.py"})
    )
    before = (tree.root / "sub" / "known.json").read_bytes()
    for command in (["check"], ["baseline", "prune"], ["baseline", "update", "--grow"]):
        ran = azlint(*command, "--baseline", "sub/known.json")
        assert ran.code == 2
        assert "none of its 2 files, such as src/a.py, is below" in ran.err
    assert (tree.root / "sub" / "known.json").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "--baseline", ""], "--baseline: names no file"),
        (["check", "--baseline-severity", "error"], "`error` is not `info` or `warning`"),
        (["baseline", "create", "--baseline", "."], "is there already"),
        (["baseline", "create", "--force", "--baseline", "."], "is a folder"),
        (["baseline", "create", "--baseline", "no/b.json"], "there is no folder"),
        (["baseline", "create", "no.py"], "no such file or directory"),
        (["baseline", "create", "-"], "a baseline holds the findings of files"),
        (["baseline", "create", "--select", "AZL9999"], "AZL9999"),
    ],
)
def test_bad_options(tree: Any, azlint: Any, arguments: list[str], message: str) -> None:
    """Nothing is written when an option is wrong."""
    before = sorted(tree.root.iterdir())
    ran = azlint(*arguments)
    assert ran.code == 2
    assert message in ran.err
    assert sorted(tree.root.iterdir()) == before


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("baseline = 3", "`baseline` is a number"),
        ('baseline-severity = "error"', "`baseline-severity`: `error` is not `info` or `warning`"),
        ('baseline = "known.json"', "known.json: no such file"),
        ('baseline = ""', "azlint.toml: `baseline` names no file"),
    ],
)
def test_bad_configuration(tree: Any, azlint: Any, text: str, message: str) -> None:
    """So it is with keys of the configuration."""
    tree.write("azlint.toml", text)
    ran = azlint("check")
    assert ran.code == 2
    assert message in ran.err


def test_a_file_that_cannot_be_written(tree: Any, azlint: Any) -> None:
    """A baseline that is read-only stays as it is."""
    path = tree.write("known.json", written({**ENTRY, "count": 2}))
    tree.write("train.py", "")
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("nothing is read-only for this user")
    before = path.read_bytes()
    ran = azlint("baseline", "prune", "--baseline", "known.json")
    assert ran.code == 2
    assert "read-only" in ran.err
    assert path.read_bytes() == before


def test_written_and_read(tmp_path: Path) -> None:
    """What is written is read again, whatever paths and lines hold, one entry a line."""
    odd = ["a.py", "é/😀.py", "../b.py", "\udcff.py", 'q"\\.py']
    entries = Entries(
        {Key(path, "AZL202", "", "0123456789abcdef"): 3 for path in odd},
        {Key(path, "AZL202", "", "0123456789abcdef"): "x = '\u2028'" for path in odd},
    )
    path = tmp_path / "known.json"
    path.write_text(rendered(entries), encoding="utf-8")
    assert read(str(path)).entries == entries
    assert "é/😀.py" in rendered(entries)
    assert rendered(entries).count('"count": 3') == len(odd)
    # Some editors put a mark in front.
    path.write_text(rendered(entries), encoding="utf-8-sig")
    assert read(str(path)).entries == entries


def test_not_read_by_name(tmp_path: Path) -> None:
    """A path that is no path at all is told like any other."""
    with pytest.raises(BaselineError, match="null"):
        read(str(tmp_path / "a\0b"))
