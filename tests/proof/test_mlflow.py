"""Recording the real MLflow, and the two SDKs side by side."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from azlint.proof.compare import compare
from azlint.proof.events import Event
from azlint.proof.runner import Context, Recording, record

pytest.importorskip("mlflow")

V1 = "from azureml.core import Run\nrun = Run.get_context()\n"


def recorded(
    tmp_path: Path, text: str, kind: str = "mlflow", context: Context = "job"
) -> Recording:
    """What the text logs, as a script in a folder of its own."""
    script = tmp_path / "train.py"
    script.touch()
    used = "v1" if kind == "v1" else "mlflow"
    return record(
        script,
        (),
        used,
        python=sys.executable,
        timeout=120,
        source=text,
        context=context,
    )


LOGGED = """
import mlflow, math, pathlib
from mlflow import log_metric, MlflowClient
from mlflow.entities import Metric, Param, RunTag

mlflow.log_metric("a", 1)
log_metric(key="a", value=True, step=2)
mlflow.log_metric("a", "0.5")
mlflow.log_metrics({"b": math.nan, "c": 2}, step=1)
mlflow.log_param("p", 1)
mlflow.log_params({"q": "x"})
mlflow.set_tag("t", 1)
mlflow.set_tags({"u": None})
mlflow.delete_tag("t")
mlflow.log_text("word", "w.txt")
mlflow.log_dict({"d": [1]}, "d.json")
pathlib.Path("m/deep").mkdir(parents=True)
pathlib.Path("m/x.txt").write_text("aa")
pathlib.Path("m/deep/y.txt").write_text("aa")
mlflow.log_artifact("m/x.txt")
mlflow.log_artifact("m/x.txt", artifact_path="")
mlflow.log_artifact("m/x.txt", "outputs")
mlflow.log_artifacts("m/", artifact_path="model")
run_id = mlflow.active_run().info.run_id
client = MlflowClient()
client.log_metric(run_id, "e", 1.5)
client.log_batch(run_id, metrics=[Metric("f", 1.0, 0, 3)], params=[Param("r", "1")],
                 tags=[RunTag("v", "w")])
client.set_tag(run_id, "id", run_id)
"""
AA = "2 bytes, sha256 961b6dd3ede3cb8e"
LOGGED_EVENTS = [
    Event("metric", "a", 1.0, 0.0),
    Event("metric", "a", 1.0, 2.0),
    Event("metric", "a", 0.5, 0.0),
    Event("metric", "c", 2.0, 1.0),
    Event("parameter", "p", "1"),
    Event("parameter", "q", "x"),
    Event("tag", "t", "1"),
    Event("tag", "u", "None"),
    Event("untag", "t"),
    Event("text", "w.txt", "word"),
    Event("dictionary", "d.json", {"d": [1.0]}),
    Event("artifact", "x.txt", AA),
    Event("artifact", "x.txt", AA),
    Event("artifact", "outputs/x.txt", AA),
    Event("artifact", "model/deep/y.txt", AA),
    Event("artifact", "model/x.txt", AA),
    Event("metric", "e", 1.5, 0.0),
    Event("metric", "f", 1.0, 3.0),
    Event("parameter", "r", "1"),
    Event("tag", "v", "w"),
    Event("tag", "id", "<run id>"),
]


@pytest.mark.parametrize("context", ["job", "offline"])
def test_what_is_logged(tmp_path: Path, context: Context) -> None:
    """Each call is one event, or one for each of its parts; what MLflow does inside is none."""
    recording = recorded(tmp_path, LOGGED, context=context)
    assert recording.complete, recording.stderr
    nan = recording.events[3]
    assert (nan.name, str(nan.value), nan.step) == ("b", "nan", 1.0)
    assert [event for event in recording.events if event is not nan] == LOGGED_EVENTS


REFUSED = [
    "mlflow.log_metric('a', 'text')",
    "mlflow.log_metric('acc (%)', 1)",
    "mlflow.log_metric('a', None)",
    "mlflow.log_metric('a', [1])",
    "mlflow.log_metrics({'a': 1, 'b': None})",
    "mlflow.log_param('p', 1); mlflow.log_param('p', 2)",
    "mlflow.log_artifact('nowhere')",
]


def test_what_mlflow_refuses(tmp_path: Path) -> None:
    """A call that raises logs nothing."""
    recording = recorded(
        tmp_path,
        "import mlflow\n"
        f"taken = {REFUSED!r}\n"
        "for line in list(taken):\n"
        "    try:\n        exec(line)\n"
        "    except Exception:\n        taken.remove(line)\n"
        "assert not taken, taken\n"
        f"{REFUSED[0]}\n",
    )
    assert recording.exit_code == 1
    assert "AssertionError" not in recording.stderr
    assert recording.events == (Event("parameter", "p", "1"),)


def test_runs(tmp_path: Path) -> None:
    """The first run joins the job's; children are below it, and what comes after it beside it."""
    recording = recorded(
        tmp_path,
        "import mlflow\n"
        "mlflow.log_metric('a', 1)\n"
        "with mlflow.start_run(run_name='one', nested=True):\n"
        "    mlflow.log_metric('b', 2)\n"
        "try:\n"
        "    with mlflow.start_run(run_name='two', nested=True):\n"
        "        raise KeyError\n"
        "except KeyError:\n    pass\n"
        "mlflow.end_run()\n"
        "mlflow.log_metric('c', 3)\n",
    )
    assert recording.complete, recording.stderr
    assert list(recording.events) == [
        Event("metric", "a", 1.0, 0.0),
        Event("run", "start", "one", None, "1"),
        Event("metric", "b", 2.0, 0.0, "1"),
        Event("run", "end", "FINISHED", None, "1"),
        Event("run", "start", "two", None, "2"),
        Event("run", "end", "FAILED", None, "2"),
        Event("run", "start", None, None, "beside.1"),
        Event("metric", "c", 3.0, 0.0, "beside.1"),
    ]


