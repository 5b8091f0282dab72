"""Random numbers: the same ones are drawn before and after, though MLflow names runs by them."""

# recipes: log: float, log: in a loop, tag

import random

from azureml.core import Run

run = Run.get_context()
best = 0.0
for trial in range(5):
    score = random.random()
    run.log("score", score)
    best = max(best, score)
run.log("last", random.uniform(0, 1))
run.log("pick", random.randint(1, 6))
run.tag("search", "random")
run.tag("choice", str(random.choice(["a", "b", "c"])))
