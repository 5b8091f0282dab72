"""A script that changes the variables by which a job tells MLflow its run."""

# recipes: log: float

import os

from azureml.core import Run

os.environ.pop("MLFLOW_RUN_ID", None)
run = Run.get_context()
run.log("loss", 0.5)
