"""Imports of v1 that may fail, and a run that is only there if they do not."""

# recipes: log: float

try:
    from azureml.core import Run

    run = Run.get_context()
except ImportError:
    run = None


def log(name, value):
    print(name, value)


log("score", 0.5)
if run:
    run.log("score", 0.5)
