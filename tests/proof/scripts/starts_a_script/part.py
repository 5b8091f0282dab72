"""Would log to the run of the job."""

from azureml.core import Run

Run.get_context().log("part", 1)
