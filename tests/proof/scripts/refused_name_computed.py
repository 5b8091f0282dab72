"""A name that is only known when it runs: good ones pass, a bad one is refused."""

# recipes: log: a refused name, log: in a loop

from azureml.core import Run

run = Run.get_context()
scores = {"precision": 0.5, "recall": 0.25, "f1@0.5": 0.33}
for name in scores:
    run.log(name, float(scores[name]))
