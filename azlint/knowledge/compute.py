"""What is said about v1 compute targets."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_COMPUTE = "migrate-to-v2-resource-compute"
_KUBERNETES = "how-to-attach-kubernetes-anywhere"
_WAIT = Guide("wait with `.result()` of the poller that `begin_create_or_update` returned")
_NO_COMPUTE = "SDK v2 cannot use this kind of compute and lists it as `UnsupportedCompute`"

SYMBOLS = (
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
