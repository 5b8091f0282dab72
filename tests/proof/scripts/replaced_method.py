"""A method of the run that is replaced by `setattr`."""

# recipes: log: float

from azureml.core import Run

run = Run.get_context()
run.log("first", 1.0)
setattr(run, "log", lambda name, value: print(name, value))
run.log("second", 2.0)
