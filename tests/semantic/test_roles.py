"""What a file is decides how much a use matters and which replacement is told."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Severity

JOB = """\
from azureml.core import Run
run = Run.get_context()
run.complete()
"""
SUBMISSION = """\
from azureml.core import Experiment, Workspace
run = Experiment(Workspace.from_config(), "churn").start_logging()
run.complete()
"""
SCORING = """\
from azureml.core.model import Model
def init():
    Model.get_model_path("churn")
def run(data):
    return data
"""
LOGGING = """\
from azureml.core import Run
def log(run: Run, value):
    run.log("loss", value)
"""
BOTH = """\
from azureml.core import Experiment, Run, ScriptRunConfig
workspace = Run.get_context().experiment.workspace
Experiment(workspace, "inner").submit(ScriptRunConfig("src"))
"""


@pytest.mark.parametrize(
    ("source", "severity"),
    [
        pytest.param(JOB, Severity.ERROR, id="job"),
        pytest.param(SCORING, Severity.ERROR, id="scoring"),
        pytest.param(LOGGING, Severity.ERROR, id="only logs"),
        pytest.param(SUBMISSION, Severity.WARNING, id="submission"),
        pytest.param(BOTH, Severity.ERROR, id="job that submits"),
    ],
)
def test_severity(source: str, severity: Severity, tree: Any) -> None:
    """All uses and imports of one file have the severity of its role."""
    assert {d.severity for d in tree.check(source)} == {severity}


def test_replacement(tree: Any) -> None:
    """The end of a run is told by the job in a job, and by MLflow where the code started it."""
    in_job = [d.replacement for d in tree.check(JOB) if d.code == "AZL240"]
    outside = [d.replacement for d in tree.check(SUBMISSION) if d.code == "AZL240"]
    assert in_job == ["delete it: the end of the job sets its status"]
    assert outside == ["end it: leave its `with mlflow.start_run():`, or call `mlflow.end_run()`"]


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("try:\n    import azureml.core\nexcept ImportError:\n    pass\n", "AZL103"),
        ("try:\n    import azureml.core\nexcept (ImportError, OSError):\n    pass\n", "AZL103"),
        ("try:\n    import azureml.core\nexcept Exception:\n    pass\n", "AZL103"),
        ("try:\n    import azureml.core\nexcept:\n    pass\n", "AZL103"),
        (
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import azureml.core\n",
            "AZL105",
        ),
        ("import typing\nif typing.TYPE_CHECKING:\n    import azureml.core\n", "AZL105"),
        ("import azureml.training.tabular\n", "AZL108"),
        ("from unittest.mock import patch\npatch('azureml.core.Run')\n", "AZL107"),
    ],
)
def test_information(source: str, code: str, tree: Any) -> None:
    """What runs without SDK v1 is information, whatever the role."""
    assert [(d.code, d.severity) for d in tree.check(source)] == [(code, Severity.INFO)]


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    import azureml.core\nexcept ValueError:\n    pass\n",
        "try:\n    import azureml.core\nfinally:\n    pass\n",
        "try:\n    pass\nexcept ImportError:\n    pass\nelse:\n    import azureml.core\n",
        "from typing import TYPE_CHECKING\nif not TYPE_CHECKING:\n    import azureml.core\n",
        "import typing\nif typing.TYPE_CHECKING:\n    pass\nelse:\n    import azureml.core\n",
        "try:\n    def f():\n        import azureml.core\nexcept ImportError:\n    pass\n",
    ],
)
def test_not_guarded(source: str, tree: Any) -> None:
    """A handler for something else, and the other branch, guard nothing."""
    assert [(d.code, d.severity) for d in tree.check(source)] == [("AZL101", Severity.WARNING)]


def test_role_never_hides(tree: Any) -> None:
    """The same use is found in each role."""
    for source in (JOB, SUBMISSION):
        assert "AZL240" in [d.code for d in tree.check(source)]
