"""Several reports in one run, where they go, and `azlint report merge`."""

from __future__ import annotations

import json
import os
import pty
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from azlint.settings.settings import OUTPUT_FORMATS

ROOT = Path(__file__).parents[2]
SCRIPT = """\
from azureml.core import Run

run = Run.get_context()
run.log("é", 0.25)  # a comment that makes this line a good deal wider than a narrow terminal is
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def environment() -> dict[str, str]:
    """The environment of a command that is run."""
    kept = {k: v for k, v in os.environ.items() if k not in ("FORCE_COLOR", "NO_COLOR", "COLUMNS")}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


@pytest.fixture
def azlint(tree: Any) -> Run:
    """Runs the command line in the project's folder, which has a job script in it."""
    tree.write("train.py", SCRIPT)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        ran = subprocess.run(
            [sys.executable, "-m", "azlint", *arguments],
            cwd=tree.root,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
        )
        assert "Traceback" not in ran.stderr
        return ran

    return run


def test_a_long_report_that_nobody_chose_is_grouped(azlint: Run, tree: Any) -> None:
    """Of more than 200 findings equal ones are told once, and how to see each is told."""
    tree.write("train.py", SCRIPT + 'run.log("loss", 0.5)\n' * 197)
    assert azlint("check").stdout == azlint("check", "-o", "full").stdout
    tree.write("train.py", SCRIPT + 'run.log("loss", 0.5)\n' * 198)
    said = azlint("check").stdout
    assert "199 times: 4\N{EN DASH}202" in said
    *others, hint, counts, end = said.split("\n")
    assert "`--output full` shows each" in hint
    assert (counts[:6], end) == ("Found ", "")
    assert "\n".join([*others, counts, end]) == azlint("check", "-o", "grouped").stdout
    assert azlint("check", "-q").stdout == "\n".join([*others, ""])
    azlint("check", "--output-file", "long.txt")
    assert (tree.root / "long.txt").read_text(encoding="utf-8") == said
    for chosen in (["-o", "full"], ["--output-format", "full"]):
        assert azlint("check", *chosen).stdout.count(" --> train.py:") == 201
    tree.write("azlint.toml", 'output-format = "full"\n')
    assert azlint("check").stdout.count(" --> train.py:") == 201


def test_several_reports_in_one_run(azlint: Run, tree: Any) -> None:
    """Each report is what it would be alone; the one without a file goes to standard output."""
    alone = azlint("check", "--output-format", "concise")
    ran = azlint("check", "-o", "json=a.json", "--output", "concise", "--output", "full=b=c.txt")
    assert ran.returncode == 1
    assert ran.stdout == alone.stdout
    assert json.loads((tree.root / "a.json").read_text())["version"] == 1
    full = azlint("check", "--output-format", "full").stdout
    assert (tree.root / "b=c.txt").read_text(encoding="utf-8") == full


def test_one_more_than_the_old_options(azlint: Run, tree: Any) -> None:
    """`--output-file` names one report, `--output` others beside it."""
    ran = azlint("check", "--output-file", "a.txt", "--output-format", "concise", "-o", "jsonl=b")
    assert ran.stdout == ""
    assert "AZL202" in (tree.root / "a.txt").read_text(encoding="utf-8")
    objects = [json.loads(line) for line in (tree.root / "b").read_text().splitlines()]
    assert [each["code"] for each in objects] == ["AZL101", "AZL201", "AZL202"]


