"""A run that must be one of a job: outside of one v1 raises, and MLflow logs."""

# recipes: unused run, log: float

from azureml.core import Run

run = Run.get_context(allow_offline=False)
run.log("loss", 0.5)
