"""What is text on one way only is no tag: the number stays a metric, and the text is refused."""

# recipes: log: an unknown type

from azureml.core import Run

run = Run.get_context()


def score(results):
    best = results.get("best")
    if best is None:
        best = "n/a"
    run.log("best", best)


score({"best": 0.9})
score({"other": 0.5})
