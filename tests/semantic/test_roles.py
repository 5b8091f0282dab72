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


PARALLEL = {
    "a mini-batch": (
        "from azureml.core.model import Model\n"
        "def init():\n    Model.get_model_path('churn')\n"
        "def run(mini_batch):\n    return mini_batch\n"
    ),
    "the run of its job": (
        "from azureml.core import Run\n"
        "def init():\n    global ws\n    ws = Run.get_context().experiment.workspace\n"
        "def run(data):\n    return data\n"
    ),
    "the package of parallel jobs": (
        "from azureml.core.model import Model\n"
        "from azureml_user.parallel_run import EntryScript\n"
        "def init():\n    Model.get_model_path('churn')\n"
        "def run(data):\n    return EntryScript().logger\n"
    ),
}


def role_at(tree: Any, name: str) -> str:
    """The role of the file of that name, checked with all others."""
    (found,) = [r.role for r in tree.report().results if r.path.endswith(name)]
    return str(found)


@pytest.mark.parametrize("source", PARALLEL.values(), ids=PARALLEL)
def test_parallel_entry_script(source: str, tree: Any) -> None:
    """What runs over mini-batches is told what a job script is, and is none of a web service."""
    tree.write("batch.py", source)
    assert role_at(tree, "batch.py") == "parallel entry script"
    (report,) = tree.report().results
    told = " ".join(d.replacement for d in report.diagnostics)
    assert "AZUREML_MODEL_DIR" not in told
    assert "job" in told
    assert {d.severity for d in report.diagnostics} == {Severity.ERROR}


NAMING = """\
from azureml.core import Environment, Workspace
from azureml.pipeline.steps import ParallelRunConfig
ws = Workspace.from_config()
config = ParallelRunConfig(
    environment=Environment.get(ws, "score"), source_directory="src", entry_script={entry},
    error_threshold=10, output_action="append_row", compute_target=ws.compute_targets["cpu"],
)
"""


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        (NAMING.format(entry='"score.py"'), "parallel entry script"),
        ("SCRIPT = 'score.py'\n" + NAMING.format(entry="SCRIPT"), "parallel entry script"),
        (NAMING.format(entry='"other.py"'), "scoring script"),
        (NAMING.format(entry="input()"), "scoring script"),
        (
            "from azureml.core.model import InferenceConfig\n"
            "InferenceConfig(entry_script='score.py')\n",
            "scoring script",
        ),
    ],
)
def test_named_by_a_parallel_run(naming: str, role: str, tree: Any) -> None:
    """The script that a `ParallelRunConfig` names runs in a job, whatever it calls its data."""
    tree.write("submit.py", naming)
    tree.write("src/score.py", SCORING)
    assert role_at(tree, "score.py") == role


@pytest.mark.parametrize(
    "source",
    [
        "def init(): ...\n\ndef run(mini_batch):\n    return mini_batch\n",
        "from torch import nn\n\ndef run(mini_batch):\n    return nn.Linear(1, 1)(mini_batch)\n",
    ],
)
def test_batches_of_others(source: str, tree: Any) -> None:
    """Code without v1 has nothing to be told, whatever it calls its data."""
    assert tree.check(source) == []


HELPER = """\
from azureml.core import Dataset, Workspace
def load(name):
    return Dataset.get_by_name(Workspace.from_config(), name)
"""
SUBMITS = """\
from helper import load
from azureml.core import Experiment, ScriptRunConfig
Experiment(None, "a").submit(ScriptRunConfig("src", arguments=[load("x")]))
"""
GETS_RUN = "from helper import load\nfrom azureml.core import Run\nRun.get_context()\nload('x')\n"
SCORES = "from helper import load\n" + SCORING


@pytest.mark.parametrize(
    ("importers", "role"),
    [
        pytest.param({}, "submission code", id="nobody"),
        pytest.param({"train.py": GETS_RUN}, "job script", id="a job"),
        pytest.param({"score.py": SCORES}, "scoring script", id="a service"),
        pytest.param({"submit.py": SUBMITS}, "submission code", id="a submission"),
        pytest.param({"train.py": GETS_RUN, "submit.py": SUBMITS}, "shared code", id="both"),
        pytest.param({"train.py": GETS_RUN, "tests/test_it.py": "import helper\n"}, "job script",
                     id="a job and its tests"),
        pytest.param(
            {"train.py": "import middle\nfrom azureml.core import Run\nRun.get_context()\n",
             "middle.py": "from helper import load\n"},
            "job script",
            id="over another file",
        ),
        pytest.param(
            {"train.py": GETS_RUN, "batch.py": "import helper\n" + PARALLEL["a mini-batch"]},
            "job script",
            id="kinds of jobs",
        ),
    ],
)  # fmt: skip
def test_helper_has_the_role_of_its_importers(
    importers: dict[str, str], role: str, tree: Any
) -> None:
    """Code that says nothing of where it runs, runs where those run that import it."""
    tree.write("helper.py", HELPER)
    for name, source in importers.items():
        tree.write(name, source)
    assert role_at(tree, "helper.py") == role


def test_own_content_decides_first(tree: Any) -> None:
    """A file that submits is submission code, although a job imports it."""
    tree.write("helper.py", SUBMITS.replace("from helper import load\n", "load = print\n"))
    tree.write("train.py", GETS_RUN)
    assert role_at(tree, "helper.py") == "submission code"


def test_shared_code_is_told_what_holds_for_both(tree: Any) -> None:
    """Neither the answer of the job alone nor the severity of the submission."""
    tree.write("helper.py", HELPER)
    tree.write("train.py", GETS_RUN)
    tree.write("submit.py", SUBMITS)
    (found,) = [r for r in tree.report().results if r.path.endswith("helper.py")]
    told = [d for d in found.diagnostics if d.code == "AZL303"]
    assert [d.severity for d in told] == [Severity.ERROR]
    assert "ml_client.data.get(" in told[0].replacement
