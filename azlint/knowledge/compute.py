"""What is said about v1 compute targets."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_COMPUTE = "migrate-to-v2-resource-compute"
_KUBERNETES = "how-to-attach-kubernetes-anywhere"

_PACKAGE = "azureml.core.compute"
_TARGET = f"{_PACKAGE}.compute.ComputeTarget"
_CLUSTER = f"{_PACKAGE}.amlcompute.AmlCompute"
_CLUSTER_STATUS = f"{_PACKAGE}.amlcompute.AmlComputeStatus"
_INSTANCE = f"{_PACKAGE}.computeinstance.ComputeInstance"
_INSTANCE_STATUS = f"{_PACKAGE}.computeinstance.ComputeInstanceStatus"
_AKS = f"{_PACKAGE}.aks.AksCompute"
_K8S = f"{_PACKAGE}.kubernetescompute.KubernetesCompute"
_REMOTE = f"{_PACKAGE}.remote.RemoteCompute"
_DSVM = f"{_PACKAGE}.dsvm.DsvmCompute"
_SYNAPSE = f"{_PACKAGE}.synapse.SynapseCompute"

_WAIT = Guide(
    "wait with `.result()` of the poller that `begin_create_or_update(...)` returns",
    """\
from azure.ai.ml.entities import AmlCompute

cluster = AmlCompute(name="<name>", size="<vm size>")
ml_client.compute.begin_create_or_update(cluster).result()""",
)
_GET_OR_CREATE = Guide(
    "take the compute with `ml_client.compute.get(name)`, which raises "
    "`azure.core.exceptions.ResourceNotFoundError` where v1 raises `ComputeTargetException`; jobs "
    "take just its name",
    """\
from azure.ai.ml.entities import AmlCompute
from azure.core.exceptions import ResourceNotFoundError

try:
    cluster = ml_client.compute.get("<name>")
except ResourceNotFoundError:
    cluster = ml_client.compute.begin_create_or_update(
        AmlCompute(name="<name>", size="<vm size>", min_instances=..., max_instances=...)
    ).result()""",
)
_CREATE = Guide(
    "create it with `ml_client.compute.begin_create_or_update(AmlCompute(name=..., size=..., "
    "min_instances=..., max_instances=...)).result()`, which waits too: the name goes into the "
    "v2 compute, and no workspace is handed over",
    _WAIT.snippet,
)
_ATTACH = Guide(
    "attach it with `ml_client.compute.begin_attach(compute).result()`, with a "
    "`KubernetesCompute`, `VirtualMachineCompute` or `SynapseSparkCompute` whose `resource_id=` is "
    "the id of the resource in Azure"
)
_REFRESH = Guide("take a fresh copy with `ml_client.compute.get(name)`")
_GET = Guide("take it with `ml_client.compute.get(name)`")
_STATE = Guide("read `ml_client.compute.get(name).provisioning_state`")
_DELETE = Guide("call `ml_client.compute.begin_delete(name).result()`")
_DETACH = Guide('call `ml_client.compute.begin_delete(name, action="Detach").result()`')
_UPDATE = Guide("change the v2 compute and call `ml_client.compute.begin_update(compute).result()`")
_START = Guide("call `ml_client.compute.begin_start(name).result()`")
_STOP = Guide("call `ml_client.compute.begin_stop(name).result()`")
_RESTART = Guide("call `ml_client.compute.begin_restart(name).result()`")
_NODES = Guide("iterate over `ml_client.compute.list_nodes(name)`")
_SERIALIZE = Guide("read the attributes of `ml_client.compute.get(name)` one by one")
_SIZES = Guide("iterate over `ml_client.compute.list_sizes()`")
_SIZE = Guide("read `size` of the compute that `ml_client.compute.get(name)` returns")
_VNET = Guide(
    "read `network_settings` of the compute that `ml_client.compute.get(name)` returns; set it "
    "with `network_settings=NetworkSettings(vnet_name=..., subnet=...)`"
)
_IDENTITY = Guide(
    "read `identity` of the compute that `ml_client.compute.get(name)` returns; set it with "
    "`identity=IdentityConfiguration(type=..., user_assigned_identities=[...])`"
)
_USER = Guide(
    "set `ssh_settings=AmlComputeSshSettings(admin_username=..., admin_password=..., "
    "ssh_key_value=...)` of the v2 `AmlCompute`; secrets are not read back"
)
_RUNS = Guide(
    "go through `ml_client.jobs.list()` and keep the running jobs with this `compute`",
    'jobs = [job for job in ml_client.jobs.list() if job.compute == "<name>"]',
)
_COUNT_NODES = Guide(
    "count the nodes of `ml_client.compute.list_nodes(name)` by their `node_state`",
    """\
