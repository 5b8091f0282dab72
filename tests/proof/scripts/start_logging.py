"""A run that a script starts itself, outside of a job, and ends."""

# recipes: start_logging: complete
# contexts: offline
# before: stand-in

from azureml.core import Experiment, Workspace

ws = Workspace.from_config()
experiment = Experiment(workspace=ws, name="diabetes")
run = experiment.start_logging()
run.log("alpha", 0.03)
for step in range(3):
    run.log("mse", 3000.0 / (step + 1))
run.log_list("sizes", [1, 2, 3])
run.complete()
