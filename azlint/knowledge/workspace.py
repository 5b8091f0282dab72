"""What is said about the v1 workspace: connection, sign-in, secrets, compute, environments."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_WORKSPACE = "migrate-to-v2-resource-workspace"
_MIGRATE = "how-to-migrate-from-v1"
_AUTHENTICATION = "how-to-setup-authentication"
_SECRETS = "how-to-use-secrets-in-runs"
_COMPUTE = "migrate-to-v2-resource-compute"
_KUBERNETES = "how-to-attach-kubernetes-anywhere"
_ENVIRONMENTS = "how-to-manage-environments-v2"
_COMMAND = "migrate-to-v2-command-job"
_NETWORK = "how-to-configure-network-isolation-with-v2"

_JOB_CLIENT = Guide(
    "pass what the script needs as job inputs; else build `MLClient` from the environment "
    "variables `AZUREML_ARM_SUBSCRIPTION`, `AZUREML_ARM_RESOURCEGROUP` and "
    "`AZUREML_ARM_WORKSPACE_NAME`",
    """\
ml_client = MLClient(
    DefaultAzureCredential(), os.environ["AZUREML_ARM_SUBSCRIPTION"],
    os.environ["AZUREML_ARM_RESOURCEGROUP"], os.environ["AZUREML_ARM_WORKSPACE_NAME"],
)""",
)
_SCORING_CLIENT = Guide(
    "drop the workspace: the deployment's model is in the folder `AZUREML_MODEL_DIR`, settings "
    "come as `environment_variables` of the deployment",
)
_DETAILS = Guide("read it from `ml_client.workspaces.get(ml_client.workspace_name)`")
_WAIT = Guide("wait with `.result()` of the poller that `begin_create_or_update` returned")
_CREATE = Guide("call `ml_client.compute.begin_create_or_update(...)` and wait with `.result()`")
_NO_COMPUTE = "SDK v2 cannot use this kind of compute and lists it as `UnsupportedCompute`"
_CONDA = Guide(
    "list the packages in a conda YAML file and name it in `Environment(image=..., conda_file=...)`"
)
_BUILD = "an environment version is built when a job or deployment first uses it"
_R = Gone("SDK v2 has no R section; install R packages in a Dockerfile")
_SPARK = Guide("give the Spark settings to `azure.ai.ml.spark(...)` as `conf=` and `jars=`")

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
            "connect with `MLClient(credential, subscription_id, resource_group_name, "
            "workspace_name)`",
            """\
ml_client = MLClient(
    DefaultAzureCredential(), subscription_id=subscription_id,
    resource_group_name=resource_group, workspace_name=workspace_name,
)""",
        ),
        _WORKSPACE,
        in_job=_JOB_CLIENT,
        in_scoring=_SCORING_CLIENT,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.from_config",
        Guide(
            "connect with `MLClient.from_config(credential=DefaultAzureCredential())`, which reads "
            "the same `config.json`",
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
            "connect with `MLClient(credential, subscription_id, resource_group_name, "
            "workspace_name)`, where v1's `name` comes last",
            """\
ml_client = MLClient(
    DefaultAzureCredential(), subscription_id=subscription_id,
    resource_group_name=resource_group, workspace_name=name,
)""",
        ),
        _WORKSPACE,
        in_job=_JOB_CLIENT,
        in_scoring=_SCORING_CLIENT,
    ),
    Symbol(
        "azureml.core.workspace.Workspace.create",
        Guide(
            "create it with `ml_client.workspaces.begin_create(Workspace(name=..., "
            "location=...)).result()`, on an `MLClient` made without a workspace name",
            """\
from azure.ai.ml.entities import Workspace

