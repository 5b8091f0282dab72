"""`Experiment` is the v1 object that jobs are submitted to. SDK v2 has no such object: a job
carries the name of its experiment, and MLflow reads what is in it.

`Experiment(ws, "train").submit(config)` becomes `ml_client.jobs.create_or_update(job)` with
`experiment_name="train"` on the job, or as an argument of the call. The experiment comes into being
with its first job. `submit` returned a `Run`; `create_or_update` returns a job, whose `name` is the
run id, with `status` and `studio_url`.

In a job script there is nothing to do: MLflow logs into the job's run, and naming another
experiment than the job's is an error.

Starting runs without a job (`start_logging`) and listing runs (`get_runs`) have rules of their own.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL601",
    name="experiment",
    symbols=("azureml.core.experiment",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Experiment, ScriptRunConfig, Workspace

ws = Workspace.from_config()
config = ScriptRunConfig("src", script="train.py", compute_target="cpu-cluster")
experiment = Experiment(ws, "train")  # AZL601
run = experiment.submit(config)  # AZL601
""",
            good="""\
from azure.ai.ml import MLClient, command
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
job = command(
    code="src",
    command="python train.py",
    environment="azureml:train@latest",
    compute="cpu-cluster",
    experiment_name="train",
)
job = ml_client.jobs.create_or_update(job)
""",
        ),
    ),
    near_misses=(
        """\
import mlflow

experiment = mlflow.get_experiment_by_name("train")
print(experiment.name, experiment.tags)
""",
        """\
class Experiment:
    def submit(self, config): ...

Experiment().submit({})
""",
    ),
)
