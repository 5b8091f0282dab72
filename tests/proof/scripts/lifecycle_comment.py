"""A comment that stands behind what goes makes the fix unsafe, as it goes, too."""

# recipes: complete, unused run

from azureml.core import Run

run = Run.get_context()  # of the job
run.log("loss", 0.25)
run.complete()  # tell Azure
