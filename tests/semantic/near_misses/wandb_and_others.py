"""Runs of other trackers have the same methods as the run of SDK v1."""

import comet_ml
import mlflow
import neptune
import wandb
from aim import Run
from mlflow.tracking import MlflowClient

run = wandb.init(project="churn")
run.log({"loss": 0.25})
run.finish()

with mlflow.start_run() as run:
    run.log("loss", 0.25)
    print(run.info.run_id, run.parent, run.experiment, run.id)

run = comet_ml.Experiment()
run.log_metric("loss", 0.25)
run.log_image("plot.png")
run.log_table("table.csv")

run = neptune.init_run()
run.log("loss", 0.25)
run.upload_file("model.pkl")

run = Run(experiment="churn")
run.log("loss", 0.25)
run.complete()
run.get_metrics()

client = MlflowClient()
for child in client.search_runs(["1"]):
    child.log("loss", 0.25)
