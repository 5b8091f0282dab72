"""Questions whether there is a run, and of which kind."""

from azureml.core import Run  # AZL101
from azureml.core.run import _OfflineRun, _SubmittedRun  # AZL101, AZL101

run = Run.get_context(allow_offline=True)  # AZL201
if run is not None:
    run.log("loss", 0.25)  # AZL202
if run:
    run.log("loss", 0.25)  # AZL202
if isinstance(run, _OfflineRun):  # AZL280
    run.log("loss", 0.25)  # AZL202
if isinstance(run, _SubmittedRun):  # AZL280
    run.log("loss", 0.25)  # AZL202
if isinstance(run, Run):  # AZL290
    run.log("loss", 0.25)  # AZL202
if type(run) is _OfflineRun:  # AZL280
    pass
if type(run) == _OfflineRun:  # AZL280
    pass
if run.id.startswith("OfflineRun"):  # AZL280
    pass
if "OfflineRun" in run.id:  # AZL280
    pass
if run.id[:10] == "OfflineRun":  # AZL280
    pass
if str(run.id).lower().startswith("OfflineRun"):  # AZL280
    pass
if hasattr(run, "experiment"):  # AZL280
    run.experiment.workspace.get_default_datastore()  # AZL501
if run.id.startswith("Churn"):  # AZL250
    pass
if not hasattr(object(), "experiment"):
    pass
