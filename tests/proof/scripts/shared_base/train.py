"""A trainer whose base class in another file sets the run to something that logs nowhere."""

# recipes: log: self.run

from azureml.core import Run
from base import Quiet


class Trainer(Quiet):
    def __init__(self):
        self.run = Run.get_context()
        self.prepare()

    def fit(self, loss: float):
        self.run.log("loss", loss)


Trainer().fit(0.5)
