"""Starts the run and hands it out."""

from azureml.core import Run, Workspace  # AZL101, AZL101
from callbacks import LogCallback, evaluate, run_all


def main():
    run = Run.get_context()  # AZL201
    callbacks = [LogCallback(run, every=2)]
    for callback in callbacks:
        callback.on_epoch_end(1, {"loss": 0.25})
    children = [run.child_run(str(index)) for index in range(3)]  # AZL260
    evaluate(None, ws=Workspace.from_config(), children=children)  # AZL501
    run_all(run.log)  # AZL202


main()
