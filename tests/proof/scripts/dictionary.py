"""A dictionary that is logged as one value, of which v1 keeps the text, becomes a file."""

# recipes: log: a dictionary

from azureml.core import Run

run = Run.get_context()
run.log("settings", {"rate": 0.1, "kind": "ridge"})
run.log("rows", 3)
