"""One series that two loops log to: the second one begins at the steps of the first."""

# recipes: log: in a loop, log: float

from azureml.core import Run

run = Run.get_context()
for epoch in range(3):
    run.log("loss", 1.0 / (epoch + 1))
for epoch in range(2):
    run.log("loss", 0.1 - epoch)
for epoch in range(2):
    run.log("twice", 0.1 - epoch)
    run.log("twice", 0.2 - epoch)
