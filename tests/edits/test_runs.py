"""What fixes make of runs: those found by their id, those the script begins, what a run says."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.fixing import repair

HEAD = "from azureml.core import Run\n\nrun = Run.get_context()\n"
WORKSPACE = (
    "from azureml.core import Experiment, Workspace\n\n"
    "ws = Workspace.from_config()\nexperiment = Experiment(ws, 'x')\n"
)
JOIN = "if mlflow.active_run() is None:  # join the run of the job first\n    mlflow.start_run()\n"


def fixed(tree: Any, source: str) -> str:
    """The source after all its fixes."""
    path = tree.write("train.py", source)
    done = repair.fix_paths([path], tree.settings(), unsafe=True, write=True)
    assert done.failures == ()
    assert not repair.fix_paths([path], tree.settings(), unsafe=True, write=False).files
    text: str = path.read_bytes().decode()
    compile(text, "train.py", "exec")
    return text


# What must not become something else: the run of a job is not any run, and begins only once.
KEPT = {
    "a child that is handed on": "with run.child_run() as child:\n    train(child)\n",
    "a child that fails": "with run.child_run() as child:\n    child.fail()\n",
    "outputs of a child": "with run.child_run(outputs='x') as child:\n    print(child)\n",
    "two runs in one block": "with run.child_run() as a, run.child_run() as b:\n    print(1)\n",
    "a child without a block": "child = run.child_run('x')\nprint(child.get_metrics())\n",
    "the run itself": "print(run)\n",
    "the id of a parent": "print(run.parent.id)\n",
    "a secret of several": "print(run.get_secrets(['a', 'b']))\n",
    "a test beside others": "if x and run.id.startswith('OfflineRun'):\n    print(1)\n",
    "a test that finds the workspace": (
        "from azureml.core import Workspace\n"
        "if run.id.startswith('OfflineRun'):\n    ws = Workspace.from_config()\n"
        "else:\n    ws = run.experiment.workspace\nprint(ws)\n"
    ),
    "a name of os": "os = 1\nprint(run.id, os)\n",
    "files of any name": "run.upload_files(x, y)\n",
    "files of other names in an expression": "x = run.upload_files(['a'], ['b'])\n",
    "files elsewhere": "run.upload_files(['a'], ['a'], datastore_name='x')\n",
    "files that are told": "x = run.upload_files(['a'], ['a'], return_artifacts=True)\n",
}


@pytest.mark.parametrize("name", KEPT)
def test_near_misses(name: str, tree: Any) -> None:
    """Nothing is done where a person has to decide."""
    assert fixed(tree, HEAD + KEPT[name]) == HEAD + KEPT[name]


def test_logging_beside_a_child(tree: Any) -> None:
    """A child whose block logs to the parent, too, stays one of v1, found by its id."""
    source = HEAD + ("with run.child_run() as child:\n    child.log('a', 1)\n    run.log('b', 2)\n")
    assert fixed(tree, source) == (
        "from azureml.core import Run\nimport mlflow\n\nrun = Run.get_context()\n"
        "with run.child_run() as child:\n"
        "    mlflow.MlflowClient().log_metric(child.id, 'a', 1)\n"
        "    mlflow.log_metric('b', 2)\n"
    )


CURRENT = {
    "a child": (
        "with run.child_run('x') as child:\n    child.log('a', 1)\n",
        f"{JOIN}with mlflow.start_run(run_name='x', nested=True) as child:\n"
        "    mlflow.log_metric('a', 1)\n",
    ),
    "children in a loop": (
        "for i in range(3):\n    with run.child_run(name=str(i)) as child:\n"
        "        child.log('a', i)\n        print(child.id)\n        child.complete()\n",
        "for i in range(3):\n"
        "    if mlflow.active_run() is None:  # join the run of the job first\n"
        "        mlflow.start_run()\n"
        "    with mlflow.start_run(run_name=str(i), nested=True) as child:\n"
        "        mlflow.log_metric('a', i)\n        print(child.info.run_id)\n",
    ),
    "files": (
        "run.upload_files(names=['x/a.png', 'b.png'], paths=['a.png', 'y/b.png'])\n",
        "mlflow.log_artifact('a.png', artifact_path=\"x\")\nmlflow.log_artifact('y/b.png')\n",
    ),
    "files in time": (
        "if x:\n    run.upload_files(['a', 'b'], ['a', 'b'], timeout_seconds=9)\n",
        "if x:\n    mlflow.log_artifact('a')\n    mlflow.log_artifact('b')\n",
    ),
    "the same name and path": (
        "run.upload_file(x, x)\n",
        "mlflow.log_artifact(x, artifact_path=os.path.dirname(x))\n",
    ),
    "a folder and any path": (
        "run.upload_file('outputs/a.pkl', x)\n",
        'mlflow.log_artifact(x, artifact_path="outputs")\n',
    ),
    "a row of any columns": (
        "run.log_row('a', **x)\n",
        'mlflow.log_metrics({f"a.{key}": value for key, value in x.items()})\n',
    ),
    "a row of all kinds": (
        "run.log_row(n, 'told', b=1, **x)\n",
        'mlflow.log_metrics({f"{n}.b": 1, **{f"{n}.{key}": value for key, value in x.items()}})\n',
    ),
    "a row of a step and a value": (
        "for i in range(3):\n    run.log_row('a', x=i, y=1)\n",
        "for i in range(3):\n    mlflow.log_metric('a', 1, step=i)\n",
    ),
    "rows in a loop": (
        "for i, x in enumerate(y):\n    run.log_row('a', b=1, c=2)\n",
        'for i, x in enumerate(y):\n    mlflow.log_metrics({"a.b": 1, "a.c": 2}, step=i)\n',
    ),
    "rows in a loop without a number": (
        "for x in y:\n    run.log_row('a', b=1, c=2)\n",
        'for x in y:\n    mlflow.log_metrics({"a.b": 1, "a.c": 2})\n',
    ),
    "a call on several lines": (
        "run.log_row(\n    'a',\n    x=1,\n    y=2,\n)\n",
        "mlflow.log_metric(\n    'a',\n    2,\n    step=1,\n)\n",
    ),
    "an offline guard": (
        "if not run.id.startswith('OfflineRun'):\n    # log it\n    run.log('a', 1)  # b\n",
        "# log it\nmlflow.log_metric('a', 1)  # b\n",
    ),
    "an offline guard with a branch that prints": (
        "if 'OfflineRun' in run.id:\n    print('offline')\nelse:\n    run.log('a', 1)\nprint(1)\n",
        "mlflow.log_metric('a', 1)\nprint(1)\n",
    ),
    "an attribute of runs in a job": (
        "def f():\n    if hasattr(run, 'parent'):\n        if x:\n            run.log('a', 1)\n",
        "def f():\n    if x:\n        mlflow.log_metric('a', 1)\n",
    ),
}


@pytest.mark.parametrize("name", CURRENT)
def test_what_the_job_does(name: str, tree: Any) -> None:
    """The run of the job goes, and its import."""
    before, after = CURRENT[name]
    text = fixed(tree, HEAD + before).replace("import os\n\n", "")
    assert text == f"import mlflow\n\n{after}"


def test_a_guard_by_class(tree: Any) -> None:
    """The private class of offline runs goes with the test for it."""
    source = (
        "from azureml.core.run import Run, _OfflineRun\n\nrun = Run.get_context()\n"
        "if isinstance(run, _OfflineRun):\n    pass\nelse:\n    run.log('a', 1)\n"
    )
    assert fixed(tree, source) == "import mlflow\n\nmlflow.log_metric('a', 1)\n"


SAID = {
    "an id": ("x = run.id\n", 'x = os.environ.get("AZUREML_RUN_ID", "OfflineRun")\n'),
    "an id in a text": (
        'x = f"m-{run.id}"\n',
        "x = f\"m-{os.environ.get('AZUREML_RUN_ID', 'OfflineRun')}\"\n",
    ),
    "an experiment": (
        "x = run.experiment.name\n",
        'x = os.environ["AZUREML_ARM_PROJECT_NAME"]\n',
    ),
    "an experiment by a name": (
        "exp = run.experiment\nx = exp.name\n",
        'x = os.environ["AZUREML_ARM_PROJECT_NAME"]\n',
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_a_run_says(name: str, tree: Any) -> None:
    """The job has it in its environment."""
    before, after = SAID[name]
    assert fixed(tree, HEAD + before) == f"import os\n\n{after}"


def test_secret(tree: Any) -> None:
    """A secret is read from the vault, whose address the job has to give."""
    source = HEAD + "x = run.get_secret(name='k')\n"
    assert fixed(tree, source) == (
        "import os\n\nfrom azure.identity import DefaultAzureCredential\n"
        "from azure.keyvault.secrets import SecretClient\n\n"
        'x = SecretClient(os.environ["KEY_VAULT_URL"], DefaultAzureCredential())'
        ".get_secret('k').value\n"
    )
    (told,) = [d.fix for d in tree.check(source) if d.code == "AZL285"]
    assert "KEY_VAULT_URL" in told.reason


URI = "import mlflow\nfrom azureml.core import Run\n\nrun = Run.get_context()\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("mlflow.set_tracking_uri(run.experiment.workspace.get_mlflow_tracking_uri())\n", ""),
        (
            "w = run.experiment.workspace\nmlflow.set_tracking_uri(w.get_mlflow_tracking_uri())\n",
            "",
        ),
        (
            "uri = run.experiment.workspace.get_mlflow_tracking_uri()\n",
            "uri = mlflow.get_tracking_uri()\n",
        ),
    ],
)
def test_tracking_uri(before: str, after: str, tree: Any) -> None:
    """MLflow has the address of the workspace from the job."""
    assert fixed(tree, URI + before) == f"import mlflow\n\n{after}"


OTHERS = {
    "a parent": (
        "run.parent.log('a', 1)\n",
        "mlflow.MlflowClient().log_metric(run.parent.id, 'a', 1)\n",
    ),
    "children": (
        "for c in run.get_children():\n    c.log(name='a', value=1, step=2)\n",
        "client = mlflow.MlflowClient()\nfor c in run.get_children():\n"
        "    client.log_metric(c.id, key='a', value=1, step=2)\n",
    ),
    "text": (
        "run.parent.log('a', 'b')\n",
        "mlflow.MlflowClient().set_tag(run.parent.id, 'a', 'b')\n",
    ),
    "a tag": (
        "run.parent.tag('a', 'b')\n",
        "mlflow.MlflowClient().set_tag(run.parent.id, 'a', 'b')\n",
    ),
    "a list": (
        "run.parent.log_list('a', [1])\n",
        "client = mlflow.MlflowClient()\nfor step, value in enumerate([1]):\n"
        "    client.log_metric(run.parent.id, 'a', value, step=step)\n",
    ),
    "a row": (
        "run.parent.log_row('a', b=1)\n",
        'client = mlflow.MlflowClient()\nfor key, value in {"a.b": 1}.items():\n'
        "    client.log_metric(run.parent.id, key, value)\n",
    ),
    "a table": (
        "run.parent.log_table('a', {'b': [1]})\n",
        "mlflow.MlflowClient().log_table(run.parent.id, {'b': [1]}, \"a.json\")\n",
    ),
    "a file": (
        "run.parent.upload_file('x/a', 'a')\n",
        "mlflow.MlflowClient().log_artifact(run.parent.id, 'a', artifact_path=\"x\")\n",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_runs(name: str, tree: Any) -> None:
    """Another run than that of the job is found by its id."""
    before, after = OTHERS[name]
    head = "from azureml.core import Run\nimport mlflow\n\nrun = Run.get_context()\n"
    assert fixed(tree, HEAD + before) == head + after


def test_a_run_that_is_started(tree: Any) -> None:
    """The run and all that is done with it become MLflow's together."""
    source = WORKSPACE + (
        "run = experiment.start_logging(snapshot_directory=None)\nrun.log('a', 1)\n"
        "run.tag('b', run.id)\nrun\nrun.complete()\n"
    )
    assert fixed(tree, source) == (
        "from azureml.core import Experiment, Workspace\nimport mlflow\n\n"
        "ws = Workspace.from_config()\nexperiment = Experiment(ws, 'x')\n"
        "mlflow.set_tracking_uri(experiment.workspace.get_mlflow_tracking_uri())\n"
        "mlflow.set_experiment(experiment.name)\n"
        "run = mlflow.start_run()\nmlflow.log_metric('a', 1)\n"
        "mlflow.set_tag('b', run.info.run_id)\nrun\nmlflow.end_run()\n"
    )


