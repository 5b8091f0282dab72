"""Starts a run."""

from azureml.core import Run  # AZL101


class Session:
    def __init__(self, run=None):
        self.run = run or Run.get_context()  # AZL201

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.run.complete()  # AZL240
