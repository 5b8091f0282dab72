"""The stand-in for `azureml`: what it records, what it refuses, and what it cannot be asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from azlint.proof.events import Event
from azlint.proof.runner import Context, Recording, record

Run = Callable[..., Recording]
HEAD = "from azureml.core import Run\nrun = Run.get_context()\n"


@pytest.fixture
def script(tmp_path: Path) -> Run:
    """Records a script that stands in a folder of its own."""

    def recorded(
        text: str, *arguments: str, context: Context = "job", inputs: dict[str, Path] | None = None
    ) -> Recording:
        path = tmp_path / "train.py"
        path.write_text(text, encoding="utf-8")
        return record(
            path,
            arguments,
            "v1",
            python=sys.executable,
            timeout=60,
            context=context,
            inputs=inputs,
        )

    return recorded


def error(recording: Recording) -> str:
    """The last line that the script wrote."""
    assert recording.exit_code
    return recording.stderr.strip().splitlines()[-1]


LOGGED = """
import math, os
run.log("acc", 0.5)
run.log("acc", True, step=3.5)
run.log("half", __import__("fractions").Fraction(1, 2))
run.log(name="loss", value=1, description="of the batch")
run.log("none", None)
run.log("inf", math.inf)
run.log("net", "resnet")
run.log("pair", (1, 2))
run.log_list("l", range(2))
run.log_row("r", a=1, b="x")
run.log_row(name="r", description="text", a=2)
run.log_table("t", {"a": [1, 2], "b": ["x", "y"]})
run.log_confusion_matrix("cm", '{"data": {"matrix": [[1]]}}')
run.log_accuracy_table("at", {"data": {}})
run.log_residuals("re", {})
run.log_predictions("pr", {})
run.tag("k", 1)
run.tag("empty")
run.set_tags({"a": "b"})
run.add_properties({"p": 1})
"""
LOGGED_EVENTS = [
    Event("metric", "acc", 0.5),
    Event("metric", "acc", 1.0, 3.0),
    Event("text", "half", "Fraction(1, 2)"),
    Event("metric", "loss", 1.0),
    Event("description", "loss", "of the batch"),
    Event("metric", "none", None),
    Event("metric", "inf", float("inf")),
    Event("text", "net", "resnet"),
    Event("text", "pair", "(1, 2)"),
    Event("list", "l", [0.0, 1.0]),
    Event("row", "r", {"a": 1.0, "b": "x"}),
    Event("row", "r", {"a": 2.0}),
    Event("description", "r", "text"),
    Event("table", "t", {"a": [1.0, 2.0], "b": ["x", "y"]}),
    Event("dictionary", "cm", {"data": {"matrix": [[1.0]]}}),
    Event("dictionary", "at", {"data": {}}),
    Event("dictionary", "re", {}),
    Event("dictionary", "pr", {}),
    Event("tag", "k", "1"),
    Event("tag", "empty", None),
    Event("tag", "a", "b"),
    Event("property", "p", "1"),
]


@pytest.mark.parametrize("context", ["job", "offline"])
def test_what_is_logged(script: Run, context: Context) -> None:
    """Every method that logs, in a job and outside of one, where `log` has no step."""
    offline = context == "offline"
    text = LOGGED.replace(", step=3.5", "") if offline else LOGGED
    recording = script(HEAD + text, context=context)
    assert recording.complete, recording.stderr
    events = [
        Event(event.kind, event.name, event.value, None if offline else event.step)
        for event in LOGGED_EVENTS
    ]
    assert list(recording.events) == events


FILES = """
import io, os, pathlib
os.makedirs("m/deep")
pathlib.Path("m/a.txt").write_text("aa")
pathlib.Path("m/deep/b.txt").write_text("b")
run.upload_file("outputs/a.txt", "m/a.txt")
run.upload_file("s.txt", path_or_stream=io.BytesIO(b"aa"))
run.upload_files(["x", "y"], ["m/a.txt", "m/deep/b.txt"])
run.upload_folder("model", "m")
run.upload_folder("glued", "m/")
run.upload_file("elsewhere", "m/a.txt", datastore_name="store")
pathlib.Path("roc.png").write_bytes(b"\\x89PNG\\r\\n\\x1a\\n")
run.log_image("roc", path="roc.png")

class Plot:
    def savefig(self, stream, format, metadata):
        stream.write(b"aa")

