"""The only file that imports the SDK."""

from azureml.core import Run, Workspace  # AZL101, AZL101

RUN = Run.get_context()  # AZL201


def get_run():
    return Run.get_context()  # AZL201


def get_both():
    run = get_run()
    return run, run.experiment.workspace  # AZL252


class Tracker:
    def __init__(self):
        self.run = get_run()
        self.ws = Workspace.from_config()  # AZL501

    @property
    def parent(self):
        return self.run.parent  # AZL253

    def log(self, name, value):
        self.run.log(name, value)  # AZL202
