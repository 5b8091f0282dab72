"""A run of v1 that MLflow asks for by its id, in the workspace that the script is told of."""

# recipes: another run by its id
# contexts: offline
# before: stand-in

from azureml.core import Experiment, Workspace

ws = Workspace.from_config()
experiment = Experiment(workspace=ws, name="diabetes")
run = experiment.start_logging()
run.log("alpha", 0.03)
for step in range(3):
    run.log("mse", 3000.0 / (step + 1), step=step)
runs = [run]
