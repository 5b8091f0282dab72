"""A name that MLflow refuses for certain becomes one that it takes."""

# recipes: log: float, log: a refused name, log: text by its type

from azureml.core import Run

run = Run.get_context()
right, total = 3, 4
run.log("acc", right / total)
run.log("acc (%)", 100 * right / total)
for k in range(2):
    run.log("precision@%d" % k, 0.5 + k)
run.log("best [model]", str(right) + " trees")
run.log("after", 1)
