"""A name that MLflow refuses for certain: the fix is shown and not applied, so that v1 logs it."""

# recipes: log: float

from azureml.core import Run

run = Run.get_context()
right, total = 3, 4
run.log("acc", right / total)
run.log("acc (%)", 100 * right / total)
run.log("after", 1)