def test_every_format_can_be_written(azlint: Run, tree: Any) -> None:
    """All formats come out of one run, each into its file."""
    ran = azlint("check", *(f"--output={name}=out.{name}" for name in OUTPUT_FORMATS))
    assert ran.returncode == 1, ran.stderr
    for name in OUTPUT_FORMATS:
        assert (tree.root / f"out.{name}").stat().st_size > 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "json=a", "-o", "concise=./a"], "--output concise: ./a is written by"),
        (["-o", "json=a", "--output-file", "a"], "is written by"),
        (["-o", "json", "-o", "concise"], "`json` and `concise` would all go to standard output"),
        (["-o", "full", "-o", "full"], "`full` and `full` would all go to standard output"),
        (["-o", "json=no/such/a.json"], "there is no folder"),
        (["-o", "json=folder"], "folder is a folder; name a file"),
        (["-o", "json="], "names no file"),
        (["-o", "jsn=a"], "no format is called `jsn`; did you mean `json`, `jsonl` or `rdjson`?"),
        (["-o", "json=a", "--diff"], "--diff writes no report; leave out --output"),
        (["-o", "json=a", "--fix-only"], "--fix-only writes no report"),
        (["-o", "json=a", "--account"], "--account writes no report"),
        (["-o", ""], "no format is called ``"),
    ],
)
def test_what_cannot_be_written(azlint: Run, tree: Any, arguments: list[str], said: str) -> None:
    """It is said before anything is checked, and nothing is written."""
    (tree.root / "folder").mkdir()
    before = sorted(tree.root.rglob("*"))
    ran = azlint("check", "--no-cache", *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert sorted(tree.root.rglob("*")) == before


def test_a_report_that_is_there_keeps_its_rights(azlint: Run, tree: Any) -> None:
    """A report is replaced whole, through links, with the mode that it had."""
    real = tree.write("real.json", "old" * 100_000)
    real.chmod(0o640)
    (tree.root / "link.json").symlink_to("real.json")
    azlint("check", "-o", "json=link.json")
    assert (tree.root / "link.json").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert json.loads(real.read_text())["version"] == 1
    assert not [path for path in tree.root.iterdir() if path.name.endswith(".tmp")]


def test_what_is_no_file_is_written_to(azlint: Run) -> None:
    """A device is not replaced."""
    assert azlint("check", "-o", "json=/dev/null").returncode == 1
    assert not Path("/dev/null").is_file()


def test_a_reader_that_goes_away(tree: Any) -> None:
    """A closed pipe ends the run without a word."""
    for number in range(40):
        tree.write(f"{number}.py", SCRIPT * 20)
    command = f"{sys.executable} -m azlint check --no-cache -o full | head -n 1"
    ran = subprocess.run(
        ["bash", "-c", command], cwd=tree.root, env=environment(), capture_output=True, text=True
    )
    assert ran.stdout.startswith("error[AZL")
    assert ran.stderr == ""


@pytest.mark.parametrize(
    "arguments", ["check --no-cache", "check -o json", "check --diff", "check --account", "rules"]
)
@pytest.mark.parametrize("size", [1, 20])
def test_output_that_does_not_arrive(tree: Any, arguments: str, size: int) -> None:
    """A report that is lost is told and never a pass, however little it is."""
    tree.write("train.py", SCRIPT * size)
    ran = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m azlint {arguments} >/dev/full"],
        cwd=tree.root,
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stderr) == (2, "azlint: standard output: No space left on device\n")


@pytest.mark.parametrize(
    ("streams", "code", "said"),
    [
        (">&-", 1, ""),
        (">&- 2>&-", 1, ""),
        ("- <&-", 2, "azlint: standard input is closed, and `-` reads it\n"),
    ],
)
def test_streams_that_are_closed(tree: Any, streams: str, code: int, said: str) -> None:
    """What goes to a closed stream is lost, and nothing else is."""
    tree.write("train.py", SCRIPT)
    ran = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m azlint check {streams}"],
        cwd=tree.root,
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stderr) == (code, said)


def test_the_baseline_is_no_place_for_a_report(azlint: Run, tree: Any) -> None:
    """Also behind a link the file that a run reads is not replaced."""
    assert azlint("baseline", "create").returncode == 0
    held = (tree.root / "azlint-baseline.json").read_bytes()
    (tree.root / "link.json").symlink_to("azlint-baseline.json")
    for name in ("azlint-baseline.json", "link.json"):
        ran = azlint("check", "--baseline", "azlint-baseline.json", "-o", f"json={name}")
        assert ran.returncode == 2
        assert f"--output json: {name} is the baseline of this run" in ran.stderr
    assert (tree.root / "azlint-baseline.json").read_bytes() == held


def test_a_narrow_terminal(tree: Any) -> None:
    """On 20 columns the source line is cut around the mark, and no frame is wider."""
    tree.write("train.py", SCRIPT)
    parent, child = pty.openpty()
    import fcntl
    import struct
    import termios

    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 20, 0, 0))
    with os.fdopen(parent, "rb") as reader:
        process = subprocess.Popen(
            [sys.executable, "-m", "azlint", "check", "--no-cache"],
            cwd=tree.root,
            env={**environment(), "NO_COLOR": "1", "TERM": "xterm"},
            stdin=subprocess.DEVNULL,
            stdout=child,
            stderr=child,
        )
        os.close(child)
        said = b""
        while True:
            try:
                piece = reader.read1()
            except OSError:  # what a terminal says when the other side is gone
                break
            if not piece:
                break
            said += piece
        assert process.wait() == 1
    lines = said.decode().replace("\r", "").splitlines()
    frames = [line for line in lines if " | " in line]
    assert frames
    assert all(len(line) <= 20 for line in frames)
    assert any("run.log" in line for line in frames)


