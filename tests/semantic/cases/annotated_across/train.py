"""Hands the run to models that it does not make itself."""

from azureml.core import Run  # AZL101
from models import Forest, Model, Other
from recorders import Recorder
from somewhere import load


def main(logs):
    model: Model | Forest = load()
    run = None
    if logs:
        run = Run.get_context()  # AZL201
    train(model, run=run)


def train(model: Model | Forest, run=None):
    model.fit(quiet=True, run=run)


def compare(other: Other, tracker):
    other.fit(run=tracker)


def recorder() -> Recorder:
    return Run.get_context()  # AZL201


recorder().log("loss", 0.25)  # AZL202
