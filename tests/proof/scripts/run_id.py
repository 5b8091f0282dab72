"""The id of the run, from the environment of the job; outside a job it has no number."""

# recipes: run.id, tag: an unknown type

import os

from azureml.core import Run

run = Run.get_context()
run.tag("id", run.id)
path = f"model_{run.id}.txt"
run.log("length", len(os.path.dirname(path)))
run.tag("path", str(path))