from collections import Counter

states = Counter(node.node_state for node in ml_client.compute.list_nodes("<name>"))""",
)
_QUOTAS = Gone("the v2 client has no quota calls; see and set quotas in the portal or by REST")
_NO_COMPUTE = Gone("SDK v2 cannot use this kind of compute and lists it as `UnsupportedCompute`")
_ATTACH_KUBERNETES = Guide(
    "attach the cluster with `ml_client.compute.begin_attach(KubernetesCompute(name=..., "
    "resource_id=..., namespace=...)).result()`, whose extension for machine learning has to be "
    "deployed before",
    """\
from azure.ai.ml.entities import KubernetesCompute

compute = KubernetesCompute(
    name="<name>", namespace="<namespace>",
    resource_id="/subscriptions/<subscription>/resourceGroups/<resource group>/providers"
    "/Microsoft.ContainerService/managedClusters/<cluster>",
)
ml_client.compute.begin_attach(compute).result()""",
)
_AKS_PORTAL = Guide(
    "ask Azure itself, such as `az aks show --name <cluster> --resource-group <group>`: v2 knows "
    "the cluster as attached only"
)
_ATTACH_MACHINE = Guide(
    "attach the machine with `ml_client.compute.begin_attach(VirtualMachineCompute(name=..., "
    "resource_id=..., ssh_settings=VirtualMachineSshSettings(admin_username=...))).result()`",
    """\
from azure.ai.ml.entities import VirtualMachineCompute, VirtualMachineSshSettings

compute = VirtualMachineCompute(
    name="<name>",
    resource_id="/subscriptions/<subscription>/resourceGroups/<resource group>/providers"
    "/Microsoft.Compute/virtualMachines/<machine>",
    ssh_settings=VirtualMachineSshSettings(
        admin_username="<user>", ssh_private_key_file="<key file>"
    ),
)
ml_client.compute.begin_attach(compute).result()""",
)
_ATTACH_SYNAPSE = Guide(
    "attach the pool with `ml_client.compute.begin_attach(SynapseSparkCompute(name=..., "
    "resource_id=...)).result()`",
    """\
from azure.ai.ml.entities import SynapseSparkCompute

