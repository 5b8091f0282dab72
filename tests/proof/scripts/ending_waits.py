"""What sends the values of v1 goes after the last call that logs one, and not before."""

# recipes: complete, flush, log: an unknown type

from azureml.core import Run

run = Run.get_context()
for value in map(float, ("0.5", "0.25")):
    run.log("loss", value)
run.flush()
run.tag("stage", "done")
run.complete()
