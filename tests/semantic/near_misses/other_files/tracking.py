"""Hands out a run of wandb, and mentions azureml in this line only."""

import wandb


def get_run():
    return wandb.init()


class Tracker:
    def __init__(self):
        self.run = get_run()
