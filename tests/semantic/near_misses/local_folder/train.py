"""Imports the project's own azureml, not that of SDK v1."""

import azureml.core
from azureml import core
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
azureml.core.Run.get_context().log("loss", 0.25)
core.Run.get_context().log("loss", 0.25)
