"""A script that logs with MLflow already, at the top and in functions."""

# recipes: log: float, tag

import mlflow
from azureml.core import Run

run = Run.get_context()


def report(name, value: float):
    import mlflow

    mlflow.log_metric(f"{name}", value)


mlflow.log_param("alpha", 0.5)
run.log("loss", 0.25)
report("loss", 0.125)
run.tag("kind", "mixed")
