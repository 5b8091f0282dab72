"""A run that a `with` starts and ends, without a snapshot."""

# recipes: start_logging
# contexts: offline
# before: stand-in

from azureml.core import Workspace
from azureml.core.experiment import Experiment

workspace = Workspace.from_config()
experiment = Experiment(workspace, "churn")
with experiment.start_logging(snapshot_directory=None) as run:
    run.log("accuracy", 0.5)
    run.tag("kind", "test")
