"""Names that once stood for SDK v1 in a string, and hold something else when they are used."""

import wandb


def start():
    run = None
    run = wandb.init()
    run.log({"loss": 0.25})
    return run


def train(run):
    run.log("loss", 0.25)
    run.upload_file("outputs/model.pkl", "model.pkl")
    run.parent.log("loss", 0.25)


class Trainer:
    def __init__(self, run=None):
        self.run = run

    def fit(self):
        self.run.log("loss", 0.25)
        if self.run is not None:
            self.run.complete()


train(start())
Trainer(start()).fit()
