"""A row of numbers becomes a metric for each column."""

# recipes: log_row: columns

from azureml.core import Run

run = Run.get_context()
run.log_row("quality", precision=0.5, recall=0.25)
run.log_row(name="times", load=1.5, fit=2, description="seconds")
run.log_row("position", "described", x=1, y=2, z=3)
