"""A run that is looked up by its name in the namespace of the module."""

# recipes: log: integer

from azureml.core import Run

run = Run.get_context()
run.log("a", 1)
print(type(locals()["run"]).__name__)
