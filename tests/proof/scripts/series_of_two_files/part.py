"""Logs how good the model is before it is trained."""

from azureml.core import Run


def prepare():
    Run.get_context().log("loss", 0.9)
