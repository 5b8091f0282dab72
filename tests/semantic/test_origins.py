"""What is said of a run goes by where it comes from: the job's own, its parent, a child, a step."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.knowledge.model import Origin
from azlint.knowledge.other_runs import OTHER_RUNS
from azlint.semantic import origins
from azlint.semantic.portable import decode, encode
from azlint.semantic.surface import Surface
from azlint.semantic.values import Function, Instance

SURFACE = Surface()
JOB = "from azureml.core import Run, Experiment, Workspace\nrun = Run.get_context()\n"
SUBMISSION = """\
from azureml.core import Experiment, Run, ScriptRunConfig, Workspace
from azureml.pipeline.core import Pipeline, PipelineRun, StepRun
from azureml.train.hyperdrive import HyperDriveConfig
ws = Workspace.from_config()
exp = Experiment(ws, "churn")
"""


def answers(tree: Any, source: str, row: int) -> list[str]:
    """What is to be written instead of what stands in the last part of ``row``."""
    return [d.replacement for d in tree.check(source) if d.range.start.row == row]


def last(tree: Any, source: str) -> str:
    """The answer for the last use in the source."""
    return str(tree.check(source)[-1].replacement)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param("run.cancel()", "v1 only writes a warning", id="own"),
        pytest.param("run.parent.cancel()", "begin_cancel(parent.info.run_id)", id="parent"),
        pytest.param("p = run.parent\np.cancel()", "begin_cancel(parent", id="parent by name"),
        pytest.param("run.parent.parent.cancel()", "begin_cancel(parent", id="grandparent"),
        pytest.param("run.child_run('a').cancel()", 'end_run(status="KILLED")', id="child"),
        pytest.param("with run.child_run() as c:\n    c.cancel()", "KILLED", id="child in with"),
        pytest.param("for c in run.create_children(2):\n    c.cancel()", "KILLED", id="children"),
        pytest.param(
            "made = [c for c in run.create_children(2)]\nmade[0].cancel()",
            "KILLED",
            id="comprehension",
        ),
        pytest.param("run.create_children(2)[0].cancel()", "KILLED", id="one of the children"),
        pytest.param("run.submit_child(x).cancel()", "begin_cancel(job.name)", id="submitted"),
        pytest.param(
            "for c in run.get_children():\n    c.cancel()", "begin_cancel(job_name)", id="listed"
        ),
        pytest.param("Run.get(ws, 'a').cancel()", "begin_cancel(job_name)", id="by id"),
        pytest.param("Run(exp, 'a').cancel()", "begin_cancel(job_name)", id="constructed"),
        pytest.param("run.parent.complete()", "let the parent's own job end it", id="parent ends"),
        pytest.param("run.child_run().complete()", "end the child", id="child ends"),
        pytest.param("run.parent.id", "mlflow.get_parent_run(run_id).info.run_id", id="id"),
        pytest.param("run.parent.name", "parent.info.run_name", id="name of the parent"),
        pytest.param("run.parent.tags", "parent.data.tags", id="tags of the parent"),
        pytest.param("run.parent.experiment.name", "AZUREML_ARM_PROJECT_NAME", id="same"),
        pytest.param("Run.get(ws, 'a').experiment.name", "job.experiment_name", id="other"),
        pytest.param("run.parent.child_run('x')", "parent.info.run_id", id="sibling"),
        pytest.param(
            "def end(child):\n    child.complete()\nend(run.child_run('a'))\nrun.id",
            "AZUREML_RUN_ID",
            id="the run itself in spite of a child",
        ),
    ],
)
def test_in_a_job(code: str, words: str, tree: Any) -> None:
    """In a job the answer for its own run is given for no other run."""
    assert words in last(tree, JOB + code + "\n")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param("exp.submit(cfg).cancel()", "begin_cancel(job.name)", id="submitted"),
        pytest.param("exp.submit(cfg).id", "job.name", id="id of the submitted"),
        pytest.param("exp.submit(cfg).complete()", "a job ends by itself", id="submitted ends"),
        pytest.param("exp.start_logging().complete()", "mlflow.end_run()", id="started"),
        pytest.param("exp.start_logging().log('a', 1)", "with mlflow.start_run():", id="logged"),
        pytest.param("PipelineRun.get(ws, 'a').id", "run.info.run_id", id="pipeline by id"),
        pytest.param(
            "for s in exp.submit(Pipeline(ws, [])).get_steps():\n    s.id",
            "parent_job_name",
            id="step",
        ),
        pytest.param("def f(s: StepRun):\n    s.log('a', 1)", "run_id, name", id="annotated step"),
        pytest.param("r = next(exp.get_runs())\nr.log('a', 1)", "run_id, name", id="listed"),
    ],
)
def test_in_a_submission(code: str, words: str, tree: Any) -> None:
    """What was submitted, started or found each gets its own answer."""
    assert words in last(tree, SUBMISSION + code + "\n")


def test_handed_to_another_file(tree: Any) -> None:
    """A helper that only gets the parent is told how to log to the parent."""
    tree.write("helper.py", "def note(run):\n    run.log('a', 1)\n")
    tree.write("train.py", JOB + "from helper import note\nnote(run.parent)\n")
    (told,) = [d for r in tree.report().results if "helper" in r.path for d in r.diagnostics]
    assert "parent.info.run_id" in told.replacement


def test_two_kinds_of_run(tree: Any) -> None:
    """Where it can be either of two, both answers are told, each with its run."""
    source = JOB + "def note(r):\n    r.tag('a')\nnote(run)\nnote(run.parent)\n"
    (told,) = answers(tree, source, 4)
    assert told.startswith("use `mlflow.set_tag`; for the parent, set the tag of the parent with")


def test_many_kinds_of_run(tree: Any) -> None:
    """Where it can be any run, only what holds for all is told."""
    calls = ("run", "run.parent", "run.child_run()")
    source = JOB + "def end(r):\n    r.cancel()\n" + "".join(f"end({c})\n" for c in calls)
    (told,) = answers(tree, source, 4)
    assert told == "cancel the job with `ml_client.jobs.begin_cancel(job_name)`"


def test_unknown_run_is_the_job_s(tree: Any) -> None:
    """A run that is only known by its annotation is taken for that of the job."""
    source = "from azureml.core import Run\ndef end(run: Run):\n    run.complete()\n"
    assert last(tree, source) == "delete it: the end of the job sets its status"


@pytest.mark.parametrize(
    "code",
    [
        "from pathlib import Path\nrun = Path('a')\nrun.parent.cancel()\n",
        "import wandb\nrun = wandb.init()\nrun.parent.log('a', 1)\n",
        "class Node:\n    parent = None\n\nNode().parent.complete()\n",
        "import mlflow\nrun = mlflow.get_parent_run('a')\nprint(run.info.run_id)\n",
    ],
)
def test_parents_of_others(code: str, tree: Any) -> None:
    """A `parent` of something else is nothing of v1."""
    assert tree.check(code) == []


@pytest.mark.parametrize("symbol", sorted(origins._GIVEN))
def test_what_gives_a_run_exists(symbol: str) -> None:
    """The table names members of the stubs, by the class that defines them."""
    module, _, name = symbol.rpartition(".")
    stub = SURFACE.module(module)
    assert SURFACE.knows(symbol) or (stub is not None and name in stub.functions)


@pytest.mark.parametrize("name", sorted(OTHER_RUNS))
def test_answers_are_about_members(name: str) -> None:
    """Each answer belongs to a member of the run, and none to the job's own run."""
    assert SURFACE.owner("azureml.core.run.Run", name) == "azureml.core.run.Run"
    assert Origin.OWN not in OTHER_RUNS[name]


def test_origins_are_kept_between_processes() -> None:
    """What is written for the cache and other processes comes back with its origin."""
    values = (
        Instance("azureml.core.run.Run", Origin.PARENT),
        Instance("azureml.core.run.Run"),
        Function("azureml.core.run.Run.get", "azureml.core.run.Run", Origin.FOUND),
    )
    assert decode(encode(values)) == values
    with pytest.raises(ValueError, match="no origin"):
        decode([["Instance", "azureml.core.run.Run", "SOMEWHERE"]])