compute = SynapseSparkCompute(
    name="<name>",
    resource_id="/subscriptions/<subscription>/resourceGroups/<resource group>/providers"
    "/Microsoft.Synapse/workspaces/<workspace>/bigDataPools/<pool>",
)
ml_client.compute.begin_attach(compute).result()""",
)


def _attribute(name: str) -> Guide:
    return Guide(f"read `ml_client.compute.get(name).{name}`")


_ROWS_TARGET = (
    Symbol(
        _PACKAGE,
        Guide("use `ml_client.compute` and the compute classes of `azure.ai.ml.entities`"),
        _COMPUTE,
    ),
    Symbol(_TARGET, _GET_OR_CREATE, _COMPUTE),
    *of_members(
        _TARGET,
        _COMPUTE,
        {
            "create": _CREATE,
            "attach": _ATTACH,
            "list": "iterate over `ml_client.compute.list()`",
            "wait_for_completion": _WAIT,
            "get_status provisioning_state status": _STATE,
            "provisioning_errors": _attribute("provisioning_errors"),
            "name": "keep the name as text: v2 jobs take `compute=name`",
            "type": "read `ml_client.compute.get(name).type`, which is in lower case",
            "id": "read `ml_client.compute.get(name).id`, an ARM resource id",
            "location": _attribute("location"),
            "tags": _attribute("tags"),
            "description": _attribute("description"),
            "created_on": _attribute("created_on"),
            "modified_on": Gone("a v2 compute tells `created_on` and no time of change"),
            "vm_size": _SIZE,
            "cluster_resource_id": "read `ml_client.compute.get(name).resource_id`, the id of the "
            "attached resource",
            "cluster_location": "read `ml_client.compute.get(name).location`",
            "workspace": "use the `MLClient`",
            "is_attached": "read `ml_client.compute.get(name).resource_id`, which only an attached "
            "compute has",
            "refresh_state": _REFRESH,
            "delete": _DELETE,
            "detach": _DETACH,
            "update": _UPDATE,
            "list_nodes": _NODES,
            "start": _START,
            "stop": _STOP,
            "restart": _RESTART,
            "serialize": _SERIALIZE,
            "deserialize": _GET,
        },
    ),
    Symbol(
        f"{_PACKAGE}.compute.ComputeTargetProvisioningConfiguration",
        Guide("describe the compute with `AmlCompute` or `ComputeInstance` of v2"),
        _COMPUTE,
    ),
    Symbol(
        f"{_PACKAGE}.compute.ComputeTargetAttachConfiguration",
        Guide("describe the compute with a v2 compute class and call `begin_attach`"),
        _COMPUTE,
    ),
    Symbol(
        f"{_PACKAGE}.compute.ComputeTargetUpdateConfiguration",
        Guide("change the v2 compute and call `ml_client.compute.begin_update(compute)`"),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute_target",
        Guide('name the compute in the job: `compute="<compute>"`, or `compute="local"`'),
        _COMPUTE,
    ),
    Symbol(
        "azureml.core.compute_target.AbstractComputeTarget",
        Guide('name the compute in the job: `compute="<compute>"`'),
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
            "`ml_client.compute.get(name)`",
            _GET_OR_CREATE.snippet,
        ),
        _COMPUTE,
    ),
    Symbol(
        "azureml._compute",
        Guide("use `ml_client.compute` in place of the inside of the v1 client"),
        _COMPUTE,
    ),
)

_CLUSTER_OF_V2 = Guide(
    "describe the cluster with `azure.ai.ml.entities.AmlCompute(name=..., size=..., "
    "min_instances=..., max_instances=..., idle_time_before_scale_down=..., tier=...)`: "
    '`vm_priority="lowpriority"` becomes `tier="low_priority"`, `vnet_name` and `subnet_name` '
    "`network_settings=NetworkSettings(vnet_name=..., subnet=...)`, `identity_type` "
    "`identity=IdentityConfiguration(...)`, `admin_username` `ssh_settings=AmlComputeSshSettings"
    "(...)`; v2 takes 120 seconds of idle time and 4 nodes unless told, v1 1800 seconds",
    """\
from azure.ai.ml.entities import AmlCompute

