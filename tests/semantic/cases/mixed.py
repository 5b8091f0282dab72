"""Both SDKs in one module."""

from azure.ai.ml import MLClient
from azureml.core import Workspace  # AZL101, AZL106
from azureml.core import Model as V1Model  # AZL101
from azure.ai.ml.entities import Model

ws = Workspace.from_config()  # AZL501
MLClient.from_config(None).models.create_or_update(Model(path="m"))
Model(path="m").register(ws)
V1Model(ws, "churn")  # AZL402
