"""A run that a function puts into a name of the module."""

# recipes: log: float

from azureml.core import Run


def setup():
    global run
    run = Run.get_context()


def train():
    run.log("loss", 0.5)


setup()
train()
run.log("done", 1)
