"""A scoring script that logs to the run it finds; nobody says whether a job is there."""

# recipes: log: integer

import json

from azureml.core import Run


def init():
    global run
    run = Run.get_context()


def run_one(row):
    return sum(row)


def run(data):
    rows = json.loads(data)
    context = Run.get_context()
    context.log("rows", len(rows))
    return [run_one(row) for row in rows]


if __name__ == "__main__":
    print(run("[[1, 2], [3, 4]]"))
