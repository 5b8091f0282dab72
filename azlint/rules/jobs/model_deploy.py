"""`Model.deploy` makes a v1 web service in one call. In SDK v2 an online endpoint is created first,
then a deployment in it, and then the deployment gets traffic.

The endpoint has the address and the keys, the deployment has model, code, environment and machines:

```python
from azure.ai.ml.entities import ManagedOnlineEndpoint

endpoint = ManagedOnlineEndpoint(name="house")
ml_client.online_endpoints.begin_create_or_update(endpoint).result()
ml_client.online_deployments.begin_create_or_update(deployment).result()
endpoint.traffic = {"blue": 100}
ml_client.online_endpoints.begin_create_or_update(endpoint).result()
```

A new deployment gets no traffic until the last step. A deployment takes **one** model: several
models are registered together as one folder. Then the subfolders `<name>/<version>` of v1 are gone,
and the paths in the scoring script change.

`Model.package` has a preview form, `ml_client.models.package`, with other arguments and result.
`Model.profile` has none. v1 services are not seen by v2; delete them after the move.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL620",
    name="model-deploy",
    symbols=(
        "azureml.core.model.Model.deploy",
        "azureml.core.model.Model.package",
        "azureml.core.model.Model.profile",
        "azureml.core.model.ModelPackage",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Model, Workspace

ws = Workspace.from_config()

def deploy(model, inference_config, deployment_config):
    return Model.deploy(ws, "house", [model], inference_config, deployment_config)  # AZL620
""",
            good="""\
from azure.ai.ml import MLClient
from azure.ai.ml.entities import CodeConfiguration, ManagedOnlineDeployment, ManagedOnlineEndpoint
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())

def deploy(model):
    endpoint = ManagedOnlineEndpoint(name="house")
    ml_client.online_endpoints.begin_create_or_update(endpoint).result()
    deployment = ManagedOnlineDeployment(
        name="blue",
        endpoint_name="house",
        model=model,
        environment="azureml:score@latest",
        code_configuration=CodeConfiguration(code="src", scoring_script="score.py"),
        instance_type="Standard_DS3_v2",
        instance_count=1,
    )
    ml_client.online_deployments.begin_create_or_update(deployment).result()
    endpoint.traffic = {"blue": 100}
    ml_client.online_endpoints.begin_create_or_update(endpoint).result()
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml.entities import Model

model = Model(name="house", path="model.pkl")
""",
        """\
class Model:
    def deploy(self): ...

Model().deploy()
""",
    ),
)