cluster = AmlCompute(
    name="<name>", size="<vm size>", min_instances=..., max_instances=...,
    idle_time_before_scale_down=...,  # in seconds, as before
    tier="dedicated",  # or "low_priority"
)
ml_client.compute.begin_create_or_update(cluster).result()""",
)

_ROWS_CLUSTER = (
    Symbol(
        _CLUSTER,
        Guide(
            "take the cluster with `ml_client.compute.get(name)`, or describe a new one with "
            "`azure.ai.ml.entities.AmlCompute(name=..., size=...)`",
            _CLUSTER_OF_V2.snippet,
        ),
        _COMPUTE,
    ),
    *of_members(
        _CLUSTER,
        _COMPUTE,
        {
            "provisioning_configuration": _CLUSTER_OF_V2,
            "wait_for_completion": _WAIT,
            "get_status": "read `ml_client.compute.get(name).provisioning_state`; count the nodes "
            "with `ml_client.compute.list_nodes(name)`",
            "status": _STATE,
            "vm_size": _SIZE,
            "vm_priority": "read `tier` of the compute that `ml_client.compute.get(name)` returns, "
            '`"low_priority"` for v1\'s `"lowpriority"`',
            "scale_settings": "read `min_instances`, `max_instances` and "
            "`idle_time_before_scale_down` of the compute that `ml_client.compute.get(name)` "
            "returns",
            "admin_username admin_user_password admin_user_ssh_key": _USER,
            "vnet_resourcegroup_name vnet_name subnet_name": _VNET,
            "remote_login_port_public_access": "read `ssh_public_access_enabled` of the compute "
            "that `ml_client.compute.get(name)` returns",
            "identity_type identity_id": _IDENTITY,
            "update": "change `min_instances`, `max_instances` or `idle_time_before_scale_down` of "
            "the compute that `ml_client.compute.get(name)` returns and call "
            "`ml_client.compute.begin_update(cluster).result()`",
            "delete": _DELETE,
            "detach": _DETACH,
            "refresh_state": _REFRESH,
            "list_nodes": _NODES,
            "list_usages": "iterate over `ml_client.compute.list_usage()`",
            "list_quotas update_quotas": _QUOTAS,
            "supported_vmsizes": _SIZES,
            "get_active_runs": _RUNS,
            "add_identity": "set `identity=IdentityConfiguration(type=..., "
            "user_assigned_identities=[...])` on the cluster and call "
            "`ml_client.compute.begin_update(cluster)`",
            "remove_identity": "set `identity` of the cluster anew and call "
            "`ml_client.compute.begin_update(cluster)`",
            "serialize": _SERIALIZE,
            "deserialize get": _GET,
        },
    ),
    Symbol(f"{_PACKAGE}.amlcompute.AmlComputeProvisioningConfiguration", _CLUSTER_OF_V2, _COMPUTE),
    Symbol(
        _CLUSTER_STATUS,
        Guide("read the attributes of `ml_client.compute.get(name)`"),
        _COMPUTE,
    ),
    *of_members(
        _CLUSTER_STATUS,
        _COMPUTE,
        {
            "serialize": _SERIALIZE,
            "deserialize": _GET,
            "provisioning_state allocation_state": _STATE,
            "errors": _attribute("provisioning_errors"),
            "creation_time": _attribute("created_on"),
            "modified_time allocation_state_transition_time provisioning_state_transition_time": (
                Gone("a v2 compute tells `created_on` and no time of change")
            ),
            "current_node_count target_node_count": "count the nodes of "
            "`ml_client.compute.list_nodes(name)`",
            "node_state_counts": _COUNT_NODES,
            "scale_settings": "read `min_instances`, `max_instances` and "
            "`idle_time_before_scale_down` of the compute that `ml_client.compute.get(name)` "
            "returns",
            "vm_priority": "read `tier` of the compute that `ml_client.compute.get(name)` returns",
            "vm_size": _SIZE,
        },
    ),
    Symbol(f"{_PACKAGE}.amlcompute.AmlComputeNodeStateCounts", _COUNT_NODES, _COMPUTE),
    Symbol(
        f"{_PACKAGE}.amlcompute.ScaleSettings",
        Guide(
            "set `min_instances=`, `max_instances=` and `idle_time_before_scale_down=` of the v2 "
            "`AmlCompute`"
        ),
        _COMPUTE,
    ),
)

_INSTANCE_STATE = Guide("read `state` of the compute that `ml_client.compute.get(name)` returns")
_INSTANCE_OWNER = Guide(
    "set `create_on_behalf_of=AssignedUserConfiguration(user_tenant_id=..., user_object_id=...)` "
    "of the v2 `ComputeInstance`"
)

_ROWS_INSTANCE = (
    Symbol(
        _INSTANCE,
        Guide(
            "take it with `ml_client.compute.get(name)`, or describe a new one with "
            "`azure.ai.ml.entities.ComputeInstance(name=..., size=...)`"
        ),
        _COMPUTE,
    ),
    *of_members(
        _INSTANCE,
        _COMPUTE,
        {
            "provisioning_configuration": Guide(
                "describe it with `azure.ai.ml.entities.ComputeInstance(name=..., size=...)`: "
                "`ssh_public_access` becomes `ssh_public_access_enabled=`, `vnet_name` and "
                "`subnet_name` become `network_settings=NetworkSettings(...)`, "
                "`assigned_user_object_id` `create_on_behalf_of=AssignedUserConfiguration(...)`",
                """\
