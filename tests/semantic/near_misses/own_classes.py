"""Classes of the file itself that are named like those of SDK v1."""

import math


class Workspace:
    @classmethod
    def from_config(cls):
        return cls()

    def get_default_datastore(self):
        return Datastore()


class Datastore:
    def upload_files(self, files):
        return files


class Experiment:
    def __init__(self, workspace, name):
        self.workspace = workspace
        self.name = name

    def submit(self, config):
        return Run(self)

    def start_logging(self):
        return Run(self)


class Run:
    parent = None

    def __init__(self, experiment):
        self.experiment = experiment
        self.id = "OfflineRun_1"

    @staticmethod
    def get_context():
        return Run(None)

    def log(self, name, value):
        print(name, value)

    def child_run(self):
        return Run(self.experiment)

    def get_children(self):
        return [self.child_run()]

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        return None


class Environment:
    pass


ws = Workspace.from_config()
ws.get_default_datastore().upload_files(["data.csv"])
run = Experiment(ws, "churn").submit(config={})
run.log("loss", math.log(2))
if run.id.startswith("OfflineRun") or hasattr(run, "experiment"):
    run.experiment.workspace.get_default_datastore()
with run.child_run() as child:
    child.log("loss", 0.5)
for child in run.get_children():
    child.log("loss", 0.5)
Run.get_context().log("loss", 0.5)
