"""Runs inside of larger expressions."""

import random

import wandb
from azureml.core import Run  # AZL101

run = Run.get_context()  # AZL201
offline = random.random() > 0.5
chosen = wandb.init() if offline else run
chosen.log("loss", 0.25)  # AZL202
either = None or run
either.log("loss", 0.25)  # AZL202
(run if offline else wandb.init()).log("loss", 0.25)  # AZL202
if (walrus := Run.get_context()) is not None:  # AZL201
    walrus.log("loss", 0.25)  # AZL202
(other := run).log("loss", 0.25)  # AZL202
other.log("loss", 0.25)  # AZL202
one, (two, three), *rest = run, (None, run), run
one.log("loss", 0.25)  # AZL202
two.log("loss", 0.25)
three.log("loss", 0.25)  # AZL202
rest[0].log("loss", 0.25)  # AZL202
first, *middle, last = 1, 2, 3, run
last.log("loss", 0.25)  # AZL202
middle[0].log("loss", 0.25)
*before, after = 1, run, 2
after.log("loss", 0.25)
before[0].log("loss", 0.25)  # AZL202
table = {"run": run, "other": wandb.init()}
table["run"].log("loss", 0.25)  # AZL202
table["other"].log({"loss": 0.25})
table.get("run").log("loss", 0.25)  # AZL202
for held in table.values():
    held.log("loss", 0.25)  # AZL202
for key, held in {"a": run}.items():
    key.log("loss", 0.25)
    held.log("loss", 0.25)  # AZL202
many = [run, run]
many[0].log("loss", 0.25)  # AZL202
[each.log("loss", 0.25) for each in many]  # AZL202
pair = (wandb.init(), run)
pair[0].log({"loss": 0.25})
pair[1].log("loss", 0.25)  # AZL202
print(f"{run.id} {run.log('loss', 0.25)}")  # AZL202, AZL250
assert run is not None
value = [run][0] if run else None
value.log("loss", 0.25)  # AZL202
while True:
    run.log("loss", 0.25)  # AZL202
    break
try:
    run.log("loss", 0.25)  # AZL202
except Exception as error:
    run.fail(str(error))  # AZL240
    raise
else:
    run.tag("ok")  # AZL230
finally:
    run.flush()  # AZL240
match offline:
    case True:
        run.log("loss", 0.25)  # AZL202
    case _:
        run.log("loss", 0.25)  # AZL202
