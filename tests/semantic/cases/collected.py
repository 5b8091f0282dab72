"""Lists that are filled after they were made."""

import wandb
from azureml.core import Experiment, Run, ScriptRunConfig, Workspace  # AZL101, AZL101, AZL101, AZL101

experiment = Experiment(Workspace.from_config(), "train")  # AZL501, AZL601
runs = []
for _ in range(3):
    runs.append(experiment.submit(ScriptRunConfig(".")))  # AZL601, AZL602
for run in runs:
    run.wait_for_completion()  # AZL240
runs[0].get_metrics()  # AZL270
pairs = [("none", None)]
pairs.append(("first", runs[0]))
for name, run in pairs:
    name.log("loss", 0.25)
    run.log("loss", 0.25)  # AZL202
runs = []
runs.append(wandb.init())
runs[0].log({"loss": 0.25})


def finish(runs):
    runs.append(1)
    runs[0].log({"loss": 0.25})


class Sweep:
    def __init__(self):
        self.runs = []
        self.others = []

    def start(self, run: Run):  # AZL290
        self.runs.append(run)
        self.others.append(wandb.init())

    def finish(self):
        for run in self.runs:
            run.complete()  # AZL240
        for run in self.others:
            run.complete()


class Other:
    def __init__(self):
        self.runs = []

    def finish(self):
        for run in self.runs:
            run.complete()
