"""A loader that has no length, which the step is worked out from."""

# recipes: log: in a loop, log: float

from azureml.core import Run


class Loader:
    def __iter__(self):
        return iter([0.9, 0.1])


run = Run.get_context()
loader = Loader()
for epoch in range(2):
    for index, loss in enumerate(loader):
        run.log("loss", float(loss) - epoch)
