"""Other names for the module and the class, and a run that has no name."""

# recipes: log: integer

import azureml.core as aml
from azureml.core import Run as JobRun

run = JobRun.get_context()
run.log("a", 1)
aml.Run.get_context().log("b", 2)
JobRun.get_context().tag("c", "3")
