"""Measures azlint beside ruff and beside the floor, as ratios of CPU time in one run.

    python docs/benchmarks/measure.py SPARSE DENSE NOTEBOOKS [--runs N]

SPARSE is a big tree of Python files almost without `azureml`, DENSE one that is full of it,
NOTEBOOKS one of notebooks. Needed beside azlint: ruff in the same environment. Each figure is the
median of N runs, taken in turns, of the CPU seconds (user and system, children included) of a whole
process. Files are read once before, so that all find them in the page cache.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FLOOR = """
import ast, os, sys, warnings
warnings.simplefilter("ignore")
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".py"):
            with open(os.path.join(folder, name), "rb") as file:
                data = file.read()
            if b"azureml" in data:
                try:
                    ast.parse(data)
                except (SyntaxError, ValueError):
                    pass
"""
NOTEBOOK_FLOOR = """
import ast, json, os, sys, warnings
warnings.simplefilter("ignore")
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".ipynb"):
            with open(os.path.join(folder, name), "rb") as file:
                notebook = json.loads(file.read())
            for cell in notebook["cells"]:
                if cell["cell_type"] == "code":
                    try:
                        ast.parse("".join(cell["source"]))
                    except (SyntaxError, ValueError):
                        pass
"""
SCRIPT = """\
from azureml.core import Run

run = Run.get_context()
for step, loss in enumerate([0.5, 0.25]):
    run.log("loss", loss)
run.complete()
"""


@dataclass(frozen=True)
class Task:
    """A command to time, the folder it runs in, and what to do before each run of it."""

    name: str
    command: list[str]
    folder: Path
    before: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Goal:
    """A ratio between two tasks that must not be passed."""

    task: str
    other: str
    limit: float


def forget(folder: Path) -> None:
    """Removes azlint's cache from ``folder``."""
    shutil.rmtree(folder / ".azlint_cache", ignore_errors=True)


def cpu_seconds(task: Task) -> float:
    """User and system seconds of one run of the task's process and its children."""
    task.before()
    # As installed: with the bytecode that the first run leaves behind.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        task.command,
        cwd=task.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{task.name} exited with {process.returncode}: {task.command}")
    return usage.ru_utime + usage.ru_stime


def tasks_for(sparse: Path, dense: Path, notebooks: Path, scratch: Path) -> list[Task]:
    """All that is timed; the small script lies in ``scratch``, each cache in its tree."""
    script = scratch / "train.py"
    script.write_text(SCRIPT, encoding="utf-8")

    python = sys.executable
    check = [python, "-m", "azlint", "check", "--isolated", "--output-format", "concise"]
    ruff = [python, "-m", "ruff", "check", "--isolated", "--no-cache", "--output-format", "concise"]
    return [
        Task("sparse: azlint cold", check, sparse, lambda: forget(sparse)),
        Task("sparse: azlint cached", check, sparse),
        Task("sparse: ruff check", ruff, sparse),
        Task("dense: azlint cold", check, dense, lambda: forget(dense)),
        Task("dense: azlint cached", check, dense),
        Task("dense: ruff check", ruff, dense),
        Task("dense: floor (ast.parse)", [python, "-c", FLOOR, "."], dense),
        Task("notebooks: azlint cold", check, notebooks, lambda: forget(notebooks)),
        Task("notebooks: floor (json, ast)", [python, "-c", NOTEBOOK_FLOOR, "."], notebooks),
        Task("script: azlint cold", [*check, str(script)], scratch, lambda: forget(scratch)),
        Task("script: python -c pass", [python, "-c", "pass"], scratch),
    ]


GOALS = (
    Goal("sparse: azlint cold", "sparse: ruff check", 0.35),
    Goal("dense: azlint cold", "dense: floor (ast.parse)", 6),
    Goal("dense: azlint cached", "dense: azlint cold", 0.1),
    Goal("notebooks: azlint cold", "notebooks: floor (json, ast)", 6),
    Goal("script: azlint cold", "script: python -c pass", 25),
)


def main() -> int:
    """Prints the medians and the ratios; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sparse", type=Path)
    parser.add_argument("dense", type=Path)
    parser.add_argument("notebooks", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    trees = [tree.resolve() for tree in (options.sparse, options.dense, options.notebooks)]
    with tempfile.TemporaryDirectory() as folder:
        tasks = tasks_for(*trees, Path(folder))
        for task in tasks:
            cpu_seconds(task)
        times: dict[str, list[float]] = {task.name: [] for task in tasks}
        for _ in range(options.runs):
            for task in tasks:
                times[task.name].append(cpu_seconds(task))
    for tree in trees:
        forget(tree)
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, values in times.items():
        print(f"{name:28} {medians[name]:8.3f} s  ({min(values):.3f} to {max(values):.3f})")
    missed = 0
    for goal in GOALS:
        ratio = medians[goal.task] / medians[goal.other]
        missed += ratio > goal.limit
        verdict = "ok" if ratio <= goal.limit else "MISSED"
        print(f"{goal.task} / {goal.other}: {ratio:.3f} (at most {goal.limit}) {verdict}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
