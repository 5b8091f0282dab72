"""The command line as a user meets it: a process of its own, its output and its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from azlint import __version__

ROOT = Path(__file__).parents[2]
SCRIPT = """\
from azureml.core import Run

run = Run.get_context()
run.log("é", 0.25)
"""
CODES = ["AZL101", "AZL201", "AZL202"]
WARNINGS = """\
from azureml.core import Workspace
"""
INFORMATION = """\
try:
    import azureml.core
except ImportError:
    pass
"""
CLEAN = """\
import mlflow

mlflow.log_metric("loss", 0.25)
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def azlint(tree: Any) -> Run:
    """Runs the command line in the project's folder, which has a job script in it."""
    tree.write("train.py", SCRIPT)

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("FORCE_COLOR", "NO_COLOR", "COLUMNS")
        }
        ran = subprocess.run(
            [sys.executable, "-m", "azlint", *arguments],
            cwd=tree.root,
            env={**environment, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            input=stdin,
            capture_output=True,
            encoding="utf-8",
        )
        assert "Traceback" not in ran.stderr
        return ran

    return run


def codes(ran: subprocess.CompletedProcess[str]) -> list[str]:
    """The codes in a concise or JSON report."""
    if ran.stdout.startswith("{"):
        return [row["code"] for row in json.loads(ran.stdout)["diagnostics"]]
    return [line.split()[1] for line in ran.stdout.splitlines() if ": AZL" in line]


def concise(azlint: Run, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """A check with one line a finding."""
    return azlint("check", "--output-format", "concise", *arguments, stdin=stdin)


# Exit codes.


@pytest.mark.parametrize(
    ("content", "options", "status"),
    [
        (CLEAN, [], 0),
        (SCRIPT, [], 1),
        (WARNINGS, [], 1),
        (INFORMATION, [], 0),
        (SCRIPT, ["--fail-on", "error"], 1),
        (WARNINGS, ["--fail-on", "error"], 0),
        (INFORMATION, ["--fail-on", "info"], 1),
        (SCRIPT, ["--fail-on", "never"], 0),
        (SCRIPT, ["--select", "AZL3"], 0),
        (SCRIPT, ["--quiet"], 1),
        (SCRIPT, ["--statistics"], 1),
        ("import azureml.core as (", [], 1),
    ],
)
def test_exit_code(content: str, options: list[str], status: int, azlint: Run, tree: Any) -> None:
    """0: nothing at or above `--fail-on`; 1: something."""
    tree.write("train.py", content)
    ran = azlint("check", *options)
    assert ran.returncode == status
    assert ran.stderr == ""


def test_fail_on_hides_nothing(azlint: Run) -> None:
    """What does not fail the run is told all the same."""
    assert codes(concise(azlint, "--fail-on", "never")) == CODES


def test_missing_path(azlint: Run) -> None:
    """A path that is not there is an error, and what is there is checked."""
    ran = concise(azlint, "nowhere.py", "train.py")
    assert ran.returncode == 2
    assert "nowhere.py" in ran.stderr
    assert codes(ran) == CODES


def test_no_path_means_here(azlint: Run) -> None:
    """Without a path the working directory is checked."""
    assert concise(azlint).stdout == concise(azlint, ".").stdout
    assert codes(concise(azlint)) == CODES


def test_a_path_named_twice_is_checked_once(azlint: Run) -> None:
    """A file has one set of findings however often it is named."""
    assert codes(concise(azlint, "train.py", ".", "./train.py")) == CODES


# Which rules.


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--select", "AZL202"], ["AZL202"]),
        (["--select", "azl2"], ["AZL201", "AZL202"]),
        (["--select", "run-log,v1-import"], ["AZL101", "AZL202"]),
        (["--select", "AZL101", "--select", "AZL202"], ["AZL101", "AZL202"]),
        (["--select", "ALL", "--ignore", "AZL2"], ["AZL101"]),
        (["--ignore", "AZL101"], ["AZL201", "AZL202"]),
        (["--ignore", "AZL2", "--ignore", "v1-import"], []),
        (["--select", "AZL1", "--extend-select", "run-log"], ["AZL101", "AZL202"]),
        (["--per-file-ignores", "train.py:AZL2"], ["AZL101"]),
        (["--per-file-ignores", "other.py:AZL2"], CODES),
        (["--per-file-ignores", "*.py:AZL1,run-log"], ["AZL201"]),
    ],
)
def test_selection(options: list[str], expected: list[str], azlint: Run) -> None:
    """Codes, prefixes and names choose rules."""
    assert codes(concise(azlint, *options)) == expected


