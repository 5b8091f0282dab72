"""The address of the workspace as a value."""

# recipes: get_mlflow_tracking_uri

import mlflow
from azureml.core import Run

run = Run.get_context()
address = run.experiment.workspace.get_mlflow_tracking_uri()
mlflow.log_param("has address", bool(address))
mlflow.log_metric("loss", 0.5)
