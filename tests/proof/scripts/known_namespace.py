"""A run that is looked up by its name in the namespace of the module."""

# recipes: log: integer
# known fault: `locals` is not taken for a use of the run

from azureml.core import Run

run = Run.get_context()
run.log("a", 1)
print(type(locals()["run"]).__name__)
