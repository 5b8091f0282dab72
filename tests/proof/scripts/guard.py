"""A test for an offline run around what is logged: MLflow logs outside a job, too."""

# recipes: offline guard, log: float

from azureml.core import Run

run = Run.get_context()
loss = 0.5
if not run.id.startswith("OfflineRun"):
    run.log("loss", loss)
    run.log("epochs", 3)
print("loss", loss)