run.log_image("fig", plot=Plot())
"""


@pytest.mark.parametrize("context", ["job", "offline"])
def test_files(script: Run, context: Context) -> None:
    """A file is its bytes; one of a folder has the name that v1 glues together."""
    recording = script(HEAD + FILES, context=context)
    assert recording.complete, recording.stderr
    names = [event.name for event in recording.events]
    assert names == (
        "outputs/a.txt s.txt x y model/a.txt model/deep/b.txt glueda.txt glueddeep/b.txt "
        "store:elsewhere roc fig".split()
    )
    aa, *others = (event.value for event in recording.events)
    assert isinstance(aa, str)
    assert aa.startswith("2 bytes, sha256 961b6dd3ede3cb8e")
    assert others[0] == others[1] == others[3] == aa != others[2]
    roc = {"content": "8 bytes, sha256 4c4b6a3be1314ab8", "path": "roc.png"}
    assert others[-2:] == [roc, {"content": aa}]


CHILDREN = """
with run.child_run(name="one") as child:
    child.log("a", 1)
    run.log("b", 2)
    grandchild = child.child_run()
    grandchild.log("c", 3)
    grandchild.complete()
other = run.child_run("two")
try:
    with other:
        raise KeyError
except KeyError:
    pass
run.complete()
"""


@pytest.mark.parametrize("context", ["job", "offline"])
def test_children(script: Run, context: Context) -> None:
    """What goes to a child is told from what goes to the run above it."""
    recording = script(HEAD + CHILDREN, context=context)
    assert recording.complete, recording.stderr
    assert list(recording.events) == [
        Event("run", "start", "one", None, "1"),
        Event("metric", "a", 1.0, None, "1"),
        Event("metric", "b", 2.0, None, ""),
        Event("run", "start", None, None, "1.1"),
        Event("metric", "c", 3.0, None, "1.1"),
        Event("run", "end", "FINISHED", None, "1.1"),
        Event("run", "end", "FINISHED", None, "1"),
        Event("run", "start", "two", None, "2"),
        Event("run", "end", "FAILED", None, "2"),
    ]


def test_what_a_job_tells(script: Run, tmp_path: Path) -> None:
    """The names, the inputs and what was logged can be asked for; ids read the same each time."""
    recording = script(
        HEAD + "import os, azureml.core\n"
        "ws = run.experiment.workspace\n"
        "assert not run.id.startswith('OfflineRun') and run.id == os.environ['AZUREML_RUN_ID']\n"
        "assert isinstance(run, Run) and run is Run.get_context() and run.parent is None\n"
        "assert ws.name and ws.subscription_id and ws.resource_group\n"
        "assert ws.get_mlflow_tracking_uri().startswith('file:')\n"
        "assert run.input_datasets['train'].endswith('data')\n"
        "run.tag('of', f'{run.experiment.name} {run.id}')\n"
        "run.log('a', 1); run.log('a', 2); run.log_row('r', x=1); run.log_row('r', x=2)\n"
        "assert run.get_metrics() == {'a': [1, 2], 'r': {'x': [1, 2]}}, run.get_metrics()\n"
        "assert list(run.get_metrics('a')) == ['a'] and 'of' in run.get_tags()\n"
        "run.flush(); run.flush(timeout_seconds=3); run.remove_tags(['of'])\n"
        "print(azureml.core.VERSION, azureml.core.__version__)\n",
        inputs={"train": tmp_path / "data"},
    )
    assert recording.complete, recording.stderr
    assert recording.events[0] == Event("tag", "of", "azlint <run id>")
    assert recording.events[-1] == Event("untag", "of")


def test_a_run_that_the_script_starts(script: Run) -> None:
    """The first one is the run; what is started in a job stands beside the job's own."""
    text = (
        "from azureml.core import Experiment, Workspace\n"
        "ws = Workspace.from_config()\n"
        "run = Experiment(workspace=ws, name='e').start_logging()\n"
        "run.log('a', 1)\nrun.complete()\n"
    )
    assert script(text, context="offline").events == (Event("metric", "a", 1.0),)
    assert [event.run for event in script(text).events] == ["beside.1"] * 3


