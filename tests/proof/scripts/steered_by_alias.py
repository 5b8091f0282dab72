"""A run of MLflow that is ended by another name for `end_run`."""

# recipes: log: integer

from azureml.core import Run
from mlflow import end_run as finish
from mlflow import log_metric

run = Run.get_context()
log_metric("before", 1)
finish()
run.log("after", 1)
