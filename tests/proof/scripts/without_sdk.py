"""Where v1 is not installed, nothing was logged; MLflow logs there, too."""

# recipes: log: float

import sys

sys.modules["azureml.core"] = None  # As where it is not installed.

try:
    from azureml.core import Run

    run = Run.get_context()
except ImportError:
    run = None

score = 0.5
if run is not None:
    run.log("score", score)
