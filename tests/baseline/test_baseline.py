"""`azlint check --baseline` and `azlint baseline`: first what must not be hidden."""

from __future__ import annotations

import json
from typing import Any

import pytest

FILE = "azlint-baseline.json"
OLD = """\
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
"""
IMPORT = ["AZL101", "AZL201", "AZL202"]


@pytest.fixture
def known(tree: Any, azlint: Any) -> Any:
    """A project whose findings are all in a baseline; gives what runs a check against it."""
    tree.write("train.py", OLD)
    assert azlint("baseline", "create").code == 0
    return lambda *more: azlint("check", "--baseline", FILE, *more)


def held(tree: Any) -> list[tuple[str, str, int]]:
    """Path, code and count of each entry of the file."""
    data = json.loads((tree.root / FILE).read_text(encoding="utf-8"))
    return [(row["path"], row["code"], row["count"]) for row in data["findings"]]


# Near misses: what is told all the same.


def test_one_more_of_the_same_kind(tree: Any, known: Any) -> None:
    """Of equal findings beyond the count the last is the new one, and the run fails."""
    tree.write("train.py", OLD + 'run.log("loss", 0.25)\n')
    ran = known()
    assert (ran.found, ran.code) == (["train.py:5 AZL202"], 1)


def test_a_copy_in_another_file(tree: Any, known: Any) -> None:
    """A copied file is new as long as the first one is there, whichever way it is checked."""
    tree.write("a_copy.py", OLD)
    expected = ["a_copy.py:1 AZL101", "a_copy.py:3 AZL201", "a_copy.py:4 AZL202"]
    assert known().found == expected
    # A run over the copy alone knows nothing of the first file, so it gives nothing away.
    assert known("a_copy.py").found == expected


def test_other_code_in_the_same_line(tree: Any, known: Any) -> None:
    """A use with other arguments is another one."""
    tree.write("train.py", OLD.replace("0.25", "0.5"))
    assert known().found == ["train.py:4 AZL202"]


def test_an_import_that_is_used_more_often(tree: Any, known: Any, azlint: Any) -> None:
    """It is the import of before, though it says another number."""
    tree.write("train.py", OLD + "Run.get_context()\n")
    assert known().found == ["train.py:5 AZL201"]
    said = azlint("check", "--output", "grouped").out
    assert "at: 1; used 2 times below" in said


def test_a_comment_taken_away(tree: Any, azlint: Any) -> None:
    """What a comment hid was not taken in, so it is told when the comment goes."""
    tree.write("train.py", OLD.replace("0.25)", "0.25)  # azlint: ignore[AZL202]"))
    azlint("baseline", "create")
    tree.write("train.py", OLD)
    assert azlint("check", "--baseline", FILE).found == ["train.py:4 AZL202"]


def test_a_comment_and_a_copy(tree: Any, known: Any) -> None:
    """A finding that got a comment is where it was, and keeps no copy elsewhere."""
    tree.write("train.py", OLD.replace("0.25)", "0.25)  # azlint: ignore[AZL202]"))
    tree.write("other.py", OLD)
    assert "other.py:4 AZL202" in known().found


def test_a_file_that_cannot_be_read(tree: Any, known: Any, azlint: Any) -> None:
    """It is told itself, keeps nothing elsewhere, and its entries stay in the file."""
    before = held(tree)
    tree.write("train.py", OLD + "run.log(\n")
    tree.write("other.py", OLD)
    ran = known()
    assert ran.code == 1
    assert [row.split()[1] for row in ran.found] == [*IMPORT, "AZL000"]
    for verb in ("prune", "update"):
        ran = azlint("baseline", verb)
        assert held(tree) == before
    # What no `--grow` takes in is not told as if it did.
    assert ran.code == 1
    assert "1 file cannot be read, or not wholly" in ran.err
    assert f"{len(IMPORT)} new findings were not taken in" in ran.err
    # Nor does a baseline take it in.
    ran = azlint("baseline", "create", "--force")
    assert ran.code == 1
    assert "1 file cannot be read, or not wholly" in ran.err
    assert {path for path, _, _ in held(tree)} == {"other.py"}
    assert known().found == ["train.py:5 AZL000"]


