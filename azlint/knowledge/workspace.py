"""What is said about v1 workspaces and what they are linked to."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_WORKSPACE = "migrate-to-v2-resource-workspace"
_COMPUTE = "migrate-to-v2-resource-compute"
_ENVIRONMENTS = "how-to-manage-environments-v2"
_NETWORK = "how-to-configure-network-isolation-with-v2"

_JOB_CLIENT = Guide(
    "pass what the script needs as job inputs; else build `MLClient` from the environment "
    "variables `AZUREML_ARM_SUBSCRIPTION`, `AZUREML_ARM_RESOURCEGROUP` and "
    "`AZUREML_ARM_WORKSPACE_NAME`, with a credential that works on the compute",
    """\
import os

from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient(
    DefaultAzureCredential(), os.environ["AZUREML_ARM_SUBSCRIPTION"],
    os.environ["AZUREML_ARM_RESOURCEGROUP"], os.environ["AZUREML_ARM_WORKSPACE_NAME"],
)""",
)
_SCORING_CLIENT = Guide(
    "drop the workspace: the deployment's model is in the folder `AZUREML_MODEL_DIR`, settings "
    "come as `environment_variables` of the deployment",
)
_CONNECT = """\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient(
    DefaultAzureCredential(), subscription_id="<subscription>",
    resource_group_name="<resource group>", workspace_name="<workspace>",
)"""
_DETAILS = Guide("read it from `ml_client.workspaces.get(ml_client.workspace_name)`")

_ROWS_WORKSPACE = (
    Symbol(
        "azureml.core.workspace",
        Guide("connect with `azure.ai.ml.MLClient`"),
        _WORKSPACE,
        in_job=_JOB_CLIENT,
        in_scoring=_SCORING_CLIENT,
    ),
    Symbol(
        "azureml.core.workspace.Workspace",
        Guide(
            "connect with `MLClient(credential, subscription_id=..., resource_group_name=..., "
            "workspace_name=...)`: `resource_group` becomes `resource_group_name=`, and `auth` "
            "becomes the credential, which is always needed",
            _CONNECT,
        ),
        _WORKSPACE,
        in_job=_JOB_CLIENT,
        in_scoring=_SCORING_CLIENT,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.from_config",
        Guide(
            "connect with `MLClient.from_config(credential=DefaultAzureCredential())`, which reads "
            "the same `config.json`: `path=` stays, `auth=` becomes `credential=`, a credential of "
            "`azure.identity`",
            """\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())""",
        ),
        _WORKSPACE,
        in_job=_JOB_CLIENT,
        in_scoring=_SCORING_CLIENT,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.get",
        Guide(
            "connect with `MLClient(credential, subscription_id=..., resource_group_name=..., "
            "workspace_name=...)`: `name` becomes `workspace_name=`, `resource_group` becomes "
            "`resource_group_name=`, `auth` the credential, which is always needed",
            _CONNECT,
        ),
        _WORKSPACE,
        in_job=_JOB_CLIENT,
        in_scoring=_SCORING_CLIENT,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.create",
        Guide(
            "create it with `ml_client.workspaces.begin_create(Workspace(name=..., "
            "location=...)).result()`, on an `MLClient` made without a workspace name: "
            "`friendly_name` becomes `display_name=`, `app_insights` becomes "
            "`application_insights=`, and the resource group has to be there",
            """\
from azure.ai.ml import MLClient
from azure.ai.ml.entities import Workspace
from azure.identity import DefaultAzureCredential

