"""A run that may be None: v1 raises, and the script goes on; MLflow logs all the same."""

# recipes: log: float
# arguments: --local

import argparse

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--local", action="store_true")
args = parser.parse_args()
run = None
if not args.local:
    run = Run.get_context()


def report(name, value):
    try:
        run.log("score", 0.5)
    except AttributeError:
        print(f"{name}: {value}")


report("score", 0.5)
if run is not None:
    run.log("tested", 1)
