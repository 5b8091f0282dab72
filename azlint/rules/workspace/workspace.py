"""`Workspace` is the v1 connection to a workspace. In SDK v2 its place is taken by `MLClient`,
which reads the same `config.json` but always wants a credential.

`Workspace.from_config()` signed in by itself. `MLClient.from_config` and `MLClient(...)` raise
`TypeError` without a credential; `DefaultAzureCredential()` of `azure-identity` tries the usual
ways one after the other. The constructor calls the parameters `resource_group_name` and
`workspace_name` where `Workspace.get` says `resource_group` and `name`.

What hung on the workspace now hangs on the client: `ml_client.compute`, `.data`, `.datastores`,
`.environments`, `.models`, `.online_endpoints`. Each has `get` and `list`. The lists are iterators,
so `ws.compute_targets["cpu"]` becomes `ml_client.compute.get("cpu")`, and `name in ws.datasets`
becomes a call of `get` that may raise `ResourceNotFoundError`.

In a job script the best answer is to need no workspace: declare data as inputs of the job. Where a
client is needed, the environment variables `AZUREML_ARM_SUBSCRIPTION`, `AZUREML_ARM_RESOURCEGROUP`
and `AZUREML_ARM_WORKSPACE_NAME` hold its three names. v1 used the token of the job; v2 wants an
identity that works on the compute, a managed identity or `AzureMLOnBehalfOfCredential`.

SDK v2 cannot set the default datastore and does not write `config.json`. A workspace behind a
private endpoint may refuse v2 calls until its `v1_legacy_mode` is cleared.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL501",
    name="workspace",
    symbols=(
        "azureml.core.workspace",
        "azureml.exceptions.WorkspaceException",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace

ws = Workspace.from_config()  # AZL501
print(ws.name, ws.location)  # AZL501
store = ws.get_default_datastore()  # AZL501
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
print(ml_client.workspace_name, ml_client.workspaces.get(ml_client.workspace_name).location)
store = ml_client.datastores.get_default()
""",
        ),
        Example(
            bad="""\
from azureml.core.workspace import Workspace

ws = Workspace.get("ml", subscription_id=subscription, resource_group="rg")  # AZL501
data = ws.datasets["titanic"]  # AZL501
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient(
    DefaultAzureCredential(), subscription, resource_group_name="rg", workspace_name="ml"
)
data = ml_client.data.get("titanic", label="latest")
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml.entities import Workspace

ws = Workspace(name="ml", location="westeurope")
print(ws.name)
""",
        """\
class Workspace:
    @classmethod
    def from_config(cls): ...

ws = Workspace.from_config()
""",
    ),
)