@pytest.mark.parametrize("option", [(), ("--ignore", "AZL000")])
def test_a_cell_that_cannot_be_read(tree: Any, azlint: Any, option: Any) -> None:
    """What other cells hold is known, what this one held is not, whether that is told or not."""
    tree.notebook("n.ipynb", *OLD.split("\n\n"))
    azlint("baseline", "create")
    first, second = OLD.split("\n\n")
    tree.notebook("n.ipynb", first, second.replace("0.25)", "0.25"))
    tree.write("other.py", OLD)
    told = azlint("check", "--baseline", FILE, *option).found
    assert [row for row in told if "AZL000" not in row] == [
        "other.py:1 AZL101",
        "other.py:3 AZL201",
        "other.py:4 AZL202",
    ]
    before = held(tree)
    azlint("baseline", "prune", *option)
    assert held(tree) == before


def test_a_rule_that_is_not_asked_for(tree: Any, known: Any, azlint: Any) -> None:
    """Entries of rules that are off, here or in their file, are neither gone nor used elsewhere."""
    before = held(tree)
    azlint("baseline", "prune", "--select", "AZL1")
    assert held(tree) == before
    tree.write("other.py", OLD)
    ran = known("--per-file-ignores", "train.py:AZL2")
    assert ran.found == ["other.py:1 AZL101", "other.py:3 AZL201", "other.py:4 AZL202"]


def test_a_file_that_was_not_checked(tree: Any, known: Any, azlint: Any) -> None:
    """Verbs over some paths leave the entries of all other files, there or gone, as they are."""
    tree.write("src/other.py", OLD)
    azlint("baseline", "update", "--grow")
    before = held(tree)
    (tree.root / "train.py").unlink()
    for verb in ("prune", "update"):
        azlint("baseline", verb, "src")
        assert held(tree) == before
    azlint("baseline", "prune")
    assert {path for path, _, _ in held(tree)} == {"src/other.py"}


def test_known_findings_do_not_decide(tree: Any, known: Any) -> None:
    """At a lower severity they are shown and do not fail the run; a new one does."""
    ran = known("--baseline-severity", "warning")
    assert (len(ran.found), ran.code) == (3, 0)
    assert "3 warnings" in ran.out
    tree.write("train.py", OLD + "run.complete()\n")
    ran = known("--baseline-severity", "info")
    assert (len(ran.found), ran.code) == (4, 1)
    assert "1 error, 3 info" in ran.out


# What is hidden.


def test_nothing_new(known: Any) -> None:
    """Nothing is told but the count."""
    ran = known()
    assert (ran.out, ran.err, ran.code) == ("1 file clean; 3 suppressed.\n", "", 0)


