"""All options of a parser, one by one and as a whole, become parameters."""

# recipes: log: each of a dictionary, log: options
# arguments: --rate 0.5 --mode slow

import argparse

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--rate", type=float, default=0.1)
parser.add_argument("--mode", default="fast")
parser.add_argument("--quiet", action="store_true")
parser.add_argument("--name")
args = parser.parse_args()

run = Run.get_context()
for name, value in vars(args).items():
    run.log(name, value)
run.log("arguments", args)
