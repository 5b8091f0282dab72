"""Text by the methods of text, paths, variables, options, keys and entries of dictionaries."""

# recipes: log: text by its type, log: float
# arguments: --mode slow
# variables: PATH_OF_DATA=data

import argparse
import os
import platform

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--mode", choices=["fast", "slow"], default="fast")
parser.add_argument("--ids", type=str, default="a1,a2")
args = parser.parse_args()
settings = {"model": "resnet", "rate": 0.5}

run = Run.get_context()
run.log("mode", args.mode)
run.log("first", args.ids.split(",")[0].upper())
run.log("path", os.path.join("outputs", "model.pkl"))
run.log("data", os.environ["PATH_OF_DATA"])
run.log("system", platform.system())
run.log("model", settings["model"])
run.log("rate", settings["rate"])
for key in settings:
    run.log(f"key_{len(key)}", key)
