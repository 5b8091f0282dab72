"""A table becomes a file of JSON with the same columns."""

# recipes: log_table

from azureml.core import Run

run = Run.get_context()
run.log_table("y over x", {"x": [1, 2, 3], "y": [0.6, 0.7, 0.89]})
run.log_table(name="names", value={"name": ["a", "b"], "size": [1, 2]}, description="of all")
