"""What looks like a number and is none for certain: roots, texts that are added to, options."""

# recipes: log: an unknown type, log: float
# arguments: --alpha 0.5

import argparse

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--alpha", type=float, default=0.1)
args = parser.parse_args()
vars(args)["alpha"] = "chosen by hand"


def twice(text):
    text *= 2
    return text


def default(value: float = None):
    return value


run = Run.get_context()
error = 0.25
run.log("square", error**2)
run.log("root", error**0.5)
total = 0
for part in (1, 2, 3):
    total += part
run.log("total", total)
word = "ab"
word *= 2
run.log("alpha", args.alpha)
run.log("word", word)
run.log("default", default())
run.log("twice", twice("a"))
