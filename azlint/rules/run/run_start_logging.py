"""`experiment.start_logging()` opens a run from a notebook or script that is not a job.
`mlflow.set_experiment` and `mlflow.start_run` do it with MLflow.

Name the workspace first, with
`mlflow.set_tracking_uri(ml_client.workspaces.get(name).mlflow_tracking_uri)`; otherwise MLflow
writes to a local store. The package `azureml-mlflow` must be installed. `run.complete()` becomes
`mlflow.end_run()`, which a `with mlflow.start_run():` calls by itself.

What is lost: `snapshot_directory=` copied the source code to the run, and `outputs=` uploaded a
folder at the end. Log what must be kept with `mlflow.log_artifacts`.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL272",
    name="run-start-logging",
    symbols=("azureml.core.experiment.Experiment.start_logging",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Experiment, Workspace

ws = Workspace.from_config()
experiment = Experiment(ws, "churn")
run = experiment.start_logging()  # AZL272
run.log("alpha", 0.1)
run.complete()
""",
            good="""\
import mlflow
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
workspace = ml_client.workspaces.get(ml_client.workspace_name)
mlflow.set_tracking_uri(workspace.mlflow_tracking_uri)
mlflow.set_experiment("churn")
with mlflow.start_run():
    mlflow.log_metric("alpha", 0.1)
""",
        ),
    ),
    near_misses=(
        """\
import mlflow

mlflow.set_experiment("churn")
with mlflow.start_run():
    mlflow.log_metric("alpha", 0.1)
""",
        """\
class Experiment:
    def start_logging(self): ...


Experiment().start_logging()
""",
    ),
)
