"""Uses the run of another file."""

from context import run


def evaluate(scores):
    for score in scores:
        print(run, score)
    return len(scores)