def test_a_run_that_is_started_again(tree: Any) -> None:
    """MLflow starts no run before the last one has ended."""
    head = WORKSPACE + "for i in range(3):\n    run = experiment.start_logging()\n"
    log = "    run.log('a', i)\n"
    assert "mlflow.start_run()" in fixed(tree, head + log + "    run.complete()\n")
    assert "mlflow.start_run()" not in fixed(tree, head + log)
    sometimes = head + log + "    if i:\n        run.complete()\n"
    assert "mlflow.start_run()" not in fixed(tree, sometimes)
    called = WORKSPACE + "def go():\n    run = experiment.start_logging()\n    run.log('a', 1)\n"
    reasons = [d.fix.reason for d in tree.check(called) if d.fix is not None]
    assert all("a second call fails" in reason for reason in reasons)
    assert len(reasons) == 2


def test_a_started_run_in_a_block(tree: Any) -> None:
    """The block ends the run, as before."""
    source = WORKSPACE + "with experiment.start_logging() as run:\n    run.log('a', 1)\n"
    assert fixed(tree, source).endswith(
        "with mlflow.start_run() as run:\n    mlflow.log_metric('a', 1)\n"
    )


@pytest.mark.parametrize(
    "last",
    ["print(run.get_metrics())\n", "other = experiment.start_logging()\nprint(other)\n"],
)
def test_a_started_run_that_stays(last: str, tree: Any) -> None:
    """A run that is needed for more stays one of v1, and MLflow finds it by its id."""
    source = WORKSPACE + f"run = experiment.start_logging()\nrun.log('a', 1)\n{last}"
    text = fixed(tree, source)
    assert (
        "run = experiment.start_logging()\n"
        "mlflow.set_tracking_uri(experiment.workspace.get_mlflow_tracking_uri())\n"
        "mlflow.MlflowClient().log_metric(run.id, 'a', 1)"
    ) in text
