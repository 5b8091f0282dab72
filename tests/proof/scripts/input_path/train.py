"""An input of the job that is a path: the fixed script takes it as an argument."""

# recipes: input_datasets: a path
# inputs: training=training
# contexts: job

import os

from azureml.core import Run

run = Run.get_context()
folder = run.input_datasets["training"]
with open(os.path.join(folder, "values.txt")) as stream:
    values = [float(line) for line in stream]
run.log("values", len(values))
run.log("first", float(values[0]))
