"""The name of the experiment, which only a job has."""

# recipes: run.experiment.name, unused member

from azureml.core import Run

run = Run.get_context()
run.log("first", 1)
experiment = run.experiment
run.tag("experiment", str(experiment.name))
run.log("second", 2)