ml_client = MLClient(
    DefaultAzureCredential(), subscription_id="<subscription>",
    resource_group_name="<resource group>",
)
workspace = Workspace(name="<workspace>", location="<location>")
ml_client.workspaces.begin_create(workspace).result()""",
        ),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.setup",
        Guide("connect with `MLClient.from_config(credential=DefaultAzureCredential())`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.list",
        Guide("iterate over `ml_client.workspaces.list()`, which is no dictionary"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.delete",
        Guide(
            "call `ml_client.workspaces.begin_delete(name, delete_dependent_resources=...)`, "
            "where the second argument is required"
        ),
        _WORKSPACE,
    ),
    *(
        Symbol(
            f"azureml.core.workspace.Workspace.{name}",
            Guide(f"read `ml_client.{attribute}`"),
            _WORKSPACE,
            in_job=Guide(f'read `os.environ["{variable}"]`'),
        )
        for names, attribute, variable in (
            ("name _workspace_name", "workspace_name", "AZUREML_ARM_WORKSPACE_NAME"),
            ("resource_group _resource_group", "resource_group_name", "AZUREML_ARM_RESOURCEGROUP"),
            ("subscription_id _subscription_id", "subscription_id", "AZUREML_ARM_SUBSCRIPTION"),
        )
        for name in names.split()
    ),
    *of_members(
        "azureml.core.workspace.Workspace",
        _WORKSPACE,
        {
            "_auth _auth_object": "keep the credential of `azure.identity` that `MLClient` was "
            "made with",
            "_service_context": Gone(
                "it is the inside of the v1 client; `MLClient` takes the credential itself"
            ),
        },
    ),
    Symbol(
        "azureml.core.workspace.Workspace.location",
        Guide("read `ml_client.workspaces.get(ml_client.workspace_name).location`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.tags",
        Guide("read `ml_client.workspaces.get(ml_client.workspace_name).tags`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.discovery_url",
        Guide("read `ml_client.workspaces.get(ml_client.workspace_name).discovery_url`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.sku",
        Gone("a workspace has no editions to choose from any more"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.service_context",
        Gone("it is the inside of the v1 client; `MLClient` takes the credential itself"),
        _WORKSPACE,
    ),
    Symbol("azureml.core.workspace.Workspace.get_details", _DETAILS, _WORKSPACE),
    Symbol(
        "azureml.core.workspace.Workspace.get_mlflow_tracking_uri",
        Guide(
            "read `ml_client.workspaces.get(ml_client.workspace_name).mlflow_tracking_uri`",
            """\
import mlflow

workspace = ml_client.workspaces.get(ml_client.workspace_name)
mlflow.set_tracking_uri(workspace.mlflow_tracking_uri)""",
        ),
        "how-to-use-mlflow-configure-tracking",
        in_job=Guide("drop it: a job sets `MLFLOW_TRACKING_URI` and MLflow reads it"),
    ),
    Symbol(
        "azureml.core.workspace.Workspace.get_default_datastore",
        Guide(
            "call `ml_client.datastores.get_default()`, or put paths below "
            "`azureml://datastores/workspaceblobstore/paths/` if that is the default",
            "datastore = ml_client.datastores.get_default()",
        ),
        "migrate-to-v2-resource-datastore",
        in_job=Guide(
            "give the script its folders as job inputs and outputs and read and write plain paths"
        ),
    ),
    Symbol(
        "azureml.core.workspace.Workspace.set_default_datastore",
        Gone("SDK v2 cannot set the default datastore; name the datastore in each path"),
        "migrate-to-v2-resource-datastore",
    ),
    Symbol(
        "azureml.core.workspace.Workspace.compute_targets",
        Guide(
            "take one with `ml_client.compute.get(name)`, all with `ml_client.compute.list()`, "
            "which is an iterator and no dictionary"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.get_default_compute_target",
        Guide("name the compute: `ml_client.compute.get(name)`; SDK v2 has no default one"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.datastores",
        Guide(
            "take one with `ml_client.datastores.get(name)`, all with "
            "`ml_client.datastores.list()`, which is an iterator and no dictionary"
        ),
        "migrate-to-v2-resource-datastore",
    ),
    Symbol(
        "azureml.core.workspace.Workspace.datasets",
        Guide(
            'take one with `ml_client.data.get(name, label="latest")`, all with '
            "`ml_client.data.list()`, which is an iterator and no dictionary"
        ),
        "migrate-to-v2-assets-data",
        in_job=Guide("declare the data as an `Input` of the job and read it from its path"),
    ),
    Symbol(
        "azureml.core.workspace.Workspace.models",
        Guide(
            'take one with `ml_client.models.get(name, label="latest")`, all with '
            "`ml_client.models.list()`, which is an iterator and no dictionary"
        ),
        "migrate-to-v2-assets-model",
    ),
    Symbol(
        "azureml.core.workspace.Workspace.environments",
        Guide(
            'take one with `ml_client.environments.get(name, label="latest")`, all with '
            "`ml_client.environments.list()`, which is an iterator and no dictionary"
        ),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.experiments",
        Guide(
            "search with `mlflow.search_experiments()`, or take one with "
            "`mlflow.get_experiment_by_name(name)`"
        ),
        "how-to-track-experiments-mlflow",
    ),
    Symbol(
        "azureml.core.workspace.Workspace.webservices",
        Guide(
            "take one with `ml_client.online_endpoints.get(name)`, all with "
            "`ml_client.online_endpoints.list()`; v1 services are not among them"
        ),
        "migrate-to-v2-deploy-endpoints",
    ),
    Symbol(
        "azureml.core.workspace.Workspace.images",
        Gone("SDK v2 has no image assets; a deployment builds its image from its environment"),
        "migrate-to-v2-deploy-endpoints",
    ),
    Symbol(
        "azureml.core.workspace.Workspace.get_run",
        Guide("take the job with `ml_client.jobs.get(run_id)`, its metrics with `mlflow.get_run`"),
        "how-to-track-experiments-mlflow",
    ),
    Symbol(
        "azureml.core.workspace.Workspace.write_config",
        Guide(
            "write a `config.json` with the keys `subscription_id`, `resource_group` and "
            "`workspace_name`",
            """\
