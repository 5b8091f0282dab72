"""A script that begins runs of MLflow itself: what v1 logs in their block goes to them."""

# recipes: log: float

import mlflow
from azureml.core import Run

run = Run.get_context()
with mlflow.start_run():
    with mlflow.start_run(run_name="part", nested=True):
        mlflow.log_metric("of the part", 1)
        run.log("of the job", 0.5)
