"""A table that is put together, one that is logged twice, and one of single values."""

# recipes: log_table

from azureml.core import Run

run = Run.get_context()
curve = {"fpr": [], "tpr": []}
for step in range(3):
    curve["fpr"].append(step / 4)
    curve["tpr"].append(step / 2)
run.log_table("roc", curve)
run.log_table("roc", curve)
run.log_table("single", {"a": 1, "b": "x"})