def test_json_says_who_hides(known: Any, azlint: Any, capsys: Any) -> None:
    """What is hidden is in a JSON report, with the reason."""
    from azlint import cli

    assert cli.main(["check", "--baseline", FILE, "--output", "json", "--no-cache"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["diagnostics"] == []
    assert [row["suppressed_by"] for row in report["suppressed"]] == ["baseline"] * 3


def test_renamed_and_moved(tree: Any, known: Any, azlint: Any) -> None:
    """A file in another folder under another name, as a notebook even, holds nothing new."""
    (tree.root / "train.py").rename(tree.root / "job.py")
    assert known().found == []
    assert known("job.py").found == []
    (tree.root / "job.py").unlink()
    tree.notebook("src/job.ipynb", *OLD.split("\n\n"))
    assert known().found == []
    assert azlint("baseline", "update").code == 0
    assert held(tree) == [("src/job.ipynb", code, 1) for code in IMPORT]


def test_moved_to_another_file(tree: Any, known: Any) -> None:
    """A piece of a file that went to another one is not new, in a run over both."""
    tree.write("train.py", "from other import log\n")
    tree.write("other.py", "def log():\n    " + OLD.replace("\n", "\n    ").rstrip() + "\n")
    assert known().found == []


def test_seen_from_elsewhere(tree: Any, known: Any, azlint: Any, monkeypatch: Any) -> None:
    """Paths count from the folder of the file, wherever the command is given."""
    tree.write("src/other.py", OLD)
    azlint("baseline", "update", "--grow")
    monkeypatch.chdir(tree.root / "src")
    assert azlint("check", "--baseline", f"../{FILE}").code == 0
    assert azlint("check", "--baseline", f"../{FILE}", "..").code == 0
    tree.write("ci/.keep", "")
    monkeypatch.chdir(tree.root)
    assert azlint("baseline", "create", "--baseline", "ci/known.json").code == 0
    assert azlint("check", "--baseline", "ci/known.json").code == 0
    assert azlint("check", "--baseline", "ci/known.json", "src/other.py").code == 0


def test_configured(tree: Any, known: Any, azlint: Any, monkeypatch: Any) -> None:
    """The keys count from the folder of the configuration, and options decide over them."""
    tree.write("azlint.toml", f'baseline = "{FILE}"\n')
    tree.write("src/clean.py", "")
    monkeypatch.chdir(tree.root / "src")
    assert azlint("check", "..").found == []
    assert len(azlint("check", "..", "--no-baseline").found) == 3
    assert len(azlint("check", "..", "--isolated").found) == 3
    tree.write("azlint.toml", f'baseline = "{FILE}"\nbaseline-severity = "info"\n')
    ran = azlint("check", "..")
    assert (len(ran.found), ran.code) == (3, 0)
    assert "3 findings in 1 file" in azlint("baseline", "show", "..").out


# The verbs.


def test_create_replaces_nothing_unasked(tree: Any, known: Any, azlint: Any) -> None:
    """A file that is there stays, unless it is to be replaced."""
    before = (tree.root / FILE).read_bytes()
    tree.write("train.py", OLD + "run.complete()\n")
    ran = azlint("baseline", "create")
    assert ran.code == 2
    assert "is there already" in ran.err
    assert (tree.root / FILE).read_bytes() == before
    assert azlint("baseline", "create", "--force").code == 0
    assert len(held(tree)) == 4


def test_update_only_shrinks(tree: Any, known: Any, azlint: Any) -> None:
    """What is gone goes, what moved follows, and what is new waits for --grow."""
    tree.write("train.py", OLD.replace('run.log("loss", 0.25)', "run.complete()"))
    ran = azlint("baseline", "update")
    assert ran.code == 1
    assert "1 new finding was not taken in" in ran.err
    assert [code for _, code, _ in held(tree)] == ["AZL101", "AZL201"]
    assert azlint("baseline", "update", "--grow").code == 0
    assert len(held(tree)) == 3
    assert azlint("check", "--baseline", FILE).code == 0


def test_prune_takes_nothing_in(tree: Any, known: Any, azlint: Any) -> None:
    """Pruning takes out what is gone, keeps what moved where it was, and is content with that."""
    tree.write("train.py", "run = 1\n")
    tree.write("other.py", OLD.replace('run.log("loss", 0.25)\n', "run.complete()\n"))
    assert azlint("check", "--baseline", FILE).err == (
        f"azlint: {FILE}: of its 3 findings 1 no longer there and 2 in other files now; "
        "`azlint baseline update` brings it up to date\n"
    )
    assert azlint("check", "--baseline", FILE, "--quiet").err == ""
    ran = azlint("baseline", "prune")
    assert ran.code == 0
    assert held(tree) == [("train.py", "AZL101", 1), ("train.py", "AZL201", 1)]
    assert azlint("check", "--baseline", FILE).found == ["other.py:4 AZL240"]


def test_the_same_file_again(tree: Any, known: Any, azlint: Any) -> None:
    """Verbs without anything to do leave every byte, and the order of files does not matter."""
    before = (tree.root / FILE).read_bytes()
    for verb in ("update", "prune", "show"):
        assert azlint("baseline", verb).code == 0
        assert (tree.root / FILE).read_bytes() == before
    lines = before.decode().splitlines()
    assert lines[3:-2] == sorted(lines[3:-2])
    assert json.loads(lines[4].rstrip(","))["hint"] == "from azureml.core import Run"


def test_show(tree: Any, known: Any, azlint: Any) -> None:
    """What is held is listed by rule and by file, the most first, with what is gone."""
    tree.write("src/é\n.py", OLD + 'run.log("a", 1)\n')
    azlint("baseline", "update", "--grow")
    tree.write("train.py", "")
    ran = azlint("baseline", "show")
    assert ran.code == 0
    assert ran.out.splitlines()[1:] == [
        "3 of them gone; `azlint baseline update` takes them out",
        "",
        "      3  AZL202  1 gone",
        "      2  AZL101  1 gone",
        "      2  AZL201  1 gone",
        "",
        "      4  src/é\\n.py",
        "      3  train.py  3 gone",
    ]


def test_an_empty_baseline(tree: Any, azlint: Any) -> None:
    """A project without findings has a baseline too, and then everything is new."""
    tree.write("train.py", "")
    assert azlint("baseline", "create").code == 0
    tree.write("train.py", OLD)
    assert len(azlint("check", "--baseline", FILE).found) == 3
    assert "0 findings in 0 files" in azlint("baseline", "show").out
