"""The run as a global of the module."""

from azureml.core import Run  # AZL101

run = None
ws = None


def init():
    global run, ws
    run = Run.get_context()  # AZL201
    ws = run.experiment.workspace  # AZL252


def train():
    run.log("loss", 0.25)  # AZL202
    ws.get_default_datastore()  # AZL501

    def inner():
        run.log("loss", 0.25)  # AZL202

    inner()


def prepare():
    global late
    late = Run.get_context()  # AZL201


late = None


def use_late():
    late.log("loss", 0.25)  # AZL202


def closure():
    own = Run.get_context()  # AZL201

    def log(value):
        own.log("loss", value)  # AZL202

    def other():
        nonlocal own
        own = None

    other()
    return log


if __name__ == "__main__":
    init()
    train()
    closure()(1)
    run.complete()  # AZL240


def late():
    global Model
    from azureml.core import Model  # AZL101


def path():
    return Model.get_model_path("churn")  # AZL401
