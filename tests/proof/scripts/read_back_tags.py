"""Tags that the script asks v1 for, which knows only those that v1 has set."""

# recipes: tag, log: integer
# contexts: job

from azureml.core import Run

run = Run.get_context()
run.tag("stage", "done")
run.log("tags", len(run.tags))
