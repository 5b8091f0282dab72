"""A name that MLflow takes since 2.16 only."""

# recipes: log: float

from azureml.core import Run

run = Run.get_context()
run.log("loss", 1.0)
run.log("loss:train", 0.5)
