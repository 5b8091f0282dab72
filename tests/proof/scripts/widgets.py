"""An import of another package of v1 in a function that nothing calls, and a use that stays."""

# recipes: log: float

from azureml.core import Run


def show(run):
    from azureml.widgets import RunDetails

    print(run)


run = Run.get_context()
run.log("loss", 0.25)
run.add_properties({"author": "team"})
