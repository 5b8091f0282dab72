"""An input that the job hands over by an option, too: the script takes it from there."""

# recipes: input_datasets: handed over
# inputs: training=training
# handed over: --data
# contexts: job

import argparse
import os

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--data", type=str, dest="folder")
args = parser.parse_args()
run = Run.get_context()
folder = run.input_datasets["training"]
with open(os.path.join(folder, "values.txt")) as stream:
    run.log("values", len(stream.readlines()))
