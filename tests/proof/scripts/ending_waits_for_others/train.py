"""The run ends when all of its files have logged, also those that it is handed to."""

# recipes: complete, log: float, log: a run that is handed in

from azureml.core import Run
from evaluation import evaluate

run = Run.get_context()
run.log("loss", 0.5)
evaluate(run)
run.complete()
