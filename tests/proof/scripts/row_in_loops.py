"""Rows of loops in loops, and of a function that a loop calls."""

# recipes: log_row: in a loop, log_row: a mapping

from azureml.core import Run

run = Run.get_context()


def validate(epoch):
    run.log_row("validation", loss=0.5 - epoch, accuracy=0.25 - epoch)


for epoch in range(2):
    for batch in range(3):
        run.log_row("training", loss=0.5 - epoch - batch, accuracy=0.1 - batch)
    scores = {"precision": 0.5 - epoch, "recall": 0.25 - epoch}
    run.log_row("scores", **scores)
    validate(epoch)
