"""`np.int64` is text to v1 and a number to MLflow; floats of numpy are numbers to both."""

# recipes: log: an unknown type, log: integer

import numpy as np
from azureml.core import Run

run = Run.get_context()
labels = np.array([0, 1, 1, 0, 1])
guesses = np.array([0, 1, 0, 0, 1])
run.log("positives", labels.sum())
run.log("accuracy", np.average(labels == guesses))
run.log("mean", labels.mean())
run.log("positives as int", int(labels.sum()))
run.log("root", np.sqrt(2))
