"""Runs and experiments are looked up through the v1 client. `mlflow.get_run`, `mlflow.search_runs`
and `mlflow.search_experiments` find the same runs, and `ml_client.jobs` finds jobs.

`Run.get(ws, id)`, `Run(experiment, id)` and `get_run(experiment, id)` become `mlflow.get_run(id)`.
`Run.list(experiment)` and `experiment.get_runs()` become
`mlflow.search_runs(experiment_names=[name])`, which returns a data frame unless
`output_format="list"` is given. `Experiment.list(ws)` becomes `mlflow.search_experiments()`.
Outside a job, `mlflow.set_tracking_uri` must name the workspace first.

What is lost: `Run.list_by_compute` has no counterpart, filters by property have none in MLflow,
and the service does not sort by metrics, parameters or tags (`order_by`).
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL271",
    name="run-query",
    symbols=(
        "azureml.core.run.Run.get",
        "azureml.core.run.Run.list",
        "azureml.core.run.Run.list_by_compute",
        "azureml.core.run.get_run",
        "azureml.core.experiment.Experiment.get_runs",
        "azureml.core.experiment.Experiment.list",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Experiment, Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")  # AZL271
experiment = Experiment(ws, "churn")
for other in experiment.get_runs():  # AZL271
    print(other)
""",
            good="""\
import mlflow

run = mlflow.get_run("churn_1")
for other in mlflow.search_runs(experiment_names=["churn"], output_format="list"):
    print(other.info.run_id)
""",
        ),
    ),
    near_misses=(
        """\
import wandb

run = wandb.Api().run("me/churn/1")
runs = wandb.Api().runs("me/churn")
""",
        """\
class Run:
    @staticmethod
    def get(workspace, run_id): ...


run = Run.get("workspace", "churn_1")
""",
    ),
)
