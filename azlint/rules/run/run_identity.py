"""Id, name and description of a run are read from the v1 object. In a job the environment and
MLflow know them; outside, the job does.

- `run.id` is `os.environ["AZUREML_RUN_ID"]` in a job. `mlflow.active_run().info.run_id` says the
  same, but only after something was logged: before that, `active_run()` is `None`. In submitting
  code it is `job.name`.
- `run.display_name` and the deprecated `run.name` are `mlflow.active_run().info.run_name`. Set the
  name with `display_name=` on the job: a name given inside the job does not change it.
- `run.description` is the tag `mlflow.note.content`, or `description=` on the job.
- `run.type` is `job.type`, with other words than v1.

What is lost: `run.number` has no counterpart. An id that begins with `OfflineRun` was the mark of
a script that runs outside a job; test for `AZUREML_RUN_ID` in the environment instead.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL250",
    name="run-identity",
    symbols=(
        "azureml.core.run.Run.id",
        "azureml.core.run.Run.name",
        "azureml.core.run.Run.number",
        "azureml.core.run.Run.type",
        "azureml.core.run.Run.display_name",
        "azureml.core.run.Run.description",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
model_name = "churn-" + run.id  # AZL250
""",
            good="""\
import os

model_name = "churn-" + os.environ["AZUREML_RUN_ID"]
""",
        ),
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
run.display_name = "baseline"  # AZL250
""",
            good="""\
from azure.ai.ml import MLClient, command
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
job = command(
    command="python train.py",
    code="./src",
    environment="azureml:churn@latest",
    compute="cpu-cluster",
    display_name="baseline",
)
ml_client.jobs.create_or_update(job)
""",
        ),
    ),
    near_misses=(
        """\
import mlflow

with mlflow.start_run() as run:
    print(run.info.run_id)
""",
        """\
import wandb

run = wandb.init()
print(run.id, run.name)
""",
    ),
)
