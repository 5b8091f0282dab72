"""Ways to import that are not plain statements at the top."""

from __future__ import annotations

import importlib
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from azureml.core import Dataset, Workspace  # AZL105, AZL105

try:
    from azureml.core import Run  # AZL103
except ImportError:
    Run = None

try:
    import mlflow
except ModuleNotFoundError:
    import azureml.core.model  # AZL103

try:
    from azureml.core import Experiment  # AZL101
finally:
    pass

core = importlib.import_module("azureml.core")  # AZL104
core.Run.get_context().log("loss", 0.25)  # AZL201, AZL202
model_module = import_module("azureml.core.model")  # AZL104
model_module.Model.get_model_path("churn")  # AZL401
top = __import__("azureml.core")  # AZL104
top.core.Run.get_context()  # AZL201


def late():
    from azureml.core import Environment  # AZL101

    return Environment.get(None, "e")  # AZL505


def read(ws: Workspace, data: Dataset):  # AZL390, AZL501
    ws.get_default_datastore()  # AZL501
    data.to_pandas_dataframe()  # AZL307


def guarded():
    if Run is not None:  # AZL290
        run = Run.get_context()  # AZL201
        run.log("loss", 0.25)  # AZL202
    mlflow.log_metric("accuracy", 0.25)


class InClass:
    from azureml.core import Datastore  # AZL101

    def get(self):
        return self.Datastore.get(None, "store")  # AZL313


Experiment(None, "churn")  # AZL601
azureml.core.model.Model.get_model_path("churn")  # AZL401
