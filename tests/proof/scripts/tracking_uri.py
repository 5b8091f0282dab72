"""A script that sends MLflow to the workspace: a job does that itself."""

# recipes: get_mlflow_tracking_uri: set, unused member

import mlflow
from azureml.core import Run

run = Run.get_context()
workspace = run.experiment.workspace
mlflow.set_tracking_uri(workspace.get_mlflow_tracking_uri())
mlflow.log_metric("loss", 0.5)
run.log("accuracy", 0.75)
