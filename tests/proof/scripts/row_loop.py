"""Rows of a loop: with a number of the round they keep their order, without one it is lost."""

# recipes: log_row: in a loop

from azureml.core import Run

run = Run.get_context()
for index in range(3):
    run.log_row("fit", loss=1.0 / (index + 1), accuracy=index / 3)
for size in [10, 7, 3]:
    run.log_row("citrus", size=size, weight=size * 2)
