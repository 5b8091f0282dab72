"""A metric that MLflow logs, too, is held once when the call of v1 is gone."""

# recipes: log: beside MLflow, log: float

import mlflow
from azureml.core import Run

run = Run.get_context()
for epoch in range(3):
    loss = 1.0 / (epoch + 1)
    run.log("loss", loss)
    mlflow.log_metric("loss", loss, step=epoch)
run.log("best", 0.5)
