"""Members that only one kind of a thing has, reached through its base class or behind a None."""

from azureml.core import Experiment, Webservice, Workspace  # AZL101, AZL101, AZL101

ws = Workspace.from_config()  # AZL501
experiment = Experiment(ws, "train")  # AZL601
sweep = [run for run in experiment.get_runs() if run][0]  # AZL271
best = sweep.get_best_run_by_primary_metric()  # AZL610
print(best.get_metrics())  # AZL270
print(best._get_outputs_datapath())  # AZL290

service = None
for candidate in Webservice.list(ws):  # AZL622
    service = candidate if candidate.name == "scorer" else service  # AZL622
print(service.scoring_uri)  # AZL622
