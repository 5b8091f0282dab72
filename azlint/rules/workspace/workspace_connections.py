"""v1 reaches private endpoints, linked services and connections through the workspace object. In
SDK v2 connections moved to `ml_client.connections`; the other two are not part of the client.

`set_connection`, `get_connection`, `list_connections` and `delete_connection` become
`create_or_update`, `get`, `list` and `delete` of `ml_client.connections`.

Private endpoints are made with `az network private-endpoint create` or a template; the workspace
gets `public_network_access="Disabled"`. A workspace that got its endpoint from v1 may be in
`v1_legacy_mode`, which blocks v2 calls until it is cleared.

A linked service connected a Synapse workspace so that its Spark pools could be used. In v2 attach
the pool itself: `ml_client.compute.begin_attach(SynapseSparkCompute(name=..., resource_id=...))`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL507",
    name="workspace-connections",
    symbols=(
        "azureml.core.private_endpoint",
        "azureml.core.linked_service",
        "azureml.core.workspace.Workspace.add_private_endpoint",
        "azureml.core.workspace.Workspace.delete_private_endpoint_connection",
        "azureml.core.workspace.Workspace.private_endpoints",
        "azureml.core.workspace.Workspace.linked_services",
        "azureml.core.workspace.Workspace.set_connection",
        "azureml.core.workspace.Workspace.get_connection",
        "azureml.core.workspace.Workspace.list_connections",
        "azureml.core.workspace.Workspace.delete_connection",
        "azureml.exceptions.WorkspacePrivateEndpointException",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace

ws = Workspace.from_config()
for connection in ws.list_connections():  # AZL507
    print(connection)
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
for connection in ml_client.connections.list():
    print(connection)
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
ml_client.connections.delete("feed")
""",
    ),
)
