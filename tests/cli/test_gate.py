"""The gate that the documentation shows lets old findings pass, and no new one."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
GITHUB, AZURE, GITLAB = (
    yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
)
OLD = """\
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
"""
NEW = 'run.log("accuracy", 0.75)\n'

Shell = Callable[..., "subprocess.CompletedProcess[str]"]


def commands(heading: str) -> list[str]:
    """The lines of the shell in a section of the page."""
    section = PAGE.partition(f"# {heading}\n")[2].partition("\n## ")[0]
    return [
        line.partition(" #")[0].strip()
        for block in re.findall(r"```shell\n(.*?)```", section, re.DOTALL)
        for line in block.splitlines()
    ]


@pytest.fixture
def shell(tree: Any) -> Shell:
    """Runs a command of the page in a git repository with a job script."""
    tree.write("jobs/train.py", OLD)

    def run(command: str, **more: str) -> subprocess.CompletedProcess[str]:
        # The names of services are no part of what is tested.
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "AGENT_"))}
        python = f"{shlex.quote(sys.executable)} -m azlint "
        ran = subprocess.run(
            ["bash", "-c", re.sub(r"^azlint ", python, command)],
            cwd=tree.root,
            env={**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **more},
            capture_output=True,
            encoding="utf-8",
        )
        assert "Traceback" not in ran.stderr
        return ran

    git = "git -c user.name=a -c user.email=a@example.com"
    assert run(f"git init -q . && git add . && {git} commit -qm first").returncode == 0
    for command in commands("azlint as a gate"):
        assert run(command).returncode == 0, command
    return run


def gates() -> dict[str, str]:
    """The command of each gate."""
    action = next(step for step in GITHUB["jobs"]["azlint"]["steps"] if "OWNER" in str(step))
    scripts = [step["script"] for step in AZURE["steps"] if "script" in step]
    return {
        "github": f"azlint check {action['with']['args']}",
        "azure": scripts[-1],
        "gitlab": GITLAB["azlint"]["script"][-1],
    }


@pytest.mark.parametrize("service", ["github", "azure", "gitlab"])
def test_old_findings_pass_and_new_ones_do_not(shell: Shell, tree: Any, service: str) -> None:
    """Moving and formatting old code changes nothing; one more use of the same kind fails."""
    command = gates()[service]
    assert shell(command).returncode == 0
    moved = "# moved\n\n\n" + OLD.replace('run.log("loss", 0.25)', 'run.log(\n    "loss", 0.25,\n)')
    (tree.root / "jobs" / "train.py").unlink()
    tree.write("src/job.py", moved)
    assert shell(command).returncode == 0
    tree.write("src/job.py", moved + NEW)
    failed = shell(command)
    assert failed.returncode == 1
    assert "AZL202" in failed.stdout
    assert "AZL101" not in failed.stdout


def test_the_reports_of_the_gates(shell: Shell, tree: Any) -> None:
    """Each gate writes the file that its service takes."""
    tree.write("src/job.py", OLD)
    for command in gates().values():
        shell(command)
    upload = GITHUB["jobs"]["azlint"]["steps"][-1]["with"]["sarif_file"]
    assert upload == AZURE["steps"][-1]["publish"]
    runs = json.loads((tree.root / upload).read_text(encoding="utf-8"))["runs"]
    assert len(runs) == 1
    quality = GITLAB["azlint"]["artifacts"]["reports"]["codequality"]
    entries = json.loads((tree.root / quality).read_text(encoding="utf-8"))
    names = [entry["check_name"] for entry in entries]
    assert names == ["v1-import", "run-context", "run-log"]


def test_since(shell: Shell, tree: Any) -> None:
    """Without a baseline, only what came since a git state is reported."""
    (command,) = re.findall(r"`(azlint check --since [^`]+)`", PAGE)
    assert shell("git branch origin/main").returncode == 0
    assert shell(command).returncode == 0
    tree.write("jobs/train.py", OLD + NEW)
    failed = shell(command)
    assert failed.returncode == 1
    assert "Found 1 error in" in failed.stdout


def test_many_repositories(shell: Shell, tree: Any) -> None:
    """Each job keeps its report, and one merges them."""
    scan, merge = commands("Many repositories")
    for name in ("one", "two"):
        assert shell(scan + f" --repository {name}", NAME=name).returncode == 0
    assert shell(merge).returncode == 0
    assert "<html" in (tree.root / "all.html").read_text(encoding="utf-8")
    merged = json.loads((tree.root / "all.json").read_text(encoding="utf-8"))
    assert [scan["repository"] for scan in merged["scans"]] == ["one", "two"]
    later = shell(merge.replace("html=all.html", "html=next.html --previous all.json"))
    assert later.returncode == 0
