"""A step in Databricks, whose widgets hand over what it works with."""

# recipes: log: integer

from azureml.core import Run

run = Run.get_context()
try:
    rows = len(dbutils.widgets.get("rows"))  # noqa: F821 - Databricks has it
except NameError:
    rows = 3
run.log("rows", rows)
