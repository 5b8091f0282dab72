"""A script that stops early logs what it logged before that, and ends with the same code."""

# recipes: log: float, log: in a loop

import sys

from azureml.core import Run

run = Run.get_context()
loss = 8.0
for epoch in range(10):
    loss = loss / 2
    run.log("loss", loss)
    if loss < 1.5:
        run.log("stopped after", epoch + 1)
        sys.exit(3)
run.log("never", 1)
