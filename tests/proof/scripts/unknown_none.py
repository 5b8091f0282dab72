"""A value that may be None: v1 keeps it, MLflow refuses it."""

# recipes: log: an unknown type

from azureml.core import Run


def best(values):
    if not values:
        return None
    return max(values)


run = Run.get_context()
run.log("rounds", 2)
run.log("best", best([0.5, 0.75]))
run.log("best of none", best([]))
run.log("never", 1)
