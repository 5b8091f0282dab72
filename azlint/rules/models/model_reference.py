"""The v1 class `Model` finds, lists and downloads registered models. In v2 `ml_client.models` does
that, with a class `Model` of the same name in `azure.ai.ml.entities`.

`Model(ws, "churn", version=3)` becomes `ml_client.models.get(name="churn", version="3")`; without
a version, say `label="latest"`. `Model.list(ws, name=...)` becomes
`ml_client.models.list(name=...)`, which gives an iterator. `model.download(...)` becomes
`ml_client.models.download(name=..., version=..., download_path=...)`.

In a job, a model should come in as an input (`type="custom_model"` or `"mlflow_model"`), so that
the script needs no workspace. MLflow models load with
`mlflow.<flavor>.load_model("models:/churn/3")` as well.

`Model.list(ws, name=..., latest=True)` becomes `ml_client.models.get(name, label="latest")`. Tags,
properties and the run are compared in Python, with `tags`, `properties` and `job_name` of each
model.

What is lost: models are archived, not deleted (`ml_client.models.archive`), and have no
framework.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL402",
    name="model-reference",
    symbols=("azureml.core.model.Model",),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.core.model import Model

ws = Workspace.from_config()
model = Model(ws, "churn")  # AZL402
print(model.version)  # AZL402
for other in Model.list(ws, name="churn"):  # AZL402
    print(other)
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
model = ml_client.models.get(name="churn", label="latest")
print(model.version)
for other in ml_client.models.list(name="churn"):
    print(other.name)
""",
        ),
    ),
    near_misses=(
        """\
from tensorflow.keras import Model


class Net(Model):
    def call(self, inputs):
        return inputs
""",
        """\
from azure.ai.ml.entities import Model

model = Model(name="churn", path="model.pkl")
""",
    ),
)
