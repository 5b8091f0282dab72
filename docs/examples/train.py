"""Trains a ridge regression inside an Azure ML job, the SDK v1 way."""

import argparse

import numpy as np
from azureml.core import Dataset, Run
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

parser = argparse.ArgumentParser()
parser.add_argument("--alpha", type=float, default=0.5)
args = parser.parse_args()

run = Run.get_context()
if run.id.startswith("OfflineRun"):
    raise SystemExit("start this in a job")

workspace = run.experiment.workspace
frame = Dataset.get_by_name(workspace, "diabetes").to_pandas_dataframe()
train, test = train_test_split(frame, random_state=0)
run.log_row("rows", train=len(train), test=len(test))

model = Ridge(alpha=args.alpha).fit(train.drop(columns="y"), train["y"])
error = mean_squared_error(test["y"], model.predict(test.drop(columns="y")))

run.log("alpha", np.float(args.alpha))
run.log("mse (test)", error)
run.tag("kind", "ridge")
run.complete()
