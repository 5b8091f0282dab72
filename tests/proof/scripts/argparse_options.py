"""Options that argparse makes numbers of are numbers; others are of an unknown type."""

# recipes: log: float, log: integer, log: an unknown type
# arguments: --alpha 0.5 --epochs 3 --name ridge

import argparse

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--alpha", type=float, default=0.1)
parser.add_argument("--epochs", type=int, required=True)
parser.add_argument("--name", default="lasso")
parser.add_argument("--verbose", action="store_true")
args = parser.parse_args()

run = Run.get_context()
run.log("alpha", args.alpha)
run.log("epochs", args.epochs)
run.log("verbose", args.verbose)
# A text to v1, and no number to MLflow.
run.log("name", args.name)