ws = ml_client.workspaces.begin_create(Workspace(name=name, location=location)).result()""",
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
    Symbol(
        "azureml.core.workspace.Workspace.name",
        Guide("read `ml_client.workspace_name`"),
        _WORKSPACE,
        in_job=Guide('read `os.environ["AZUREML_ARM_WORKSPACE_NAME"]`'),
    ),
    Symbol(
        "azureml.core.workspace.Workspace.resource_group",
        Guide("read `ml_client.resource_group_name`"),
        _WORKSPACE,
        in_job=Guide('read `os.environ["AZUREML_ARM_RESOURCEGROUP"]`'),
    ),
    Symbol(
        "azureml.core.workspace.Workspace.subscription_id",
        Guide("read `ml_client.subscription_id`"),
        _WORKSPACE,
        in_job=Guide('read `os.environ["AZUREML_ARM_SUBSCRIPTION"]`'),
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
ws = ml_client.workspaces.get(ml_client.workspace_name)
mlflow.set_tracking_uri(ws.mlflow_tracking_uri)""",
        ),
        "how-to-use-mlflow-configure-tracking",
        in_job=Guide("drop it: a job sets `MLFLOW_TRACKING_URI` and MLflow reads it"),
    ),
    Symbol(
        "azureml.core.workspace.Workspace.get_default_datastore",
        Guide(
            "call `ml_client.datastores.get_default()`, or put paths below "
            "`azureml://datastores/workspaceblobstore/paths/` if that is the default"
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
            "`workspace_name`"
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

_HEADER = Guide(
    'build the header from `credential.get_token("https://management.azure.com/.default").token`',
    """\
token = DefaultAzureCredential().get_token("https://management.azure.com/.default").token
headers = {"Authorization": f"Bearer {token}"}""",
)
_JOB_CREDENTIAL = Guide(
    "sign in with `azure.ai.ml.identity.AzureMLOnBehalfOfCredential()` and give the job "
    "`identity=UserIdentityConfiguration()`, or use the managed identity of the compute"
)

_ROWS_AUTHENTICATION = (
    Symbol(
        "azureml.core.authentication",
        Guide("sign in with a credential of `azure.identity`, such as `DefaultAzureCredential()`"),
        _AUTHENTICATION,
        in_job=_JOB_CREDENTIAL,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication",
        Guide("take any credential of `azure.identity`, typed as `TokenCredential` of azure-core"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication.get_authentication_header",
        _HEADER,
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication.get_token",
        Guide("call `get_token(scope)` of an `azure.identity` credential"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication.signed_session",
        _HEADER,
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.InteractiveLoginAuthentication",
        Guide(
            "sign in with `InteractiveBrowserCredential(tenant_id=...)` of `azure.identity`, or "
            "with `DefaultAzureCredential()` where `az login` was done"
        ),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.ServicePrincipalAuthentication",
        Guide(
            "sign in with `ClientSecretCredential(tenant_id, client_id, client_secret)` of "
            "`azure.identity`",
            """\
credential = ClientSecretCredential(
    tenant_id, client_id=service_principal_id, client_secret=service_principal_password
)""",
        ),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AzureCliAuthentication",
        Guide("sign in with `AzureCliCredential()` of `azure.identity`"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.MsiAuthentication",
        Guide(
            "sign in with `ManagedIdentityCredential()` of `azure.identity`, with `client_id=` "
            "for a user-assigned identity"
        ),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.TokenAuthentication",
        Guide("pass `MLClient` an object of your own with a `get_token(*scopes)` method"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.ArmTokenAuthentication",
        Guide("pass `MLClient` an object of your own with a `get_token(*scopes)` method"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AzureMLTokenAuthentication",
        _JOB_CREDENTIAL,
        _SECRETS,
    ),
    Symbol(
        "azureml.core.authentication.AzureMLTokenAuthentication.get_authentication_header",
        _HEADER,
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.Audience",
        Guide('name the scope in `get_token`, such as `"https://management.azure.com/.default"`'),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.exceptions.AuthenticationException",
        Guide("catch `azure.core.exceptions.ClientAuthenticationError`"),
        _AUTHENTICATION,
    ),
)

_SECRET_CLIENT = """\
from azure.keyvault.secrets import SecretClient

vault = SecretClient(vault_url=vault_url, credential=DefaultAzureCredential())"""

_ROWS_KEYVAULT = (
    Symbol(
        "azureml.core.workspace.Workspace.get_default_keyvault",
        Guide(
            "open the workspace's vault with `SecretClient` of azure-keyvault-secrets",
            """\
vault_id = ml_client.workspaces.get(ml_client.workspace_name).key_vault
vault_url = f"https://{vault_id.split('/')[-1]}.vault.azure.net"
vault = SecretClient(vault_url=vault_url, credential=DefaultAzureCredential())""",
        ),
        _SECRETS,
        in_job=Guide(
            "give the script the vault's address as an input and open it with `SecretClient` of "
            "azure-keyvault-secrets",
            _SECRET_CLIENT,
        ),
    ),
    Symbol(
        "azureml.core.keyvault",
        Guide("use `SecretClient` of azure-keyvault-secrets", _SECRET_CLIENT),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault",
        Guide("use `SecretClient` of azure-keyvault-secrets", _SECRET_CLIENT),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.get_secret",
        Guide("read `SecretClient.get_secret(name).value` of azure-keyvault-secrets"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.get_secrets",
        Guide("read `SecretClient.get_secret(name).value` for each name"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.get_secret_content_type",
        Guide("read `SecretClient.get_secret(name).properties.content_type`"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.set_secret",
        Guide("call `SecretClient.set_secret(name, value)` of azure-keyvault-secrets"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.set_secrets",
        Guide("call `SecretClient.set_secret(name, value)` for each pair"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.list_secrets",
        Guide("iterate over `SecretClient.list_properties_of_secrets()`"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.delete_secret",
        Guide("call `SecretClient.begin_delete_secret(name)` and wait with `.result()`"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.delete_secrets",
        Guide("call `SecretClient.begin_delete_secret(name)` for each name"),
        _SECRETS,
    ),
)

_ROWS_COMPUTE = (
    Symbol(
        "azureml.core.compute",
        Guide("use `ml_client.compute` and the compute classes of `azure.ai.ml.entities`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget",
        Guide(
            "take the compute with `ml_client.compute.get(name)`; jobs take just its name",
            """\
try:
    cluster = ml_client.compute.get(name)
except ResourceNotFoundError:  # of azure.core.exceptions
    cluster = ml_client.compute.begin_create_or_update(AmlCompute(name=name, ...)).result()""",
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.create",
        Guide(
            "create it with `ml_client.compute.begin_create_or_update(AmlCompute(name=..., "
            "size=...)).result()`",
            """\
cluster = AmlCompute(name=name, size=vm_size, min_instances=0, max_instances=4)
ml_client.compute.begin_create_or_update(cluster).result()""",
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.attach",
        Guide(
            "attach it with `ml_client.compute.begin_attach(compute).result()`, with a "
            "`KubernetesCompute`, `VirtualMachineCompute` or `SynapseSparkCompute`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.list",
        Guide("iterate over `ml_client.compute.list()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.wait_for_completion",
        _WAIT,
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.get_status",
        Guide("read `ml_client.compute.get(name).provisioning_state`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.provisioning_state",
        Guide("read `ml_client.compute.get(name).provisioning_state`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.name",
        Guide("keep the name as text: v2 jobs take `compute=name`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.type",
        Guide("read `ml_client.compute.get(name).type`, which is in lower case"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.refresh_state",
        Guide("take a fresh copy with `ml_client.compute.get(name)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.delete",
        Guide("call `ml_client.compute.begin_delete(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.detach",
        Guide('call `ml_client.compute.begin_delete(name, action="Detach").result()`'),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.update",
        Guide("change the v2 compute and call `ml_client.compute.begin_update(compute).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.list_nodes",
        Guide("call `ml_client.compute.list_nodes(name)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.start",
        Guide("call `ml_client.compute.begin_start(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.stop",
        Guide("call `ml_client.compute.begin_stop(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.restart",
        Guide("call `ml_client.compute.begin_restart(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTarget.serialize",
        Guide("read the attributes of `ml_client.compute.get(name)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTargetProvisioningConfiguration",
        Guide("describe the compute with `AmlCompute` or `ComputeInstance` of v2"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTargetAttachConfiguration",
        Guide("describe the compute with a v2 compute class and call `begin_attach`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.compute.ComputeTargetUpdateConfiguration",
        Guide("change the v2 compute and call `ml_client.compute.begin_update(compute)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute",
        Guide(
            "take the cluster with `ml_client.compute.get(name)`, or describe a new one with "
            "`azure.ai.ml.entities.AmlCompute(name=..., size=...)`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.provisioning_configuration",
        Guide(
            "describe the cluster with `azure.ai.ml.entities.AmlCompute(name=..., size=..., "
            "min_instances=..., max_instances=..., idle_time_before_scale_down=1800)`: the idle "
            "time is 120 seconds in v2 unless said, 1800 in v1",
            """\
cluster = AmlCompute(
    name=name, size=vm_size, min_instances=min_nodes, max_instances=max_nodes,
    idle_time_before_scale_down=1800, tier="dedicated",
)""",
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.wait_for_completion",
        _WAIT,
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.get_status",
        Guide(
            "read `ml_client.compute.get(name).provisioning_state`; count the nodes with "
            "`ml_client.compute.list_nodes(name)`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.status",
        Guide("read `ml_client.compute.get(name).provisioning_state`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.update",
        Guide(
            "change `min_instances`, `max_instances` or `idle_time_before_scale_down` and call "
            "`ml_client.compute.begin_update(cluster).result()`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.delete",
        Guide("call `ml_client.compute.begin_delete(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.list_nodes",
        Guide("call `ml_client.compute.list_nodes(name)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.list_usages",
        Guide("call `ml_client.compute.list_usage()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.list_quotas",
        Gone("the v2 client has no quota calls; see and set quotas in the portal or by REST"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.update_quotas",
        Gone("the v2 client has no quota calls; see and set quotas in the portal or by REST"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.supported_vmsizes",
        Guide("call `ml_client.compute.list_sizes()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.get_active_runs",
        Guide("go through `ml_client.jobs.list()` and keep the jobs with this `compute`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.add_identity",
        Guide("set `identity=IdentityConfiguration(...)` on the cluster and update it"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlCompute.remove_identity",
        Guide("set `identity=` on the cluster anew and update it"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlComputeProvisioningConfiguration",
        Guide("describe the cluster with `azure.ai.ml.entities.AmlCompute(name=..., size=...)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlComputeStatus",
        Guide("read the attributes of `ml_client.compute.get(name)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlComputeStatus.serialize",
        Guide("read the attributes of `ml_client.compute.get(name)` one by one"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.AmlComputeNodeStateCounts",
        Guide("count the nodes of `ml_client.compute.list_nodes(name)` by their `node_state`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.amlcompute.ScaleSettings",
        Guide(
            "set `min_instances`, `max_instances` and `idle_time_before_scale_down` of the v2 "
            "`AmlCompute`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance",
        Guide(
            "take it with `ml_client.compute.get(name)`, or describe a new one with "
            "`azure.ai.ml.entities.ComputeInstance(name=..., size=...)`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.provisioning_configuration",
        Guide(
            "describe it with `azure.ai.ml.entities.ComputeInstance(name=..., size=...)`",
            "instance = ComputeInstance(name=name, size=vm_size)\n"
            "ml_client.compute.begin_create_or_update(instance).result()",
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.wait_for_completion",
        _WAIT,
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.get_status",
        Guide("read `ml_client.compute.get(name).state`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.start",
        Guide("call `ml_client.compute.begin_start(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.stop",
        Guide("call `ml_client.compute.begin_stop(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.restart",
        Guide("call `ml_client.compute.begin_restart(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.delete",
        Guide("call `ml_client.compute.begin_delete(name).result()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.update_sso_settings",
        Guide("call `ml_client.compute.enable_sso(name=..., enable_sso=...)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstance.supported_vmsizes",
        Guide("call `ml_client.compute.list_sizes()`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.computeinstance.ComputeInstanceStatus",
        Guide("read `ml_client.compute.get(name).state`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.kubernetescompute.KubernetesCompute",
        Guide(
            "take it with `ml_client.compute.get(name)`, or describe it with "
            "`azure.ai.ml.entities.KubernetesCompute`"
        ),
        _KUBERNETES,
    ),
    Symbol(
        "azureml.core.compute.kubernetescompute.KubernetesCompute.attach_configuration",
        Guide(
            "attach the cluster with `ml_client.compute.begin_attach(KubernetesCompute(name=..., "
            "resource_id=..., namespace=...)).result()`"
        ),
        _KUBERNETES,
    ),
    Symbol(
        "azureml.core.compute.aks",
        Guide("attach the cluster with `ml_client.compute.begin_attach(KubernetesCompute(...))`"),
        _KUBERNETES,
    ),
    Symbol(
        "azureml.core.compute.aks.AksCompute",
        Guide(
            "attach the AKS cluster with `ml_client.compute.begin_attach(KubernetesCompute(...))`"
            "; SDK v2 has no `AksCompute`"
        ),
        _KUBERNETES,
    ),
    Symbol(
        "azureml.core.compute.aks.AksCompute.provisioning_configuration",
        Gone(
            "SDK v2 does not create AKS clusters; create it with `az aks create`, then attach it "
            "as `KubernetesCompute`"
        ),
        _KUBERNETES,
    ),
    Symbol(
        "azureml.core.compute.aks.AksCompute.attach_configuration",
        Guide(
            "attach the cluster with `ml_client.compute.begin_attach(KubernetesCompute(name=..., "
            "resource_id=..., namespace=...)).result()`"
        ),
        _KUBERNETES,
    ),
    Symbol(
        "azureml.core.compute.remote.RemoteCompute",
        Guide("attach the machine with `begin_attach(VirtualMachineCompute(...))`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.remote.RemoteCompute.attach_configuration",
        Guide(
            "attach the machine with `ml_client.compute.begin_attach(VirtualMachineCompute("
            "name=..., resource_id=..., ssh_settings=...)).result()`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.dsvm.DsvmCompute",
        Guide("attach the machine with `begin_attach(VirtualMachineCompute(...))`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.dsvm.DsvmCompute.provisioning_configuration",
        Gone(
            "SDK v2 does not create virtual machines; create one in Azure, then attach it as "
            "`VirtualMachineCompute`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.synapse.SynapseCompute",
        Guide("attach the pool with `begin_attach(SynapseSparkCompute(...))`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute.synapse.SynapseCompute.attach_configuration",
        Guide(
            "attach the pool with `ml_client.compute.begin_attach(SynapseSparkCompute("
            "name=..., resource_id=...)).result()`"
        ),
        _COMPUTE,
    ),
    Symbol("azureml.core.compute.databricks", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.databricks.DatabricksCompute", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.adla", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.adla.AdlaCompute", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.batch", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.batch.BatchCompute", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.datafactory", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.datafactory.DataFactoryCompute", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.hdinsight", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.hdinsight.HDInsightCompute", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.kusto", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol("azureml.core.compute.kusto.KustoCompute", Gone(_NO_COMPUTE), _COMPUTE),
    Symbol(
        "azureml.core.compute_target",
        Guide('name the compute in the job: `compute="cpu-cluster"`, or `compute="local"`'),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute_target.AbstractComputeTarget",
        Guide('name the compute in the job: `compute="cpu-cluster"`'),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute_target.LocalTarget",
        Guide('give the job `compute="local"`'),
        "migrate-to-v2-local-runs",
    ),
    Symbol(
        "azureml.exceptions.ComputeTargetException",
        Guide(
            "catch `azure.core.exceptions.ResourceNotFoundError` around "
            "`ml_client.compute.get(name)`"
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml._compute",
        Guide("use `ml_client.compute` in place of the inside of the v1 client"),
        _COMPUTE,
    ),
)

_IMAGE_AND_CONDA = Guide(
    "describe it with `azure.ai.ml.entities.Environment(name=..., image=..., conda_file=...)`: "
    "v2 needs the image that v1 filled in",
    """\
env = Environment(
    name=name, conda_file="conda.yml",
    image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04",
)""",
)

_ROWS_ENVIRONMENT = (
    Symbol(
        "azureml.core.environment",
        Guide("describe environments with `azure.ai.ml.entities.Environment`"),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.Environment", _IMAGE_AND_CONDA, _ENVIRONMENTS),
    Symbol(
        "azureml.core.environment.Environment.from_conda_specification",
        Guide(
            "write `Environment(name=..., image=..., conda_file=path)` of `azure.ai.ml.entities`: "
            "v2 needs the image that v1 filled in",
            _IMAGE_AND_CONDA.snippet,
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_pip_requirements",
        Guide(
            "put the pip packages into a conda YAML file and write `Environment(name=..., "
            "image=..., conda_file=path)`: v2 reads no `requirements.txt`"
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_docker_image",
        Guide("write `Environment(name=..., image=..., conda_file=...)` of `azure.ai.ml.entities`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_dockerfile",
        Guide(
            "write `Environment(name=..., build=BuildContext(path=..., dockerfile_path=...))` of "
            "`azure.ai.ml.entities`, with packages installed in the Dockerfile"
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_docker_build_context",
        Guide("write `Environment(name=..., build=BuildContext(path=..., dockerfile_path=...))`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.Environment.from_existing_conda_environment",
        Guide("export the environment with `conda env export` and give the file as `conda_file=`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.get",
        Guide(
            'call `ml_client.environments.get(name, version=...)` or `label="latest"`; a curated '
            "one is `azureml://registries/azureml/environments/<name>/versions/<version>`"
        ),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.list",
        Guide("iterate over `ml_client.environments.list()`, which is no dictionary"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.register",
        Guide("call `ml_client.environments.create_or_update(env)`"),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.Environment.build", Gone(_BUILD), _ENVIRONMENTS),
    Symbol(
        "azureml.core.environment.Environment.build_local",
        Gone("SDK v2 builds no images locally; use `docker build` on your Dockerfile"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.clone",
        Guide("write a new `Environment` with the same `image` and `conda_file`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.save_to_directory",
        Guide("keep the environment as YAML: `env.dump(path)`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.load_from_directory",
        Guide("load v2 environment YAML with `azure.ai.ml.load_environment(source)`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.add_private_pip_wheel",
        Guide("install the wheel in a Dockerfile: `Environment(build=BuildContext(path=...))`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.label",
        Guide('take it by label: `ml_client.environments.get(name, label="latest")`'),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.get_image_details",
        Gone("SDK v2 does not tell the built image of an environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.Environment.environment_variables",
        Guide("set `environment_variables=` of the job or the deployment"),
        _COMMAND,
    ),
    Symbol("azureml.core.environment.Environment.python", _CONDA, _COMMAND),
    Symbol(
        "azureml.core.environment.Environment.docker",
        Guide("give the image in `Environment(image=...)`, or `build=BuildContext(path=...)`"),
        _COMMAND,
    ),
    Symbol("azureml.core.environment.Environment.spark", _SPARK, _COMMAND),
    Symbol(
        "azureml.core.environment.Environment.databricks",
        Gone("SDK v2 does not run jobs on Databricks"),
        "migrate-to-v2-execution-pipeline",
    ),
    Symbol("azureml.core.environment.Environment.r", _R, _ENVIRONMENTS),
    Symbol(
        "azureml.core.environment.Environment.inferencing_stack_version",
        Guide("list `azureml-inference-server-http` in the conda file, or use an inference image"),
        "how-to-inference-server-http",
    ),
    Symbol("azureml.core.environment.PythonSection", _CONDA, _COMMAND),
    Symbol("azureml.core.environment.PythonSection.conda_dependencies", _CONDA, _COMMAND),
    Symbol(
        "azureml.core.environment.PythonSection.conda_dependencies_file",
        Guide("name the file in `Environment(image=..., conda_file=path)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.PythonSection.user_managed_dependencies",
        Guide("leave out `conda_file`: `Environment(image=...)` alone takes the image as it is"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.PythonSection.interpreter_path",
        Guide('start the interpreter in the job: `command="/path/to/python train.py"`'),
        _COMMAND,
    ),
    Symbol("azureml.core.environment.PythonEnvironment", _CONDA, _COMMAND),
    Symbol(
        "azureml.core.environment.DockerSection",
        Guide("give the image in `Environment(image=...)`, or `build=BuildContext(path=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.enabled",
        Guide("drop it: a v2 job always runs in the container of its environment"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.base_image",
        Guide("name the image in `Environment(image=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.base_dockerfile",
        Guide(
            "keep the Dockerfile in a folder and name it: `BuildContext(path=..., "
            "dockerfile_path=...)`"
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.build_context",
        Guide("write `Environment(build=BuildContext(path=..., dockerfile_path=...))`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.base_image_registry",
        Guide(
            'name the registry in the image, `Environment(image="<registry>.azurecr.io/<image>")`'
            ", and let an identity or a workspace connection give access"
        ),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.arguments",
        Guide("set `docker_args=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.shm_size",
        Guide("set `shm_size=` of `command(...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.gpu_support",
        Guide("drop it: the compute decides, and the image brings CUDA"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerSection.shared_volumes",
        Gone("SDK v2 mounts job folders itself"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerEnvironment",
        Guide("give the image in `Environment(image=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerBuildContext",
        Guide("use `azure.ai.ml.entities.BuildContext(path=..., dockerfile_path=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerBuildContext.from_local_directory",
        Guide("use `azure.ai.ml.entities.BuildContext(path=folder, dockerfile_path=...)`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.environment.DockerImageDetails",
        Gone("SDK v2 does not tell the built image of an environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.environment.DockerImagePlatform",
        Gone("SDK v2 does not choose an image platform"),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.ImageBuildDetails", Gone(_BUILD), _ENVIRONMENTS),
    Symbol(
        "azureml.core.environment.EnvironmentReference",
        Guide('refer to it by name in the job: `environment="azureml:<name>@latest"`'),
        _ENVIRONMENTS,
    ),
    Symbol("azureml.core.environment.RSection", _R, _ENVIRONMENTS),
    Symbol("azureml.core.environment.RCranPackage", _R, _ENVIRONMENTS),
    Symbol("azureml.core.environment.RGitHubPackage", _R, _ENVIRONMENTS),
    Symbol("azureml.core.environment.SparkSection", _SPARK, _COMMAND),
    Symbol("azureml.core.environment.SparkEnvironment", _SPARK, _COMMAND),
    Symbol("azureml.core.environment.SparkPackage", _SPARK, _COMMAND),
    Symbol(
        "azureml.core.container_registry",
        Guide("name the registry in the image of the environment and give access by identity"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.container_registry.ContainerRegistry",
        Guide("name the registry in the image of the environment and give access by identity"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.container_registry.RegistryIdentity",
        Guide("give the compute's identity the right to pull from the registry"),
        _ENVIRONMENTS,
    ),
)

_ADD = Guide("add the package to the conda YAML file of the environment")
_CONDA_FILE = Guide(
    "write a conda YAML file, or a dictionary of the same form, for "
    "`Environment(image=..., conda_file=...)`",
    """\
conda = {
    "channels": ["conda-forge"],
    "dependencies": ["python=3.10", "pip", {"pip": ["azureml-mlflow", "scikit-learn"]}],
}""",
)

_ROWS_CONDA = (
    Symbol("azureml.core.conda_dependencies", _CONDA_FILE, _ENVIRONMENTS),
    Symbol("azureml.core.conda_dependencies.CondaDependencies", _CONDA_FILE, _ENVIRONMENTS),
    Symbol("azureml.core.conda_dependencies.CondaDependencies.create", _CONDA_FILE, _ENVIRONMENTS),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_pip_package",
        Guide("add the package below `pip:` in the conda YAML file of the environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_conda_package",
        Guide("add the package to `dependencies:` in the conda YAML file of the environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_channel",
        Guide("add the channel to `channels:` in the conda YAML file of the environment"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.remove_channel",
        Guide("take the channel out of `channels:` in the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_python_version",
        Guide("write `python=<version>` in `dependencies:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.get_python_version",
        Guide("read the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_pip_requirements",
        Guide("list the packages below `pip:` in the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_pip_option",
        Guide("write the option, such as `--extra-index-url`, as an entry below `pip:`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.set_pip_index_url",
        Guide("write `--index-url <address>` as an entry below `pip:`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.save",
        Guide("keep the conda YAML file in the repository"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.save_to_file",
        Guide("keep the conda YAML file in the repository"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.serialize_to_string",
        Guide("write the YAML text yourself, as with `yaml.safe_dump`"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.as_dict",
        Guide("use the dictionary itself: `conda_file=` takes one"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.pip_packages",
        Guide("read the entries below `pip:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.conda_packages",
        Guide("read `dependencies:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.conda_channels",
        Guide("read `channels:` of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.remove_pip_package",
        Guide("take the package out of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.remove_conda_package",
        Guide("take the package out of the conda YAML file"),
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_tensorflow_pip_package",
        _ADD,
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_tensorflow_conda_package",
        _ADD,
        _ENVIRONMENTS,
    ),
    Symbol(
        "azureml.core.conda_dependencies.CondaDependencies.add_cntk_package",
        Gone("CNTK is no longer developed"),
        _ENVIRONMENTS,
    ),
)

_INSIDE = Gone("it is the inside of the v1 client; use `MLClient`, or drop it")

_VERSION = Guide('read `importlib.metadata.version("azure-ai-ml")`, or drop the check')
_NO_VERSION = Guide("drop it: nothing in a job depends on the SDK's version")

_ROWS_OTHER = (
    Symbol(
        "azureml.core",
        Guide("use `azure.ai.ml` and its `MLClient`"),
        _MIGRATE,
        in_job=Guide("drop it: a job needs no SDK; log with `mlflow`, read inputs from arguments"),
        in_scoring=Guide(
            "drop it: `AZUREML_MODEL_DIR` names the model folder and no SDK is needed"
        ),
    ),
    Symbol(
        "azureml.core._portal",
        Guide("open `job.studio_url` of the job that `ml_client.jobs.create_or_update` returned"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.diagnostic_log",
        Guide('turn on the logs of azure-core: `logging.getLogger("azure")`'),
        _MIGRATE,
    ),
    Symbol("azureml.core.util", _INSIDE, _MIGRATE),
    Symbol(
        "azureml.exceptions",
        Guide("catch `azure.core.exceptions.HttpResponseError`, or a class below it"),
        _MIGRATE,
        in_job=Guide("raise a Python exception: a job fails when its script ends with an error"),
    ),
    Symbol(
        "azureml.exceptions.AzureMLException",
        Guide(
            "catch `azure.core.exceptions.HttpResponseError` for the service, "
            "`azure.ai.ml.exceptions.MlException` for the client"
        ),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.UserErrorException",
        Guide(
            "catch `azure.ai.ml.exceptions.UserErrorException`, or "
            "`azure.core.exceptions.HttpResponseError` for what the service refuses"
        ),
        _MIGRATE,
        in_job=Guide("raise `ValueError` or another Python exception"),
    ),
    Symbol(
        "azureml.exceptions.ServiceException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ModelNotFoundException",
        Guide(
            "catch `azure.core.exceptions.ResourceNotFoundError` around "
            "`ml_client.models.get(name, version=...)`"
        ),
        "migrate-to-v2-assets-model",
    ),
    Symbol(
        "azureml.exceptions.ModelPathNotFoundException",
        Guide("catch `FileNotFoundError` where the model's files are read"),
        "migrate-to-v2-assets-model",
    ),
    Symbol(
        "azureml.exceptions.RunEnvironmentException",
        Guide("drop it: MLflow logs inside and outside of jobs"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.SnapshotException",
        Guide("catch `azure.ai.ml.exceptions.MlException` around the submission"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ActivityFailedException",
        Guide("catch `azure.ai.ml.exceptions.JobException` around `ml_client.jobs.stream`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.DiscoveryUrlNotFoundException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.AzureMLAggregatedException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ExperimentExecutionException",
        Guide("catch `azure.ai.ml.exceptions.JobException` around `ml_client.jobs.stream`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.ProjectSystemException",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.exceptions.TrainingException",
        Guide("raise a Python exception: a job fails when its script ends with an error"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.history",
        Gone("job history is read through `ml_client.jobs` and MLflow"),
        _MIGRATE,
    ),
    Symbol("azureml._async", _INSIDE, _MIGRATE),
    Symbol("azureml._base_sdk_common", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._base_sdk_common.__version__",
        _VERSION,
        _MIGRATE,
        in_job=_NO_VERSION,
    ),
    Symbol(
        "azureml._base_sdk_common._version",
        _VERSION,
        _MIGRATE,
        in_job=_NO_VERSION,
    ),
    Symbol("azureml._cli", _INSIDE, _MIGRATE),
    Symbol("azureml._common", _INSIDE, _MIGRATE),
    Symbol("azureml._execution", _INSIDE, _MIGRATE),
    Symbol("azureml._file_utils", _INSIDE, _MIGRATE),
    Symbol("azureml._history", _INSIDE, _MIGRATE),
    Symbol("azureml._html", _INSIDE, _MIGRATE),
    Symbol("azureml._introspect", _INSIDE, _MIGRATE),
    Symbol("azureml._jupyter_common", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._logging",
        Guide("log with Python's `logging`"),
        _MIGRATE,
    ),
    Symbol("azureml._model_converters", _INSIDE, _MIGRATE),
    Symbol("azureml._model_management", _INSIDE, _MIGRATE),
    Symbol("azureml._project", _INSIDE, _MIGRATE),
    Symbol("azureml._restclient", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._restclient.constants",
        Guide('compare `ml_client.jobs.get(name).status` with text such as `"Completed"`'),
        _MIGRATE,
    ),
    Symbol("azureml._run_impl", _INSIDE, _MIGRATE),
    Symbol("azureml._tracing", _INSIDE, _MIGRATE),
    Symbol(
        "azureml._workspace",
        Guide("use `ml_client.workspaces` in place of the inside of the v1 client"),
        _WORKSPACE,
    ),
)

SYMBOLS = (
    *_ROWS_WORKSPACE,
    *_ROWS_CONNECTIONS,
    *_ROWS_AUTHENTICATION,
    *_ROWS_KEYVAULT,
    *_ROWS_COMPUTE,
    *_ROWS_ENVIRONMENT,
    *_ROWS_CONDA,
    *_ROWS_OTHER,
)
