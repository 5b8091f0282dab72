"""A method that is bound to a name stays with v1, in the same sequence."""

# recipes: log: integer

from azureml.core import Run

run = Run.get_context()
log = run.log
log("a", 1)
run.log("b", 2)
getattr(run, "log")("c", 3)
log("d", 4)
