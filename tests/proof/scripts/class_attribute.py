"""A run that belongs to a class, read through the instance and through the class."""

# recipes: log: integer

from azureml.core import Run


class Trainer:
    run = Run.get_context()

    def fit(self):
        self.run.log("a", 1)
        Trainer.run.log("b", 2)


Trainer().fit()
run = Run.get_context()
run.log("c", 3)
