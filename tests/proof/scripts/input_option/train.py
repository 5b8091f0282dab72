"""An input called like an option that the script has already, and reads for something else."""

# recipes: input_datasets: a path
# inputs: training=training
# arguments: --training two
# contexts: job

import argparse
import os

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--training", type=str)
args = parser.parse_args()
run = Run.get_context()
run.log("letters", len(args.training))
folder = run.input_datasets["training"]
with open(os.path.join(folder, "values.txt")) as stream:
    run.log("values", len(stream.readlines()))
