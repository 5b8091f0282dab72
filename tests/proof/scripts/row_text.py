"""A row with a text in it becomes a row of a table."""

# recipes: log_row: texts

from azureml.core import Run

run = Run.get_context()
kinds = ["ridge", "lasso"]
run.log("kinds", len(kinds))
for kind in kinds:
    run.log_row("models", kind=kind, alpha=0.5)
