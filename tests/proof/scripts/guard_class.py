"""Questions for the class of the run, in both directions."""

# recipes: offline guard, offline guard: both branches

from azureml.core.run import Run, _OfflineRun, _SubmittedRun

run = Run.get_context()
if isinstance(run, _SubmittedRun):
    run.log("a", 1)
if type(run) is not _OfflineRun:
    run.log("b", 2)
if type(run) == _OfflineRun:
    print("offline")
else:
    run.log("c", 3)
if not run._run_id.startswith("OfflineRun"):
    run.log("d", 4)
