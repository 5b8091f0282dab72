"""A test for numbers proves one in its branch; v1 keeps some of NumPy's as text."""

# recipes: log: what a test proves

import numbers

import numpy as np
from azureml.core import Run

run = Run.get_context()
logs = {"loss": 0.5, "step": 3, "note": "text", "done": True}
for value in logs.values():
    if isinstance(value, (int, float)):
        run.log("seen", value, step=0)
for value in [np.float64(0.5), np.int64(3), "text"]:
    if not isinstance(value, numbers.Number):
        continue
    run.log("counted", value, step=0)
