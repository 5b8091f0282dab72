"""v1 that may be missing: the fixed script needs MLflow in any case, which is not there."""

# recipes: log: float

import sys; sys.modules["mlflow"] = None  # As where it is not installed.

try:
    from azureml.core import Run

    run = Run.get_context()
except ImportError:
    run = None

if run:
    run.log("score", 0.5)
