"""A function that begins a run, does not end it, and is called twice."""

# recipes: start_logging
# contexts: offline
# before: stand-in

from azureml.core import Experiment, Workspace


def train(alpha: float):
    run = experiment.start_logging()
    run.log("alpha", alpha)


experiment = Experiment(workspace=Workspace.from_config(), name="diabetes")
for alpha in (0.1, 0.2):
    train(alpha)
