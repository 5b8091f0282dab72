"""`run.parent` loads the parent of the run from the v1 service. `mlflow.get_parent_run(run_id)`
does it with MLflow.

The parent that MLflow returns is a record, not an object to log with. To log to it, use
`MlflowClient().log_metric(parent.info.run_id, name, value)`: the functions of the `mlflow` module
always write to the active run.

Its id is `parent.info.run_id`, which the run of the job has as the tag `mlflow.parentRunId`, too.
No environment variable holds it: `AZUREML_RUN_ID` is the id of the job itself.

Every step of a pipeline job has the pipeline as its parent. Two steps that pass a value through a
metric or tag of the parent can pass it as an output of the first and an input of the second.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL253",
    name="run-parent",
    symbols=("azureml.core.run.Run.parent",),
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
parent = run.parent  # AZL253
parent.log("best", 0.91)
""",
            good="""\
import os

import mlflow
from mlflow import MlflowClient

parent = mlflow.get_parent_run(os.environ["AZUREML_RUN_ID"])
MlflowClient().log_metric(parent.info.run_id, "best", 0.91)
""",
        ),
    ),
    near_misses=(
        """\
from pathlib import Path

run = Path("runs/1")
print(run.parent)
""",
    ),
)
