"""Holds the run of the job."""

from azureml.core import Run

run = Run.get_context()
run.log("started", 1.0)
