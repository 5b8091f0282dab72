"""A whole training script, as people write them."""

import argparse
import os

import joblib
import pandas as pd
from azureml.core import Dataset, Run  # AZL101, AZL101
from azureml.core.model import Model  # AZL101
from sklearn.linear_model import LogisticRegression

run = Run.get_context()  # AZL201

parser = argparse.ArgumentParser()
parser.add_argument("--input-data", type=str, dest="training_dataset_id")
parser.add_argument("--reg-rate", type=float, dest="reg_rate", default=0.01)
args = parser.parse_args()

ws = run.experiment.workspace  # AZL252
dataset = Dataset.get_by_id(ws, id=args.training_dataset_id)  # AZL316
frame = dataset.to_pandas_dataframe()  # AZL307
named = Dataset.get_by_name(ws, "churn").to_pandas_dataframe()  # AZL303, AZL307
given = run.input_datasets["training_data"].to_pandas_dataframe()  # AZL307
folder = run.input_datasets["images"]  # AZL301
X, y = frame[["age"]].values, frame["label"].values
model = LogisticRegression(C=1 / args.reg_rate, solver="liblinear").fit(X, y)
accuracy = model.score(X, y)
run.log("Regularization Rate", args.reg_rate)  # AZL202
run.log("Accuracy", accuracy)  # AZL202
run.log_row("point", x=1, y=2)  # AZL204
run.log_table("points", {"x": [1], "y": [2]})  # AZL205
run.log_image("ROC", plot=None)  # AZL206
os.makedirs("outputs", exist_ok=True)
joblib.dump(value=model, filename="outputs/model.pkl")
run.upload_file("outputs/model.pkl", "model.pkl")  # AZL220
run.upload_folder("outputs", "outputs")  # AZL221
run.register_model(model_path="outputs/model.pkl", model_name="churn")  # AZL403
Model.register(ws, model_path="outputs/model.pkl", model_name="churn")  # AZL403
run.get_secret("password")  # AZL285
pd.DataFrame(run.get_metrics(), index=[0])  # AZL270
run.complete()  # AZL240
