"""This is the class `Run` itself, in annotations, `isinstance` and constructors, and each of its
members that no other rule names.

A job script that logs with MLflow passes no run around: drop the parameter and the annotation, and
call `mlflow` where the value is known. A test such as `isinstance(run, Run)` or `run is not None`
goes with it. Code that reads finished runs works with `mlflow.entities.Run` (from
`mlflow.get_run`) or with the job that `ml_client.jobs.get` returns.

What is lost: snapshots (`take_snapshot`, `restore_snapshot`) have no counterpart. A job keeps the
folder given as `code=` when it is submitted. `get_environment()` becomes
`ml_client.jobs.get(name).environment`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL290",
    name="run-member",
    symbols=(
        "azureml.core.run",
        "azureml.core.run.Run",
        "azureml.core.run._SubmittedRun",
        "azureml.core.script_run",
        "azureml._run_impl.run_base._RunBase",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Run


def evaluate(run: Run, accuracy):  # AZL290
    run.log("accuracy", accuracy)
""",
            good="""\
import mlflow


def evaluate(accuracy):
    mlflow.log_metric("accuracy", accuracy)
""",
        ),
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
environment = run.get_environment()  # AZL290
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
environment = ml_client.jobs.get("churn_1").environment
""",
        ),
    ),
    near_misses=(
        """\
from mlflow.entities import Run


def evaluate(run: Run):
    print(run.info.run_id)
""",
        """\
import wandb

run = wandb.init()
run.finish()
""",
    ),
)
