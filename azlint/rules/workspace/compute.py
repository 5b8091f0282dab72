"""The compute classes of v1 make, attach and look up compute targets. SDK v2 does this with
`ml_client.compute` and the compute classes of `azure.ai.ml.entities`; jobs take just the name.

The usual "get it or create it" changes in three places. `ComputeTarget(ws, name)` becomes
`ml_client.compute.get(name)`, `ComputeTargetException` becomes
`azure.core.exceptions.ResourceNotFoundError`, and `create` with `wait_for_completion` becomes
`begin_create_or_update(...).result()`.

**The defaults differ.** A v1 cluster waits 1800 seconds before an idle node goes, a v2 cluster 120:
say `idle_time_before_scale_down=1800` to keep the time. `max_instances` is 4 unless said, v1's
`max_nodes` had no default.

| `provisioning_configuration` | `AmlCompute` |
|---|---|
| `vm_size` | `size` |
| `vm_priority="lowpriority"` | `tier="low_priority"`, with the underscore |
| `min_nodes`, `max_nodes` | `min_instances`, `max_instances` |
| `idle_seconds_before_scaledown` | `idle_time_before_scale_down`, in seconds too |
| `vnet_name`, `subnet_name` | `network_settings=NetworkSettings(vnet_name=, subnet=)` |
| `identity_type`, `identity_id` | `identity=IdentityConfiguration(type=)` |
| `admin_username` and its like | `ssh_settings=AmlComputeSshSettings(admin_username=)` |
| `remote_login_port_public_access` | `ssh_public_access_enabled` |

`KubernetesCompute`, virtual machines and Synapse Spark are attached with `begin_attach`. SDK v2 has
no AKS class (attach the cluster as `KubernetesCompute`) and cannot use Databricks, Data Factory,
Data Lake Analytics, Batch, HDInsight or Kusto as compute.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL504",
    name="compute",
    symbols=(
        "azureml.core.compute",
        "azureml.core.compute_target",
        "azureml._compute",
        "azureml.exceptions.ComputeTargetException",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.core.compute import AmlCompute, ComputeTarget
from azureml.core.compute_target import ComputeTargetException

ws = Workspace.from_config()
try:
    cluster = ComputeTarget(workspace=ws, name="cpu")  # AZL504
except ComputeTargetException:  # AZL504
    config = AmlCompute.provisioning_configuration(vm_size="STANDARD_DS3_V2")  # AZL504
    cluster = ComputeTarget.create(ws, "cpu", config)  # AZL504
""",
            good="""\
from azure.ai.ml import MLClient
from azure.ai.ml.entities import AmlCompute
from azure.core.exceptions import ResourceNotFoundError
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
try:
    cluster = ml_client.compute.get("cpu")
except ResourceNotFoundError:
    config = AmlCompute(name="cpu", size="STANDARD_DS3_V2", idle_time_before_scale_down=1800)
    cluster = ml_client.compute.begin_create_or_update(config).result()
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml.entities import AmlCompute

cluster = AmlCompute(name="cpu", size="STANDARD_DS3_V2", max_instances=4)
print(cluster.name)
""",
    ),
)
