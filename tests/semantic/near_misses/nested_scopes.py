"""A name in one function says nothing about the same name in another."""

import wandb


def first():
    run = wandb.init()

    def inner():
        run.log({"loss": 1})

    inner()
    return [run.log({"a": a}) for a in range(3)]


def second(runs):
    for run in runs:
        run.log("loss", 1)
    return {run.id: run.get_metrics() for run in runs}


class Holder:
    def run(self):
        return self

    def log(self, name, value):
        return self.run().log(name, value)


Holder().run().log("a", 1)
second([wandb.init()])
