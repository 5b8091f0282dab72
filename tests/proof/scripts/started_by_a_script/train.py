"""A script that is started by one that logs with MLflow; started by the job, it logs the same."""

# recipes: log: float

from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.5)
