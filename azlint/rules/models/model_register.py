"""`Model.register` and `run.register_model` put files into the registry through the v1 client. In
v2 `ml_client.models.create_or_update(Model(...))` does it, and MLflow registers MLflow models.

- Local files: `Model(name="churn", path="model.pkl", type=AssetTypes.CUSTOM_MODEL)`. In v1 the
  order of the arguments is workspace, path, name.
- Files of a job: the path is
  `azureml://jobs/<job name>/outputs/artifacts/paths/outputs/model.pkl`. Keep the leading
  `outputs/` that `model_path` has in v1.
- Inside a job, the shortest way is `mlflow.<flavor>.log_model(...)` with
  `registered_model_name="churn"`, with the flavor of the model. `mlflow.register_model` takes
  folders in MLflow format only.
- For scikit-learn, MLflow 3.15 writes a format that needs the package `skops`, which
  `mlflow-skinny` does not bring. Install it, or `mlflow`, or say
  `serialization_format="cloudpickle"`, which every version takes.

What is lost: `model_framework` and its version, sample datasets, dataset references and the
resource configuration.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL403",
    name="model-register",
    symbols=(
        "azureml.core.model.Model.register",
        "azureml.core.model.Model.add_tags",
        "azureml.core.model.Model.remove_tags",
        "azureml.core.model.Model.add_properties",
        "azureml.core.model.Model.add_dataset_references",
        "azureml.core.model.Model.update",
        "azureml.core.model.Model.update_tags_properties",
        "azureml.core.model.Model.Framework",
        "azureml.core.run.Run.register_model",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.core.model import Model

ws = Workspace.from_config()
model = Model.register(ws, model_path="model.pkl", model_name="churn")  # AZL403
""",
            good="""\
from azure.ai.ml import MLClient
from azure.ai.ml.constants import AssetTypes
from azure.ai.ml.entities import Model
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
model = ml_client.models.create_or_update(
    Model(name="churn", path="model.pkl", type=AssetTypes.CUSTOM_MODEL)
)
""",
        ),
        Example(
            bad="""\
import joblib
from azureml.core import Run
from sklearn.linear_model import LogisticRegression

run = Run.get_context()
model = LogisticRegression().fit([[0.0], [1.0]], [0, 1])
joblib.dump(model, "outputs/model.pkl")
run.register_model(model_name="churn", model_path="outputs/model.pkl")  # AZL403
""",
            good="""\
import mlflow
from sklearn.linear_model import LogisticRegression

model = LogisticRegression().fit([[0.0], [1.0]], [0, 1])
mlflow.sklearn.log_model(
    model, "model", registered_model_name="churn", serialization_format="cloudpickle"
)
""",
        ),
    ),
    near_misses=(
        """\
import mlflow

mlflow.register_model("runs:/1/model", "churn")
""",
        """\
from django.contrib import admin
from django.db import models


class Model(models.Model):
    name = models.TextField()


admin.site.register(Model)
""",
    ),
)