@pytest.mark.parametrize(
    ("arguments", "wrong", "right"),
    [
        (["check", "--select", "AZL999"], "AZL999", "AZL"),
        (["check", "--ignore", "run-lgo"], "run-lgo", "run-log"),
        (["check", "--extend-select", "v1-imports"], "v1-imports", "v1-import"),
        (["check", "--per-file-ignores", "a.py:run-lgo"], "run-lgo", "run-log"),
        (["check", "--fail-on", "eror"], "eror", "error"),
        (["check", "--output-format", "jsn"], "jsn", "json"),
        (["check", "--per-file-ignores", "a.py"], "a.py", ":"),
        (["rule", "run-lgo"], "run-lgo", "run-log"),
        (["rule", "AZL999"], "AZL999", "AZL"),
        (["check", "--outptu-format", "json"], "--outptu-format", ""),
        (["chekc"], "chekc", "check"),
        (["check", "--stdin-filename", "a.py"], "--stdin-filename", "`-`"),
        (["check", "-", "train.py"], "`-`", "standard input"),
        (["check", "--config", "nowhere.toml"], "nowhere.toml", ""),
        (["check", "--output-file", "no/such/folder.txt"], "no/such/folder.txt", ""),
    ],
)
def test_wrong_arguments(arguments: list[str], wrong: str, right: str, azlint: Run) -> None:
    """What is not known is named, with the nearest right one, and exits 2."""
    ran = azlint(*arguments)
    assert ran.returncode == 2
    assert wrong in ran.stderr
    assert right in ran.stderr.replace(wrong, "")
    assert "AZL101" not in ran.stdout


# Which files.


def test_exclude(azlint: Run, tree: Any) -> None:
    """Excluded files are not checked, even when they are named."""
    tree.write("jobs/other.py", SCRIPT)
    assert codes(concise(azlint, "--exclude", "train.py")) == CODES
    assert "train.py" not in concise(azlint, "--exclude", "train.py").stdout
    assert codes(concise(azlint, "--exclude", "train.py", "train.py")) == []
    assert codes(concise(azlint, "--extend-exclude", "jobs", "jobs/other.py", "train.py")) == CODES


def test_gitignore(azlint: Run, tree: Any) -> None:
    """What git ignores is left out of a search, yet is checked when it is named."""
    tree.write(".gitignore", "train.py\n/out/\n")
    tree.write("out/job.py", SCRIPT)
    tree.write(".git/HEAD", "ref: refs/heads/main\n")
    assert codes(concise(azlint)) == []
    assert codes(concise(azlint, "train.py")) == CODES


def test_default_excludes(azlint: Run, tree: Any) -> None:
    """Virtual environments and build folders are not searched."""
    for folder in (".venv", "venv", "build", "node_modules", "site-packages", ".git"):
        tree.write(f"{folder}/job.py", SCRIPT)
    assert codes(concise(azlint)) == CODES


def test_only_python_is_searched_for(azlint: Run, tree: Any) -> None:
    """Other files are left alone in a search."""
    tree.write("notes.txt", SCRIPT)
    tree.write("data.csv", "azureml\n")
    assert codes(concise(azlint)) == CODES


# Standard input.


def test_standard_input(azlint: Run) -> None:
    """`-` reads standard input."""
    ran = concise(azlint, "-", stdin=SCRIPT)
    assert codes(ran) == CODES
    assert ran.returncode == 1
    assert codes(concise(azlint, "-", stdin=CLEAN)) == []


def test_standard_input_has_a_name(azlint: Run, tree: Any) -> None:
    """With a file name the text is checked as that file: its excludes, ignores and imports."""
    tree.write("jobs/helper.py", "from azureml.core import Run\nrun = Run.get_context()\n")
    text = "from helper import run\nrun.log('loss', 0.25)\n"
    named = concise(azlint, "-", "--stdin-filename", "jobs/new.py", stdin=text)
    assert codes(named) == ["AZL202"]
    assert named.stdout.startswith("jobs/new.py:2:1: AZL202")
    ignored = ["--per-file-ignores", "jobs/*:AZL2"]
    assert (
        codes(concise(azlint, "-", "--stdin-filename", "jobs/new.py", *ignored, stdin=text)) == []
    )
    excluded = ["--exclude", "jobs"]
    assert (
        codes(concise(azlint, "-", "--stdin-filename", "jobs/new.py", *excluded, stdin=text)) == []
    )


def test_standard_input_wins_over_the_file(azlint: Run) -> None:
    """The text of an editor counts, not what lies on disk under its name."""
    ran = concise(azlint, "-", "--stdin-filename", "train.py", stdin=CLEAN)
    assert codes(ran) == []
    assert ran.returncode == 0


def test_standard_input_that_cannot_be_read(azlint: Run) -> None:
    """A text that does not parse is told like a file."""
    ran = concise(azlint, "-", "--stdin-filename", "new.py", stdin="run = (\n")
    assert codes(ran) == ["AZL000"]
    assert ran.returncode == 1


