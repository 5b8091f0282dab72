"""A script that fails on its own: what it logged before is the same, and so is the error."""

# recipes: log: float

from azureml.core import Run

run = Run.get_context()
run.log("before", 1.0)
values = []
run.log("mean", sum(values) / len(values))
