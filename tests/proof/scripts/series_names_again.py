"""Names that are read from a list, in which one stands twice."""

# recipes: log: in a loop, log: a refused name

from azureml.core import Run

run = Run.get_context()
names = ["loss", "accuracy", "loss"]
for name, value in zip(names, [0.9, 0.5, 0.1]):
    run.log(name, float(value))
