"""What one turn of a loop binds, the next one has."""

import wandb
from azureml.core import Run  # AZL101

run = Run.get_context()  # AZL201
best = None
for child in run.get_children():  # AZL260
    if best is None or best.number < child.number:  # AZL250, AZL250
        best = child
best.log("loss", 0.25)  # AZL202

current = wandb.init()
while current.id:  # AZL250
    current.log("loss", 0.25)  # AZL202
    current = run.parent  # AZL253

for _ in range(3):
    other = wandb.init()
    other.log({"loss": 0.25})
    other = run
    other.log("loss", 0.25)  # AZL202

another = wandb.init()
for _ in another.history(another):
    another = run
another = wandb.init()
for _ in range(3):
    another.log({"loss": 0.25})
another = run