def test_without_suppressed(azlint: Run, tree: Any) -> None:
    """What comments hide is told as suppressed, or left out for services that do not know that."""
    tree.write("train.py", SCRIPT.replace("# a comment", "# noqa: AZL202"))
    azlint("check", "-o", "json=with.json", "-o", "sarif=with.sarif")
    azlint("check", "--without-suppressed", "-o", "json=without.json", "-o", "sarif=without.sarif")
    azlint("report", "merge", "with.json", "--without-suppressed", "-o", "sarif=merged.sarif")
    counts = [
        json.loads((tree.root / name).read_text())["counts"]["suppressed"]
        for name in ("with.json", "without.json")
    ]
    assert counts == [1, 1]
    results = [
        len(json.loads((tree.root / name).read_text())["runs"][0]["results"])
        for name in ("with.sarif", "without.sarif", "merged.sarif")
    ]
    assert results == [3, 2, 2]


@pytest.mark.parametrize("form", ["full", "concise"])
def test_a_log_that_an_agent_reads(
    azlint: Run, tree: Any, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a name nor a line of code can command the agent of a pipeline."""
    tree.write("::error::x.py", "import azureml.core  # ##vso[task.complete]\n")
    tree.write("##vso[a]b.py", "import azureml.core\n")
    tree.write(" ::stop-commands::x.py", "import azureml.core\n")
    tree.write("##[group]x.py", "import azureml.core\n")
    plain = azlint("check", "--output-format", form).stdout
    assert "##vso[" in plain
    for agent in ("TF_BUILD", "GITHUB_ACTIONS"):
        with monkeypatch.context() as patch:
            patch.setenv(agent, "true")
            told = azlint("check", "--output-format", form).stdout
        assert "##vso[" not in told
        assert "##[" not in told
        assert len(told.splitlines()) == len(plain.splitlines())
    # What GitHub reads: blanks before a command do not matter.
    assert not [line for line in told.splitlines() if line.lstrip().startswith("::")]


# Merging.


@pytest.fixture
def reports(azlint: Run, tree: Any) -> list[str]:
    """Reports on two repositories."""
    tree.write("other/job.py", SCRIPT)
    azlint("check", "train.py", "--repository", "host/one", "-o", "json=one.json")
    azlint("check", "other", "--repository", "host/two", "-o", "json=two.json")
    return ["one.json", "two.json"]


def test_merge(azlint: Run, tree: Any, reports: list[str]) -> None:
    """Reports become one, whatever their order, told by repository in every form."""
    ran = azlint("report", "merge", *reports, "-o", "json=all.json", "-o", "concise")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "host/one/train.py:4:1: AZL202" in ran.stdout
    assert "host/two/other/job.py:4:1: AZL202" in ran.stdout
    counts = "Found 6 errors in 2 files: 2 imports, 4 uses; 2 fixable with `--fix`.\n"
    assert ran.stdout.endswith(counts)
    again = azlint("report", "merge", *reversed(reports), "all.json")
    assert again.stdout == (tree.root / "all.json").read_text()


def test_merge_of_reports_that_differ(azlint: Run, tree: Any, reports: list[str]) -> None:
    """What the newest report says is taken, and that is told."""
    text = (tree.root / "one.json").read_text()
    report = json.loads(text)
    report["scans"][0]["created"] = "2001-01-01T00:00:00Z"
    report["diagnostics"] = []
    report["counts"]["diagnostics"] = 0
    tree.write("old.json", json.dumps(report))
    ran = azlint("report", "merge", "old.json", "one.json")
    assert json.loads(ran.stdout)["counts"]["diagnostics"] == 3
    assert ran.stderr == (
        "azlint: the reports differ about 1 file, such as train.py of host/one; "
        "the newest report of each was taken\n"
    )


def test_merge_tells_of_problems(azlint: Run, tree: Any, reports: list[str]) -> None:
    """What a scan could not check is not lost in the whole."""
    assert azlint("check", "gone.py", "-o", "json=bad.json").returncode == 2
    ran = azlint("report", "merge", "bad.json", *reports, "-o", "concise")
    assert ran.stderr == "azlint: 1 path could not be checked; the report names them\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.json"], "nowhere.json: No such file or directory"),
        (["one.json", "cut.json"], "cut.json: line 1, column 2: the report was cut"),
        (["one.json", "-o", "json=no/all.json"], "there is no folder"),
    ],
)
def test_merge_of_what_cannot_be_read(
    azlint: Run, tree: Any, reports: list[str], arguments: list[str], said: str
) -> None:
    """One clear message, and no report."""
    tree.write("cut.json", "{")
    ran = azlint("report", "merge", *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr
