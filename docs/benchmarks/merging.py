"""Measures how time and memory of `azlint report merge` grow with the number of reports.

    python docs/benchmarks/merging.py [--counts 10,100,1000] [--files N] [--findings N]

Writes synthetic reports, each of a repository of its own with N files and N findings, merges them
in a process of its own, and tells CPU seconds, the most memory that was used, and both by report.
The findings are counted afterwards in the merged report.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from azlint import __version__
from azlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Position, Range, Severity
from azlint.reports import machine
from azlint.reports.model import CheckedFile, Origin, ReportedDiagnostic, Scan
from azlint.rules.registry import all_rules

ROLES = ("job script", "scoring script", "submission code", "notebook", "")


def scan(number: int, files: int, findings: int) -> Scan:
    """The scan of one made-up repository."""
    chance = random.Random(number)
    created = f"2026-01-{number % 28 + 1:02}T00:00:00Z"
    origin = Origin(f"github.com/team/service-{number:04}", f"{number:040x}", created, __version__)
    checked = [
        CheckedFile(f"src/part_{n % 7}/train_{n}.py", chance.choice(ROLES), ("@team",), origin)
        for n in range(files)
    ]
    rules = all_rules()
    rows = []
    for n in range(findings):
        rule = chance.choice(rules)
        row = chance.randint(1, 400)
        where = Range(Position(row, 5), Position(row, 20))
        fix = None
        if n % 3 == 0:
            fix = Fix("Log with MLflow", (Edit(where, "mlflow.log_metric"),), Applicability.SAFE)
        diagnostic = Diagnostic(
            rule.code,
            rule.name,
            f"`Run.member_{n % 50}` is SDK v1: log with `mlflow.log_metric(name, value)`",
            where,
            chance.choice(tuple(Severity)),
            f"azureml.core.run.Run.member_{n % 50}",
            "log with `mlflow.log_metric(name, value)`",
            "https://learn.microsoft.com/azure/machine-learning/",
            fix,
        )
        rows.append(
            ReportedDiagnostic(
                chance.choice(checked).filename,
                diagnostic,
                f"    run.member_{n % 50}('accuracy', accuracy)",
                f"{n:016x}",
                None,
                origin.repository,
            )
        )
    return Scan(tuple(rows), (), tuple(checked), (origin,))


def merge(folder: Path, count: int) -> tuple[float, int]:
    """CPU seconds and the greatest memory in MiB of merging the first ``count`` reports."""
    names = [str(folder / f"{number}.json") for number in range(count)]
    command = [sys.executable, "-m", "azlint", "report", "merge", *names]
    process = subprocess.Popen([*command, "-o", f"json={folder / 'all.json'}"])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"merging failed with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def main() -> None:
    """Prints a row for each count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--counts", default="10,100,1000")
    parser.add_argument("--files", type=int, default=50)
    parser.add_argument("--findings", type=int, default=60)
    options = parser.parse_args()
    counts = sorted(map(int, options.counts.split(",")))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(counts[-1]):
            made = scan(number, options.files, options.findings)
            (folder / f"{number}.json").write_text(machine.render(made), encoding="utf-8")
        size = sum(path.stat().st_size for path in folder.iterdir()) / counts[-1] / 1024
        print(f"a report: {options.files} files, {options.findings} findings, {size:.0f} KiB")
        print(
            f"{'reports':>8} {'findings':>9} {'CPU s':>7} {'ms each':>8} {'MiB':>6} {'KiB each':>9}"
        )
        for count in counts:
            seconds, memory = merge(folder, count)
            merged = json.loads((folder / "all.json").read_bytes())
            if len(merged["diagnostics"]) != count * options.findings:
                raise SystemExit("findings were lost or made up")
            print(
                f"{count:8} {len(merged['diagnostics']):9,} {seconds:7.2f} "
                f"{seconds / count * 1000:8.1f} {memory:6} {memory / count * 1024:9.0f}"
            )


if __name__ == "__main__":
    main()
