"""Methods that are held, looked up by name or bound in advance."""

import functools
from functools import partial

from azureml.core import Run  # AZL101

run = Run.get_context()  # AZL201
log = run.log  # AZL202
log("loss", 0.25)  # AZL202
getattr(run, "log")("loss", 0.25)  # AZL202
getattr(run, "log_list", None)("losses", [0.25])  # AZL203
named = "tag"
getattr(run, named)("a", "b")  # AZL230
context = getattr(Run, "get_context")()  # AZL201
context.log("loss", 0.25)  # AZL202
log_loss = partial(run.log, "loss")  # AZL202
log_loss(0.25)  # AZL202
functools.partial(run.log, "loss")(0.25)  # AZL202


def train(run, epochs):
    run.log("epochs", epochs)  # AZL202


start = partial(train, run)
start(epochs=3)
also = functools.partial(train, run=run)
also(epochs=3)
get = Run.get_context  # AZL201
got = get()  # AZL201
got.log("loss", 0.25)  # AZL202
print(run.log)  # AZL202
getattr(run, input())