# Output.


def test_json_is_exact(azlint: Run, tree: Any) -> None:
    """The JSON report has these keys in this order, paths relative, columns in characters."""
    tree.write("train.py", "")
    tree.write("jobs/é.py", SCRIPT.replace("run.log(", "'😀'; run.log("))
    ran = azlint("check", "--output-format", "json", "--select", "AZL202")
    report = json.loads(ran.stdout)
    assert list(report) == ["version", "counts", "scans", "suppressed", "diagnostics"]
    (scanned,) = report["scans"]
    assert list(scanned) == [
        "repository",
        "revision",
        "created",
        "azlint",
        "prefix",
        "files",
        "problems",
    ]
    assert scanned["files"] == [
        {"filename": "jobs/é.py", "role": "job script", "owners": [], "left": 0, "importers": 0},
        {"filename": "train.py", "role": "", "owners": [], "left": None, "importers": 0},
    ]
    (row,) = report["diagnostics"]
    assert list(row) == [
        "code",
        "name",
        "severity",
        "message",
        "symbol",
        "replacement",
        "snippet",
        "filename",
        "cell",
        "location",
        "end_location",
        "fix",
        "url",
        "uses",
        "repository",
        "file_location",
        "source",
        "context",
    ]
    assert row["code"] == "AZL202"
    assert row["name"] == "run-log"
    assert row["severity"] == "error"
    assert row["symbol"] == "azureml.core.run.Run.log"
    assert row["filename"] == "jobs/é.py"
    assert row["cell"] is None
    assert list(row["location"].items()) == [("row", 4), ("column", 6)]
    assert list(row["end_location"].items()) == [("row", 4), ("column", 13)]
    parts = ["title", "applicability", "reason", "edits", "companion", "elsewhere"]
    assert list(row["fix"]) == parts
    assert (row["fix"]["applicability"], row["fix"]["reason"]) == ("safe", "")
    assert row["fix"]["edits"][-1] == {
        "content": "mlflow.log_metric",
        "cell": None,
        "location": row["location"],
        "end_location": row["end_location"],
    }
    assert row["message"] == f"`Run.log` is SDK v1: {row['replacement']}"
    assert row["url"].startswith("https://")
    assert ran.stdout.isascii()


def test_json_of_nothing(azlint: Run) -> None:
    """Without findings their list is empty."""
    ran = azlint("check", "--output-format", "json", "--select", "AZL3")
    assert json.loads(ran.stdout)["diagnostics"] == []
    assert ran.returncode == 0


def test_full_shows_the_source(azlint: Run) -> None:
    """The full report underlines the range, tells the replacement, and ends with the counts."""
    ran = azlint("check", "--select", "AZL202")
    lines = ran.stdout.splitlines()
    assert any('run.log("é", 0.25)' in line for line in lines)
    assert any("^^^^^^^" in line and "^^^^^^^^" not in line for line in lines)
    assert "train.py:4:1" in ran.stdout
    assert "AZL202" in ran.stdout
    assert "mlflow.log_metric" in ran.stdout
    assert lines[-1].startswith("Found 1 error in 1 file: 1 use")
    assert "\x1b" not in ran.stdout


def test_output_file(azlint: Run, tree: Any) -> None:
    """The report goes to the file, and the exit code stays."""
    printed = concise(azlint)
    ran = concise(azlint, "--output-file", "report.txt")
    assert ran.stdout == ""
    assert ran.returncode == printed.returncode == 1
    assert (tree.root / "report.txt").read_text(encoding="utf-8") == printed.stdout


def test_statistics(azlint: Run, tree: Any) -> None:
    """Counts by rule, the most frequent first, in place of the findings."""
    tree.write("train.py", SCRIPT + 'run.log("loss", 1)\n')
    lines = azlint("check", "--statistics").stdout.splitlines()
    assert [line.split() for line in lines[:3]] == [
        ["2", "AZL202", "run-log"],
        ["1", "AZL101", "v1-import"],
        ["1", "AZL201", "run-context"],
    ]
    assert len(lines) == 4


def test_quiet_and_verbose(azlint: Run) -> None:
    """Quiet leaves the counts away; verbose tells on the side what was done."""
    plain = concise(azlint)
    quiet = concise(azlint, "--quiet")
    assert plain.stdout.startswith(quiet.stdout)
    assert len(plain.stdout.splitlines()) == len(quiet.stdout.splitlines()) + 1 == 4
    verbose = concise(azlint, "--verbose")
    assert verbose.stdout == plain.stdout
    assert __version__ in verbose.stderr
    assert "1 file" in verbose.stderr
    assert concise(azlint, "--quiet", "--select", "AZL3").stdout == ""


