"""A text that may be missing becomes a tag, and MLflow writes None as text."""

# recipes: log: text by its type

import os

from azureml.core import Run

run = Run.get_context()
run.log("set", os.environ.get("HOME"))
run.log("unset", os.environ.get("NO_SUCH_VARIABLE"))
run.log("rows", 3)
