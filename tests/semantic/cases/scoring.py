"""A scoring script."""

import json
import os

import joblib
from azureml.contrib.services.aml_request import rawhttp
from azureml.core.model import Model  # AZL101
from azureml.monitoring import ModelDataCollector  # AZL101


def init():
    global model, collector
    model_path = Model.get_model_path("churn")  # AZL401
    model = joblib.load(model_path)
    collector = ModelDataCollector("churn", designation="inputs")  # AZL404


@rawhttp
def run(raw_data):
    data = json.loads(raw_data)["data"]
    collector.collect(data)
    return model.predict(data).tolist(), os.environ
