"""A run that is found by its id: one client for all of a file, and the address of the workspace."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Applicability
from azlint.fixing import repair

HEAD = "from azureml.core import Experiment, Run, Workspace\nimport mlflow\n\n"
WORKSPACE = "ws = Workspace.from_config()\nexperiment = Experiment(ws, 'x')\n"
ADDRESS = "mlflow.set_tracking_uri({}.get_mlflow_tracking_uri())\n"
CLIENT = "client = mlflow.MlflowClient()\n"


def fixed(tree: Any, source: str) -> str:
    """The source after all its fixes, and after them again."""
    path = tree.write("drive.py", source)
    for _ in range(2):
        done = repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
        assert done.failures == ()
    text: str = path.read_text(encoding="utf-8")
    compile(text, "drive.py", "exec")
    return text


MADE = {
    "a run that is submitted": (
        "run = experiment.submit(config)\nrun.log('a', 1)\nrun.tag('b', 'c')\n",
        "run = experiment.submit(config)\n"
        f"{ADDRESS.format('experiment.workspace')}{CLIENT}"
        "client.log_metric(run.id, 'a', 1)\nclient.set_tag(run.id, 'b', 'c')\n",
    ),
    "one call": (
        "run = experiment.submit(config)\nrun.log('a', 1)\n",
        f"run = experiment.submit(config)\n{ADDRESS.format('experiment.workspace')}"
        "mlflow.MlflowClient().log_metric(run.id, 'a', 1)\n",
    ),
    "a run of a workspace": (
        "run = Run.get(ws, 'x')\nrun.log('a', 1)\n",
        f"run = Run.get(ws, 'x')\n{ADDRESS.format('ws')}"
        "mlflow.MlflowClient().log_metric(run.id, 'a', 1)\n",
    ),
    "a run of a method of the workspace": (
        "run = ws.get_run('x')\nrun.log('a', 1)\n",
        f"run = ws.get_run('x')\n{ADDRESS.format('ws')}"
        "mlflow.MlflowClient().log_metric(run.id, 'a', 1)\n",
    ),
    "a run that is made": (
        "run = Run(experiment, 'x')\nrun.log('a', 1)\n",
        f"run = Run(experiment, 'x')\n{ADDRESS.format('run.experiment.workspace')}"
        "mlflow.MlflowClient().log_metric(run.id, 'a', 1)\n",
    ),
    "a run that is handed in": (
        "def note(run: Run):\n    run.log('a', 1)\n    run.log('b', 2)\n",
        "def note(run: Run):\n"
        f"    {ADDRESS.format('run.experiment.workspace')}    {CLIENT}"
        "    client.log_metric(run.id, 'a', 1)\n    client.log_metric(run.id, 'b', 2)\n",
    ),
    "children of a run": (
        "run = experiment.submit(config)\n"
        "for child in run.get_children():\n    child.log('a', 1)\n",
        "run = experiment.submit(config)\n"
        f"{ADDRESS.format('run.experiment.workspace')}{CLIENT}"
        "for child in run.get_children():\n    client.log_metric(child.id, 'a', 1)\n",
    ),
    "an address that is there": (
        f"{ADDRESS.format('ws')}run = ws.get_run('x')\nrun.log('a', 1)\n",
        f"{ADDRESS.format('ws')}run = ws.get_run('x')\n"
        "mlflow.MlflowClient().log_metric(run.id, 'a', 1)\n",
    ),
    "a client that is there": (
        f"{ADDRESS.format('ws')}c = mlflow.MlflowClient()\n"
        "run = ws.get_run('x')\nrun.log('a', 1)\n",
        f"{ADDRESS.format('ws')}c = mlflow.MlflowClient()\n"
        "run = ws.get_run('x')\nc.log_metric(run.id, 'a', 1)\n",
    ),
    "a client of another server": (
        f"{ADDRESS.format('ws')}c = mlflow.MlflowClient('file:x')\n"
        "run = ws.get_run('x')\nrun.log('a', 1)\n",
        f"{ADDRESS.format('ws')}c = mlflow.MlflowClient('file:x')\n"
        "run = ws.get_run('x')\nmlflow.MlflowClient().log_metric(run.id, 'a', 1)\n",
    ),
    "a name that is taken": (
        "client = 1\nrun = ws.get_run('x')\nrun.log('a', 1)\nrun.log('b', 1)\n",
        f"client = 1\nrun = ws.get_run('x')\n{ADDRESS.format('ws')}"
        "client_ = mlflow.MlflowClient()\n"
        "client_.log_metric(run.id, 'a', 1)\nclient_.log_metric(run.id, 'b', 1)\n",
    ),
    "runs one after the other": (
        "one = ws.get_run('x')\none.log('a', 1)\ntwo = ws.get_run('y')\ntwo.log('a', 1)\n",
        f"one = ws.get_run('x')\n{ADDRESS.format('ws')}{CLIENT}client.log_metric(one.id, 'a', 1)\n"
        "two = ws.get_run('y')\nclient.log_metric(two.id, 'a', 1)\n",
    ),
}


@pytest.mark.parametrize("name", MADE)
def test_made_once(name: str, tree: Any) -> None:
    """Address and client are written where the run is made, and once."""
    before, after = MADE[name]
    assert fixed(tree, HEAD + WORKSPACE + before).endswith(f"'x')\n{after}")


SHOWN = {
    "a run of an object": "class T:\n    def __init__(self, run: Run):\n        self.run = run\n\n"
    "    def go(self):\n        self.run.log('a', 1)\n",
    "a run that shares its line": "run = ws.get_run('x'); run.log('a', 1)\n",
    "a run bound twice": "run = ws.get_run('x')\nif x:\n    run = ws.get_run('y')\n"
    "run.log('a', 1)\n",
}


@pytest.mark.parametrize("name", SHOWN)
def test_shown(name: str, tree: Any) -> None:
    """Where nothing can set the address, MLflow would find no run, so the fix is only shown."""
    found = tree.check(HEAD + WORKSPACE + SHOWN[name], "drive.py")
    (fix,) = [d.fix for d in found if d.code == "AZL202"]
    assert fix.applicability is Applicability.DISPLAY
    assert "without the address of its workspace" in fix.reason
    addressed = HEAD + WORKSPACE + ADDRESS.format("ws") + SHOWN[name]
    (fix,) = [d.fix for d in tree.check(addressed, "drive.py") if d.code == "AZL202"]
    assert fix.applicability is Applicability.UNSAFE


def test_import_below(tree: Any) -> None:
    """No client is made above the import that it needs."""
    source = (
        "from azureml.core import Run, Workspace\nws = Workspace.from_config()\n"
        "run = ws.get_run('x')\nimport mlflow\nrun.log('a', 1)\nrun.log('b', 1)\n"
    )
    fixes = [d.fix for d in tree.check(source, "drive.py") if d.code == "AZL202"]
    assert {fix.applicability for fix in fixes if fix} == {Applicability.DISPLAY}
