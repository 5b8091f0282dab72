"""A name that MLflow refuses and that has no other for certain stays with v1."""

# recipes: log: float

from azureml.core import Run

run = Run.get_context()
run.log("acc_percent", 75)
run.log("acc (%)", 75)
name = "loss"
run.log("a/../" + name, 0.5)
run.log(f"{name}" "@1", 0.5)
