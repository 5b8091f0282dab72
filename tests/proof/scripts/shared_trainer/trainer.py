"""A trainer with the run of the job."""

from azureml.core import Run


class Trainer:
    def __init__(self):
        self.run = Run.get_context()

    def fit(self, loss: float):
        self.run.log("loss", loss)
