"""Numbers at the edges: infinities, no number, negative steps and none, a number of one bit."""

# recipes: log: float, log: step

import math

from azureml.core import Run

run = Run.get_context()
run.log("worst", float("inf"))
run.log("unknown", float("nan"))
run.log("zero", -0.0)
run.log("tiny", 5e-324)
run.log("no step", 1, step=None)
run.log("negative", 1, step=-1)
run.log("late", 1, step=10**9)
run.log("infinite", -math.exp(700))
