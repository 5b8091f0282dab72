"""A loader that is shorter the second time, so that the steps worked out from it are equal."""

# recipes: log: in a loop, log: float

from azureml.core import Run

run = Run.get_context()
loader = [0.9, 0.8, 0.7, 0.6, 0.5]
for epoch in range(3):
    for index, loss in enumerate(loader):
        run.log("loss", float(loss) - epoch)
    del loader[1:]
