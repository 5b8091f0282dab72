"""A test with a branch that only prints, with a comment that goes with it."""

# recipes: offline guard: both branches

from azureml.core import Run
from azureml.core.run import _OfflineRun

run = Run.get_context()
accuracy = 0.75
if isinstance(run, _OfflineRun):
    # There is no one to tell.
    print("accuracy", accuracy)
else:
    run.log("accuracy", accuracy)

if hasattr(run, "experiment"):
    run.tag("where", "in a job")
