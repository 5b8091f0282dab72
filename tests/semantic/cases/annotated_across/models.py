"""Models of which only annotations elsewhere tell that they are given a run."""

from progress import Progress
from somewhere import Network


class Model(Network):
    def fit(self, quiet=False, run=None):
        with Progress(quiet=quiet, run=run) as progress:
            progress.report({"loss": 0.25})


class Forest(Model):
    pass


class Other:
    def fit(self, quiet=False, run=None):
        run.log("loss", 0.25)
