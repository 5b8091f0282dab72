"""A run that may be None and is tested: only what stands below the test logs."""

# recipes: log: integer

import os

from azureml.core import Run

run = Run.get_context() if os.environ.get("USE_RUN", "1") == "1" else None
if os.environ.get("NO_RUN"):
    run = None
total = 0
for number in range(4):
    total += number
run.log("total", total)
