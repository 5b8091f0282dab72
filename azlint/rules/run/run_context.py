"""`Run.get_context` asks the v1 client for the run of the job. MLflow needs no such object: inside
a job it finds the run by itself.

Azure ML sets `MLFLOW_TRACKING_URI` and `MLFLOW_RUN_ID` in every job, and the first MLflow call
that logs something joins that run. So the variable goes with the last use of it, and the import
with the last use of `Run`. A `with mlflow.start_run():` around the script is allowed but not
needed; `start_run` must then come before the first logging call, because a run that is already
active cannot be started again.

What changes:

- Outside a job v1 returns an offline object that prints. MLflow writes to a local store instead,
  unless `mlflow.set_tracking_uri` names another place.
- Checks for the offline run, such as `run.id.startswith("OfflineRun")`, have to go together with
  the run.
- The environment of the job needs the packages `mlflow` and `azureml-mlflow`. Curated environments
  have them.

`Run.get_submitted_run` is the older spelling and is replaced in the same way.

The fix deletes the assignment once nothing uses the name any more, so together with the fixes of
its uses. It is unsafe where other files import the module, or where a comment goes with it. A
block that does nothing then goes as well, and so does an `__init__` without parameters.

In a notebook no fix touches a line that is no Python, such as a magic or a command, nor a cell that
has names of its own, as `%%python` and `%%timeit` have; what such lines read stays. A file that
`%run` runs may read what stands above it.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL201",
    name="run-context",
    symbols=(
        "azureml.core.run.Run.get_context",
        "azureml.core.run.Run.get_submitted_run",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()  # AZL201
run.log("loss", 0.25)
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.25)
""",
        ),
        Example(
            bad="""\
from azureml.core.run import Run


def main():
    run = Run.get_submitted_run()  # AZL201
    run.upload_file("outputs/model.pkl", "model.pkl")
""",
            good="""\
import mlflow


def main():
    mlflow.log_artifact("model.pkl", artifact_path="outputs")
""",
        ),
    ),
    near_misses=(
        """\
import wandb

run = wandb.init(project="churn")
run.log({"loss": 0.25})
""",
        """\
class Run:
    @classmethod
    def get_context(cls): ...


run = Run.get_context()
""",
    ),
)
