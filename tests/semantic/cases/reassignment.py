"""What a name holds goes by the last assignment that can reach the use."""

import wandb
from azureml.core import Run  # AZL101

run = wandb.init()
run.log({"loss": 0.25})
run = Run.get_context()  # AZL201
run.log("loss", 0.25)  # AZL202
run = wandb.init()
run.log({"loss": 0.25})


def chosen(offline):
    if offline:
        run = wandb.init()
    else:
        run = Run.get_context()  # AZL201
    run.log("loss", 0.25)  # AZL202


def again():
    run = Run.get_context()  # AZL201
    run.log("loss", 0.25)  # AZL202
    run = None
    return run


a = b = Run.get_context()  # AZL201
a.log("loss", 0.25)  # AZL202
b.log("loss", 0.25)  # AZL202
c: Run = b  # AZL290
c.log("loss", 0.25)  # AZL202
del c


def only_at_first(offline):
    run = wandb.init()
    if offline:
        run = Run.get_context()  # AZL201
        run.log("loss", 0.25)  # AZL202
    run = wandb.init()
    for _ in range(3):
        run.log({"loss": 0.25})
    try:
        run = Run.get_context()  # AZL201
    except Exception:
        run = wandb.init()
    if offline:
        run.log("loss", 0.25)  # AZL202
