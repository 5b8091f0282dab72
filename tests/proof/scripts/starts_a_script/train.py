"""A script that starts another one, which logs to the same run: both are logs of the job's run."""

# recipes: log: float

import subprocess
import sys

from azureml.core import Run

run = Run.get_context()
run.log("before", 0.5)
if len(sys.argv) > 1:
    subprocess.run([sys.executable, "part.py"], check=True)
run.log("after", 0.25)