REFUSED = [
    ("run.log('a', 1, step=3)", "offline", "TypeError"),
    ("run.log('a', 1, 'd', 3, 4)", "job", "TypeError"),
    ("run.log('a')", "job", "TypeError"),
    ("run.log('a', [1])", "job", "UserErrorException"),
    ("run.log('a', 1, step='x')", "job", "ValueError"),
    ("run.log_list('a', [{}])", "job", "AzureMLException"),
    ("run.log_list('a', [])", "job", "AttributeError"),
    ("run.log_table('a', {})", "job", "AttributeError"),
    ("run.log_row('a', b=[1])", "job", "AzureMLException"),
    ("run.log_table('a', [1])", "job", "AttributeError"),
    ("run.log_table('a', {'b': (1, 2)})", "job", "AzureMLException"),
    ("import pathlib; run.upload_folder('a', pathlib.Path())", "job", "TypeError"),
    ("run.log_table('a', {'b': [1], 'c': [1, 2]})", "job", "AzureMLException"),
    ("run.log_confusion_matrix('a', '{')", "job", "Invalid JSON provided"),
    ("run.log_confusion_matrix('a', {'b': {1}})", "job", "TypeError"),
    ("run.log_image('a')", "job", "AzureMLException"),
    ("run.log_image('a', __file__)", "job", "AzureMLException"),
    ("run.log_image('a', 'p', 'q')", "job", "AzureMLException"),
    ("run.upload_file('a', b'x')", "job", "UserErrorException"),
    ("run.upload_files(['a'], [])", "job", "TypeError"),
    ("run.upload_folder('a', 'nowhere')", "job", "UserErrorException"),
    ("run.upload_file('a', 'nowhere')", "job", "FileNotFoundError"),
    ("run.nothing", "job", "AttributeError"),
    ("run.experiment", "offline", "AttributeError"),
    ("run.get_metrics()", "offline", "AttributeError"),
    ("run.flush(timeout_seconds=3)", "offline", "TypeError"),
    ("Run.get_context(allow_offline=False)", "offline", "RunEnvironmentException"),
    ("Run.get_submitted_run()", "offline", "RunEnvironmentException"),
]


@pytest.mark.parametrize(("line", "context", "expected"), REFUSED)
def test_refused(script: Run, line: str, context: Context, expected: str) -> None:
    """What the SDK refuses is an error of the script, and nothing is recorded of it."""
    recording = script(HEAD + line, context=context)
    assert expected in error(recording)
    assert not recording.events


def test_what_is_only_printed_outside_of_a_job(script: Run) -> None:
    """There the SDK looks at no value and opens no file."""
    recording = script(
        HEAD + "run.upload_file('a', 'nowhere')\nrun.upload_files(['a', 'b'], ['nowhere'])\n"
        "run.log_image('i', path='nowhere')\nrun.log_image('i', plot=3)\n"
        "run.log_confusion_matrix('cm', '{')\nrun.set_tags('abc')\n",
        context="offline",
    )
    assert recording.complete, recording.stderr
    assert [event.name for event in recording.events] == ["a", "a", "b", "i", "i", "cm", "abc"]


UNRECORDED = [
    (
        "from azureml.core import Dataset\nDataset.get_by_name(None, 'x')",
        "azureml.core.Dataset.get_by_name",
    ),
    ("from azureml.core import Dataset\nDataset.Tabular", "azureml.core.Dataset.Tabular"),
    ("from azureml.core.model import Model\nModel('x')", "azureml.core.model.Model"),
    ("import azureml.train.hyperdrive as h\nh.uniform(0, 1)", "azureml.train.hyperdrive.uniform"),
    (HEAD + "run.get_secret('x')", "azureml.core.Run.get_secret"),
    (HEAD + "Run.list(1)", "azureml.core.Run.list"),
    (HEAD + "Run(1, 'x')", "azureml.core.Run(...)"),
    (HEAD + "run.experiment.submit(1)", "azureml.core.Experiment.submit"),
    (HEAD + "run.experiment.workspace.datastores", "azureml.core.Workspace.datastores"),
    ("from azureml.core import Workspace\nWorkspace.list()", "azureml.core.Workspace.list"),
]


@pytest.mark.parametrize(("text", "symbol"), UNRECORDED)
def test_what_is_not_recorded(script: Run, text: str, symbol: str) -> None:
    """All else can be imported; using it ends the recording and names it."""
    indented = text.replace("\n", "\n    ")
    recording = script(f"try:\n    {indented}\nexcept Exception:\n    pass\n")
    assert recording.unrecorded == (symbol,)
    assert error(recording).startswith(f"azlint: {symbol} is not recorded")
    assert not recording.complete


def test_what_is_imported_and_not_used(script: Run) -> None:
    """Names can be imported, subclassed, caught and tested for."""
    recording = script(
        HEAD + "import azureml.core, azureml.core.run\n"
        "from azureml.core import Dataset, Environment, ScriptRunConfig\n"
        "from azureml.core.run import _OfflineRun, _SubmittedRun\n"
        "from azureml.core.compute import AmlCompute, ComputeTarget\n"
        "from azureml.core.compute_target import ComputeTargetException\n"
        "from azureml.exceptions import UserErrorException, WebserviceException\n"
        "from azureml._common.exceptions import AzureMLException\n"
        "class Mine(Dataset): pass\n"
        "assert not isinstance(run, (_OfflineRun, Dataset)) and isinstance(run, _SubmittedRun)\n"
        "try:\n    run.log('a', [])\nexcept (ComputeTargetException, UserErrorException):\n"
        "    run.log('caught', 1)\n"
    )
    assert recording.complete, recording.stderr
    assert recording.events == (Event("metric", "caught", 1.0),)
