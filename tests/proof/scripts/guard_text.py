"""Tests that ask the text of the run, and the name of its class, for an offline run."""

# recipes: offline guard

from azureml.core import Run

run = Run.get_context()
loss = 0.5
if "_OfflineRun" not in str(type(run)):
    run.log("loss", loss)
if type(run).__name__ == "_SubmittedRun":
    run.log("epochs", 3)
if run.__class__.__name__ != "_OfflineRun":
    run.tag("where", "in a job")
if not run._run_id.startswith("OfflineRun"):
    run.log("accuracy", 0.75)
print("loss", loss)