import json
from pathlib import Path

Path("config.json").write_text(
    json.dumps(
        {
            "subscription_id": ml_client.subscription_id,
            "resource_group": ml_client.resource_group_name,
            "workspace_name": ml_client.workspace_name,
        }
    )
)""",
        ),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.sync_keys",
        Guide("call `ml_client.workspaces.begin_sync_keys(name)`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.list_keys",
        Guide("call `ml_client.workspaces.get_keys(name)`, which returns an object"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.update",
        Guide("change the `Workspace` and call `ml_client.workspaces.begin_update(workspace)`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.update_dependencies",
        Guide(
            "call `ml_client.workspaces.begin_update(workspace, update_dependent_resources=True)`"
        ),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.diagnose_workspace",
        Guide("call `ml_client.workspaces.begin_diagnose(name).result()`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.DEFAULT_CPU_CLUSTER_NAME",
        Gone("SDK v2 creates no default clusters; name the compute yourself"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.DEFAULT_CPU_CLUSTER_CONFIGURATION",
        Gone("SDK v2 creates no default clusters; describe the compute with `AmlCompute`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.DEFAULT_GPU_CLUSTER_NAME",
        Gone("SDK v2 creates no default clusters; name the compute yourself"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.DEFAULT_GPU_CLUSTER_CONFIGURATION",
        Gone("SDK v2 creates no default clusters; describe the compute with `AmlCompute`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.exceptions.WorkspaceException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _WORKSPACE,
    ),
)

_ROWS_CONNECTIONS = (
    Symbol(
        "azureml.core.workspace.Workspace.add_private_endpoint",
        Gone(
            "SDK v2 has no call for it; use `az network private-endpoint create` or a template, "
            'and `public_network_access="Disabled"` on the workspace'
        ),
        _NETWORK,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.delete_private_endpoint_connection",
        Gone("SDK v2 has no call for it; use `az network private-endpoint-connection delete`"),
        _NETWORK,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.private_endpoints",
        Gone("SDK v2 has no call for it; use `az network private-endpoint-connection list`"),
        _NETWORK,
    ),
    Symbol(
        "azureml.core.private_endpoint",
        Gone("SDK v2 does not make private endpoints; use the Azure CLI or a template"),
        _NETWORK,
    ),
    Symbol(
        "azureml.core.private_endpoint.PrivateEndPoint",
        Gone("SDK v2 does not manage private endpoints; use the Azure CLI or a template"),
        _NETWORK,
    ),
    Symbol(
        "azureml.core.private_endpoint.PrivateEndPointConfig",
        Gone("SDK v2 does not make private endpoints; use `az network private-endpoint create`"),
        _NETWORK,
    ),
    Symbol(
        "azureml.exceptions.WorkspacePrivateEndpointException",
        Gone("SDK v2 does not manage private endpoints, so nothing raises it"),
        _NETWORK,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.linked_services",
        Guide("list `ml_client.compute.list()` and attach Synapse Spark as `SynapseSparkCompute`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.linked_service",
        Guide("attach the Synapse Spark pool as compute with `SynapseSparkCompute`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.linked_service.LinkedService",
        Guide(
            "attach the Synapse Spark pool with "
            "`ml_client.compute.begin_attach(SynapseSparkCompute(...))`"
        ),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.linked_service.LinkedServiceConfiguration",
        Guide("describe the Synapse Spark pool with `SynapseSparkCompute`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.linked_service.SynapseWorkspaceLinkedServiceConfiguration",
        Guide("describe the Synapse Spark pool with `SynapseSparkCompute`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.set_connection",
        Guide("call `ml_client.connections.create_or_update(WorkspaceConnection(...))`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.get_connection",
        Guide("call `ml_client.connections.get(name)`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.list_connections",
        Guide("iterate over `ml_client.connections.list()`"),
        _WORKSPACE,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.delete_connection",
        Guide("call `ml_client.connections.delete(name)`"),
        _WORKSPACE,
    ),
)

SYMBOLS = (
    *_ROWS_WORKSPACE,
    *_ROWS_CONNECTIONS,
)
