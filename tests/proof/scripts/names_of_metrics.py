"""Names that MLflow takes for paths: plain ones are safe, the others stay with v1."""

# recipes: log: float, log: in a loop

from azureml.core import Run

run = Run.get_context()
run.log("loss/train", 1.0)
run.log("val-loss.mean of 2", 0.5)
run.log("./loss", 1.0)
run.log("loss/", 1.0)
run.log("loss/../other", 1.0)
for fold in range(2):
    run.log(f"fold {fold}/loss", 0.25)
    run.log(f"fold {fold}/", 0.25)
