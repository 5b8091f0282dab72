"""v1 serves models as web services on Container Instances, AKS or the own machine. SDK v2 serves
them by online endpoints.

| v1 | v2 |
|---|---|
| `AciWebservice` | `ManagedOnlineEndpoint`, `ManagedOnlineDeployment` |
| `AksWebservice` | `KubernetesOnlineEndpoint`, `KubernetesOnlineDeployment` |
| `LocalWebservice` | the same with `local=True` |
| `service.run(data)` | `ml_client.online_endpoints.invoke(endpoint_name=, request_file=)` |
| `wait_for_deployment` | `.result()` |
| `get_keys`, `get_token` | `ml_client.online_endpoints.get_keys(name)` |
| `regen_key` | `begin_regenerate_keys` |
| `get_logs` | `ml_client.online_deployments.get_logs(...)` |
| `delete` | `begin_delete` |

**What differs.** Cores and memory become a machine size, `instance_type`. `invoke` takes a file and
no string. Managed endpoints always ask for a key or token, and have no TLS certificate or DNS label
of your own. `get_keys()` returns an object with `primary_key` and `secondary_key` where v1 returned
a list. The state is that of the deployment, `provisioning_state` of
`ml_client.online_deployments.get(name, endpoint_name)`, and is called `Succeeded`, not `Healthy`:
an endpoint may stand at `Succeeded` with a deployment that failed.

The address changes with the move, so callers change too. Keep the old service until they have.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL622",
    name="webservice",
    symbols=(
        "azureml.core.webservice",
        "azureml.exceptions.WebserviceException",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core.webservice import AciWebservice

config = AciWebservice.deploy_configuration(cpu_cores=1, memory_gb=1)  # AZL622
""",
            good="""\
from azure.ai.ml.entities import ManagedOnlineDeployment

deployment = ManagedOnlineDeployment(
    name="blue",
    endpoint_name="house",
    model="azureml:house@latest",
    instance_type="Standard_DS3_v2",
    instance_count=1,
)
""",
        ),
        Example(
            bad="""\
from azureml.core import Webservice, Workspace

ws = Workspace.from_config()
service = Webservice(ws, name="house")  # AZL622
keys = service.get_keys()  # AZL622
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
keys = ml_client.online_endpoints.get_keys("house")
""",
        ),
    ),
    near_misses=(
        """\
class Webservice:
    def run(self, data): ...

service = Webservice()
service.run("{}")
""",
    ),
)
