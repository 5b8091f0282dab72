"""Descriptions go, as MLflow has none; where there is nothing in it, that is safe."""

# recipes: log: description, log: float

from azureml.core import Run

run = Run.get_context()
run.log("rmse", 0.25, description="root of the mean squared error")
run.log("mae", 0.2, "mean absolute error")
run.log("r2", 0.9, description="")
run.log(description="of one batch", name="time", value=1.5)
run.log("net", "resnet", "the architecture")
