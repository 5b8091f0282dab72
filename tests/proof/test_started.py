"""The real MLflow begins another run in a process that is started behind its first call."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mlflow")
_DRIVE = """\
import os, subprocess, sys
from mlflow import MlflowClient

client = MlflowClient()
experiment = client.create_experiment("job")
run = client.create_run(experiment).info.run_id
variables = dict(os.environ, MLFLOW_RUN_ID=run, MLFLOW_EXPERIMENT_ID=experiment)
subprocess.run([sys.executable, "train.py"], env=variables, check=True)
for found in client.search_runs([experiment]):
    print(found.info.run_id == run, sorted(found.data.metrics))
"""
_PART = 'import mlflow\n\nmlflow.log_metric("b", 1)\n'
_START = 'subprocess.run([sys.executable, "part.py"], check=True)\n'
_HEAD = "import subprocess, sys\n"


@pytest.mark.parametrize(
    ("before", "runs"),
    [
        ("", {"True ['b']"}),
        ('import mlflow\nmlflow.log_metric("a", 1)\n', {"True ['a']", "False ['b']"}),
    ],
    ids=["v1 before", "MLflow before"],
)
def test_started(before: str, runs: set[str], tmp_path: Path) -> None:
    """The first call of MLflow takes the run's id away from all processes that come behind."""
    (tmp_path / "part.py").write_text(_PART)
    (tmp_path / "train.py").write_text(_HEAD + before + _START)
    (tmp_path / "drive.py").write_text(_DRIVE)
    variables = {
        **os.environ,
        "MLFLOW_TRACKING_URI": (tmp_path / "runs").as_uri(),
        "MLFLOW_ALLOW_FILE_STORE": "true",
    }
    done = subprocess.run(
        [sys.executable, "drive.py"],
        cwd=tmp_path,
        env=variables,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert set(done.stdout.split("\n")) - {""} == runs