from azure.ai.ml.entities import ComputeInstance

instance = ComputeInstance(name="<name>", size="<vm size>")
ml_client.compute.begin_create_or_update(instance).result()""",
            ),
            "wait_for_completion": _WAIT,
            "get_status status": _INSTANCE_STATE,
            "start": _START,
            "stop": _STOP,
            "restart": _RESTART,
            "delete": _DELETE,
            "detach": _DETACH,
            "refresh_state": _REFRESH,
            "update_sso_settings": "call `ml_client.compute.enable_sso(name=..., enable_sso=...)`",
            "supported_vmsizes": _SIZES,
            "get_active_runs": _RUNS,
            "vm_size": _SIZE,
            "ssh_public_access": "read `ssh_public_access_enabled` of the compute that "
            "`ml_client.compute.get(name)` returns",
            "admin_username admin_user_ssh_public_key ssh_port": "read `ssh_settings` of the "
            "compute that `ml_client.compute.get(name)` returns",
            "vnet_resourcegroup_name vnet_name subnet_name subnet_id": _VNET,
            "public_ip_address private_ip_address": "read `network_settings` of the compute that "
            "`ml_client.compute.get(name)` returns",
            "applications": "read `services` of the compute that `ml_client.compute.get(name)` "
            "returns",
            "errors": _attribute("provisioning_errors"),
            "assigned_user_object_id assigned_user_tenant_id": _INSTANCE_OWNER,
            "instance_resource_id": "read `ml_client.compute.get(name).id`",
            "instance_location": "read `ml_client.compute.get(name).location`",
            "get_docs_url": Gone("it is a link to the v1 reference"),
            "serialize": _SERIALIZE,
            "deserialize get": _GET,
        },
    ),
    Symbol(_INSTANCE_STATUS, _INSTANCE_STATE, _COMPUTE),
    *of_members(
        _INSTANCE_STATUS,
        _COMPUTE,
        {
            "state": _INSTANCE_STATE,
            "errors": _attribute("provisioning_errors"),
            "creation_time": _attribute("created_on"),
            "modified_time": Gone("a v2 compute tells `created_on` and no time of change"),
            "created_by_user_name created_by_user_id created_by_user_org": "read "
            "`ml_client.compute.get(name).creation_context`",
            "vm_size": _SIZE,
            "serialize": _SERIALIZE,
            "deserialize": _GET,
        },
    ),
)

_ROWS_KUBERNETES = (
    Symbol(
        _K8S,
        Guide(
            "take it with `ml_client.compute.get(name)`, or describe it with "
            "`azure.ai.ml.entities.KubernetesCompute`"
        ),
        _KUBERNETES,
    ),
    *of_members(
        _K8S,
        _KUBERNETES,
        {
            "attach_configuration": _ATTACH_KUBERNETES,
            "get_status status": _STATE,
            "wait_for_completion": "wait with `.result()` of the poller that `begin_attach(...)` "
            "returns",
            "namespace": "read `namespace` of the compute that `ml_client.compute.get(name)` "
            "returns",
            "default_instance_type instance_types vm_size": "read `properties` of the compute that "
            "`ml_client.compute.get(name)` returns; a job names one with `instance_type=`",
            "identity_type identity_ids identity": _IDENTITY,
            "public_ip": _AKS_PORTAL,
            "delete": _DELETE,
            "detach": _DETACH,
            "refresh_state": _REFRESH,
            "get deserialize": _GET,
            "serialize": _SERIALIZE,
        },
    ),
    Symbol(f"{_PACKAGE}.aks", _ATTACH_KUBERNETES, _KUBERNETES),
    Symbol(
        _AKS,
        Guide(
            "attach the AKS cluster with `ml_client.compute.begin_attach(KubernetesCompute("
            "name=..., resource_id=..., namespace=...))`; SDK v2 has no `AksCompute`",
            _ATTACH_KUBERNETES.snippet,
        ),
        _KUBERNETES,
    ),
    *of_members(
        _AKS,
        _KUBERNETES,
        {
            "provisioning_configuration": Gone(
                "SDK v2 does not create AKS clusters; create it with `az aks create`, then attach "
                "it as `KubernetesCompute`"
            ),
            "attach_configuration attach": _ATTACH_KUBERNETES,
            "agent_vm_size agent_count cluster_fqdn ssl_configuration load_balancer_type "
            "load_balancer_subnet": _AKS_PORTAL,
            "cluster_purpose ClusterPurpose": Gone(
                "an attached cluster serves for training and for endpoints alike"
            ),
            "system_services": "list the pods of the namespace `azureml` with `kubectl`",
            "get_credentials": "call `az aks get-credentials --name <cluster> --resource-group "
            "<group>`",
            "update": "change the cluster with `az aks update`",
            "refresh_state": _REFRESH,
            "delete": 'detach it with `ml_client.compute.begin_delete(name, action="Detach")`; '
            "v2 does not delete the cluster itself",
            "detach": _DETACH,
            "serialize": _SERIALIZE,
            "deserialize": _GET,
        },
    ),
)

_ROWS_OTHER = (
    Symbol(_REMOTE, _ATTACH_MACHINE, _COMPUTE),
    *of_members(
        _REMOTE,
        _COMPUTE,
        {
            "attach_configuration attach": _ATTACH_MACHINE,
            "vm_size": "ask Azure itself, such as `az vm show --name <machine> --resource-group "
            "<group>`: v2 knows the machine as attached only",
            "address ssh_port": "read `ssh_settings` of the compute that "
            "`ml_client.compute.get(name)` returns",
            "get_credentials": Gone("v2 gives the keys of an attached machine to nobody"),
            "refresh_state": _REFRESH,
            "delete detach": _DETACH,
            "serialize": _SERIALIZE,
            "deserialize": _GET,
        },
    ),
    Symbol(_DSVM, _ATTACH_MACHINE, _COMPUTE),
    Symbol(
        f"{_DSVM}.provisioning_configuration",
        Gone(
            "SDK v2 does not create virtual machines; create one in Azure, then attach it as "
            "`VirtualMachineCompute`"
        ),
        _COMPUTE,
    ),
    Symbol(_SYNAPSE, _ATTACH_SYNAPSE, _COMPUTE),
    Symbol(f"{_SYNAPSE}.attach_configuration", _ATTACH_SYNAPSE, _COMPUTE),
    *(
        Symbol(f"{_PACKAGE}.{name}", _NO_COMPUTE, _COMPUTE)
        for module, cls in (
            ("databricks", "DatabricksCompute"),
            ("adla", "AdlaCompute"),
            ("batch", "BatchCompute"),
            ("datafactory", "DataFactoryCompute"),
            ("hdinsight", "HDInsightCompute"),
            ("kusto", "KustoCompute"),
        )
        for name in (module, f"{module}.{cls}")
    ),
)

SYMBOLS = (*_ROWS_TARGET, *_ROWS_CLUSTER, *_ROWS_INSTANCE, *_ROWS_KUBERNETES, *_ROWS_OTHER)
