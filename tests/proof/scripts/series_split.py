"""A series of which one call has no safe fix: it moves as a whole, or stays."""

# recipes: log: float, log: an unknown type

from azureml.core import Run

run = Run.get_context()


def train(measure):
    run.log("loss", 1.0)
    run.log("loss", measure(1))
    run.log("epochs", 3)


train(lambda epoch: 0.5 / (epoch + 1))