def test_a_run_of_its_own(tmp_path: Path) -> None:
    """`start_run` around everything is the job's run, or the first one outside of a job."""
    text = "import mlflow\nwith mlflow.start_run():\n    mlflow.log_metric('a', 1)\n"
    for context in ("job", "offline"):
        recording = recorded(tmp_path, text, context="job" if context == "job" else "offline")
        assert recording.events == (Event("metric", "a", 1.0, 0.0),), recording.stderr


BEFORE = """
import random, os
for step in range(3):
    run.log("loss", random.random())
run.log_list("l", [1, 2])
run.log_row("r", a=1, b=2)
run.log_table("t", {"c": [1]})
run.log("net", "resnet")
with open("f.txt", "w") as stream: stream.write("f")
run.upload_file("outputs/f.txt", "f.txt")
with run.child_run(name="kid") as child:
    child.log("k", random.random())
run.tag("of", run.id)
run.complete()
"""
AFTER = """
import mlflow
import random, os
for step in range(3):
    mlflow.log_metric("loss", random.random(), step=step)
for step, value in enumerate([1, 2]): mlflow.log_metric("l", value, step=step)
mlflow.log_metrics({"r.a": 1, "r.b": 2})
mlflow.log_dict({"c": [1]}, "t.json")
mlflow.log_text("resnet", "net.txt")
with open("f.txt", "w") as stream: stream.write("f")
mlflow.log_artifact("f.txt", artifact_path="outputs")
with mlflow.start_run(run_name="kid", nested=True):
    mlflow.log_metric("k", random.random())
mlflow.set_tag("of", mlflow.active_run().info.run_id)
"""


def test_the_proof(tmp_path: Path) -> None:
    """A script and its other form are the same, although MLflow draws random numbers itself."""
    before = recorded(tmp_path, V1 + BEFORE, kind="v1")
    after = recorded(tmp_path, AFTER)
    assert before.complete, before.stderr
    assert after.complete, after.stderr
    comparison = compare(before.events, after.events)
    assert comparison.equal, "\n".join(comparison.lines())
    assert len(comparison.rows) == 14


def test_both_sdks_in_one_script(tmp_path: Path) -> None:
    """What goes to MLflow already, and what stays with v1, is in one sequence."""
    text = V1 + (
        "import mlflow\n"
        "mlflow.set_tracking_uri(run.experiment.workspace.get_mlflow_tracking_uri())\n"
        "mlflow.set_tracking_uri('azureml://elsewhere')\n"
        "run.log('a', 1)\nmlflow.log_metric('b', 2)\nrun.log_row('r', c='x')\n"
    )
    before = recorded(tmp_path, text, kind="v1")
    assert before.complete, before.stderr
    assert [event.name for event in before.events] == ["a", "b", "r"]
    after = recorded(tmp_path, text.replace("run.log('a'", "mlflow.log_metric('a'"))
    assert compare(before.events, after.events).equal


def test_figures_and_tables(tmp_path: Path) -> None:
    """A figure is its picture, whether its name or pyplot stood for it; a frame is its columns."""
    pytest.importorskip("matplotlib")
    pytest.importorskip("pandas")
    head = (
        "import matplotlib.pyplot as plt, pandas as pd\n"
        "plt.plot([1, 2])\nframe = pd.DataFrame({'a': [1, 2]})\n"
    )
    before = recorded(
        tmp_path,
        V1 + head + "run.log_image('fig', plot=plt)\nrun.log_table('t', frame.to_dict('list'))\n",
        kind="v1",
    )
    after = recorded(
        tmp_path,
        head + "import mlflow\nmlflow.log_figure(plt.gcf(), 'fig.png')\n"
        # MLflow has had it since 2.4.
        "if hasattr(mlflow, 'log_table'): mlflow.log_table(frame, 't.json')\n"
        "else: mlflow.log_dict(frame.to_dict('list'), 't.json')\n",
    )
    assert before.complete, before.stderr
    assert after.complete, after.stderr
    comparison = compare(before.events, after.events)
    assert comparison.equal, "\n".join(comparison.lines())
    assert len(comparison.rows) == 2
