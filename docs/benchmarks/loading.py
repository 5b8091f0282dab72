"""Measures what the plugin costs flake8 on a tree without SDK v1, as a ratio of CPU time.

    python docs/benchmarks/loading.py TREE [--runs N]

TREE is a tree of Python files without `azureml`. Needed beside azlint: flake8 in the same
environment. Runs with the plugin and runs without it are taken in turns; each figure is the median
of N runs of the CPU seconds (user and system, children included) of a whole process.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 1.03
# flake8 loads each plugin that is installed, so the other half of the runs is kept from seeing it.
WITHOUT = """
import importlib.metadata, sys
everything = importlib.metadata.distributions
importlib.metadata.distributions = lambda: (d for d in everything() if d.name != "azlint")
from flake8.main.cli import main
sys.exit(main())
"""
WITH = """
import importlib.metadata, sys
everything = importlib.metadata.distributions
importlib.metadata.distributions = lambda: (d for d in everything() if d.name != "")
from flake8.main.cli import main
sys.exit(main())
"""


def cpu_seconds(script: str, tree: Path, jobs: str, output: Path) -> float:
    """User and system seconds of one run of flake8 and its children; what it prints is kept."""
    # As installed: with the bytecode that the first run leaves behind.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with output.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [sys.executable, "-c", script, "--isolated", "-j", jobs, "."],
            cwd=tree,
            stdout=file,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"flake8 exited with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> int:
    """Prints the medians and the ratio; 1 when the plugin costs more than it may."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tree", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--jobs", default="1", help="as of flake8; 1 by default")
    options = parser.parse_args()
    names = {entry.name for entry in importlib.metadata.entry_points(group="flake8.extension")}
    if "AZL" not in names:
        raise SystemExit("azlint is not installed as a plugin of flake8 in this environment")
    scripts = {"without azlint": WITHOUT, "with azlint": WITH}
    times: dict[str, list[float]] = {name: [] for name in scripts}
    with tempfile.TemporaryDirectory() as folder:
        outputs = {name: Path(folder) / name for name in scripts}
        for run in range(options.runs + 1):
            # The order changes from round to round, so that no side always comes first.
            for name in sorted(scripts, reverse=run % 2 == 1):
                seconds = cpu_seconds(scripts[name], options.tree, options.jobs, outputs[name])
                if run:
                    times[name].append(seconds)
        printed = {name: output.read_text(encoding="utf-8") for name, output in outputs.items()}
    if len(set(printed.values())) != 1:
        raise SystemExit("the output of flake8 differs: the tree is not free of SDK v1")
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, values in times.items():
        print(f"{name:16} {medians[name]:8.3f} s  ({min(values):.3f} to {max(values):.3f})")
    ratio = medians["with azlint"] / medians["without azlint"]
    verdict = "ok" if ratio <= LIMIT else "MISSED"
    print(f"with azlint / without azlint: {ratio:.3f} (at most {LIMIT}) {verdict}")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
