"""Has a run of its own."""

import wandb

run = wandb.init()
run.log({"loss": 0.25})
