"""A table that v1 takes and MLflow does not: a mapping that is no dictionary."""

# recipes: log_table

from collections import UserDict

from azureml.core import Run

run = Run.get_context()
table = UserDict(a=[1, 2])
run.log_table("of a mapping", table)