def test_same_output_with_and_without_cache_and_processes(azlint: Run, tree: Any) -> None:
    """How azlint works does not show in what it says."""
    tree.write("jobs/other.py", SCRIPT)
    first = concise(azlint)
    assert (tree.root / ".azlint_cache").is_dir()
    for options in ([], ["--no-cache"], ["--jobs", "1"], ["--jobs", "2", "--no-cache"]):
        assert concise(azlint, *options).stdout == first.stdout


def test_no_cache_writes_nothing(azlint: Run, tree: Any) -> None:
    """With `--no-cache` the folder stays as it was."""
    before = sorted(tree.root.rglob("*"))
    concise(azlint, "--no-cache")
    assert sorted(tree.root.rglob("*")) == before


# Configuration.


def test_configuration_is_found(azlint: Run, tree: Any) -> None:
    """`[tool.azlint]` of the nearest pyproject.toml counts, and `--isolated` leaves it out."""
    tree.write("pyproject.toml", '[tool.azlint]\nselect = ["AZL1"]\nfail-on = "never"\n')
    ran = concise(azlint)
    assert codes(ran) == ["AZL101"]
    assert ran.returncode == 0
    isolated = concise(azlint, "--isolated")
    assert codes(isolated) == CODES
    assert isolated.returncode == 1
    assert codes(concise(azlint, "--select", "AZL202")) == ["AZL202"]


def test_configuration_is_named(azlint: Run, tree: Any) -> None:
    """`--config` takes the place of what would be found."""
    tree.write("pyproject.toml", '[tool.azlint]\nselect = ["AZL1"]\n')
    tree.write("other.toml", 'select = ["AZL2"]\n')
    assert codes(concise(azlint, "--config", "other.toml")) == ["AZL201", "AZL202"]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ('selct = ["AZL1"]', "selct", "select"),
        ('select = ["AZL999"]', "AZL999", "AZL"),
        ('ignore = ["run-lgo"]', "run-lgo", "run-log"),
        ('fail-on = "warnings"', "warnings", "warning"),
        ('output-format = "jsn"', "jsn", "json"),
        ('select = "AZL1"', "select", "list"),
        ("select = [", "azlint.toml", ""),
    ],
)
def test_wrong_configuration(text: str, wrong: str, right: str, azlint: Run, tree: Any) -> None:
    """An unknown key, code or value is named, with its file and the nearest right one."""
    tree.write("azlint.toml", text + "\n")
    ran = azlint("check")
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert "azlint.toml" in ran.stderr
    assert wrong in ran.stderr
    assert right in ran.stderr.replace(wrong, "")


# The other commands.


def test_rules(azlint: Run) -> None:
    """Every rule has a line with its code, its name and what it is about."""
    ran = azlint("rules")
    lines = ran.stdout.splitlines()
    known = (ROOT / "tests" / "rules" / "codes.txt").read_text(encoding="utf-8").splitlines()
    assert [" ".join(line.split()[:2]) for line in lines] == known
    assert all(len(line.split()) > 5 for line in lines)
    assert ran.returncode == 0


@pytest.mark.parametrize("name", ["AZL202", "azl202", "run-log"])
def test_rule(name: str, azlint: Run) -> None:
    """A rule is explained by code or name: what it finds, an example, how to suppress it."""
    ran = azlint("rule", name)
    assert ran.returncode == 0
    assert ran.stdout.startswith("# run-log (AZL202)\n")
    for part in ("## Example", "Use instead:", "mlflow.log_metric", "azlint: ignore[AZL202]"):
        assert part in ran.stdout
    assert "# AZL202\n" not in ran.stdout


def test_version(azlint: Run) -> None:
    """The version is told and nothing else."""
    ran = azlint("--version")
    assert (ran.stdout, ran.returncode) == (f"azlint {__version__}\n", 0)


def test_help(azlint: Run) -> None:
    """Without a command the help is shown; the help of a command names its options."""
    assert "check" in azlint().stdout
    text = azlint("check", "--help").stdout
    for option in ("--select", "--fail-on", "--stdin-filename", "--no-cache", "--isolated"):
        assert option in text


def test_suppressed_findings(azlint: Run, tree: Any) -> None:
    """A suppressed finding is not told and does not fail the run."""
    tree.write(
        "train.py",
        "from azureml.core import Run  # azlint: ignore[AZL101] until=2999-01-01\n"
        "run = Run.get_context()  # noqa: AZL201\n",
    )
    ran = concise(azlint)
    assert codes(ran) == []
    assert ran.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", ""], "--select: names no rule"),
        (["--ignore", " , "], "--ignore: names no rule"),
        ([""], "a path is empty"),
    ],
)
def test_empty_arguments(arguments: list[str], message: str, azlint: Run) -> None:
    """An argument that an unset variable left empty is a mistake, not an all-clear."""
    ran = azlint("check", *arguments)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert ran.stdout == ""
