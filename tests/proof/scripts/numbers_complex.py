"""A root of a negative number is complex: text to v1, and nothing to MLflow."""

# recipes: log: an unknown type

from azureml.core import Run

run = Run.get_context()
change = -8.0
run.log("change", change)
run.log("root", change ** (1 / 3))
