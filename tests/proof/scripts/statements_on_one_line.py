"""Several statements on a line, below an `if`, and a run that is taken away among them."""

# recipes: log: integer

from azureml.core import Run; run = Run.get_context()

run.log("a", 1); run.log("b", 2)
if True: run.log("c", 3)
run.complete(); print("done")
