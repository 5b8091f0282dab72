"""An annotation that does not hold: what is handed in is text."""

# recipes: log: integer
# known fault: annotations are believed

from azureml.core import Run

run = Run.get_context()


def report(rows: int):
    run.log("rows", rows)


report("not counted")
