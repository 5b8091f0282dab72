"""Files that are uploaded under their own name are the same artifacts."""

# recipes: upload_file, unused run

import json
import os
import pickle

from azureml.core import Run

run = Run.get_context()
model = {"weights": [0.25, 0.5], "bias": 0.125}
os.makedirs("outputs", exist_ok=True)
with open("outputs/model.pkl", "wb") as stream:
    pickle.dump(model, stream)
with open("metrics.json", "w") as stream:
    json.dump({"rmse": 0.5}, stream)
run.upload_file(name="outputs/model.pkl", path_or_stream="outputs/model.pkl")
run.upload_file("metrics.json", "metrics.json")
run.upload_file("reports/deep/metrics.json", path_or_stream="./metrics.json")
