"""A name that MLflow refuses: the fix says so, and the script ends there."""

# recipes: log: a refused name

from azureml.core import Run

run = Run.get_context()
right, total = 3, 4
run.log("acc", right / total)
run.log("acc (%)", 100 * right / total)
run.log("after", 1)
