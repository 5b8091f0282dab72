"""What is said about v1 deployment: inference configuration, web services, images."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_ENDPOINTS = "migrate-to-v2-deploy-endpoints"
_MANAGED = "migrate-to-v2-managed-online-endpoints"
_COLLECTION = "how-to-collect-production-data"

_DEPLOY = Guide(
    "create a `ManagedOnlineEndpoint(name=...)` and a `ManagedOnlineDeployment(name=..., "
    "endpoint_name=..., model=..., instance_type=..., instance_count=...)` with "
    "`begin_create_or_update(...).result()`, then send it the traffic with `endpoint.traffic = "
    '{"<deployment>": 100}`: `models` becomes `model=`, one of them, `inference_config` '
    "`code_configuration=` and `environment=`, and `overwrite` goes, since the call updates what "
    "is there",
    """\
from azure.ai.ml.entities import (
    CodeConfiguration, ManagedOnlineDeployment, ManagedOnlineEndpoint,
)

endpoint = ManagedOnlineEndpoint(name="<endpoint>", auth_mode="key")
ml_client.online_endpoints.begin_create_or_update(endpoint).result()
deployment = ManagedOnlineDeployment(
    name="<deployment>", endpoint_name="<endpoint>", model="azureml:<model>@latest",
    environment="azureml:<environment>@latest",
    code_configuration=CodeConfiguration(code="<folder>", scoring_script="<script>"),
    instance_type="<vm size>", instance_count=...,
)
ml_client.online_deployments.begin_create_or_update(deployment).result()
endpoint.traffic = {"<deployment>": 100}
ml_client.online_endpoints.begin_create_or_update(endpoint).result()""",
)
_NO_IMAGES = Gone("SDK v2 has no image assets; a deployment builds its image from its environment")
_PACKAGE = Guide(
    "call `ml_client.models.package(name, version, ModelPackage(...))`, which is a preview and "
    "gives an environment"
)
_NO_PROFILE = Gone(
    "SDK v2 does not profile models; deploy to a small instance and load it with requests"
)
_WAIT = Guide(
    "wait with `.result()` of the poller that "
    "`ml_client.online_deployments.begin_create_or_update(...)` returns, which raises when the "
    "deployment fails"
)
_UPDATE = Guide(
    "change the deployment that `ml_client.online_deployments.get(name, endpoint_name)` returns "
    "and call `ml_client.online_deployments.begin_create_or_update(deployment).result()`",
    """\
deployment = ml_client.online_deployments.get("<deployment>", "<endpoint>")
deployment.instance_count = ...
ml_client.online_deployments.begin_create_or_update(deployment).result()""",
)
_KEYS = Guide(
    "call `ml_client.online_endpoints.get_keys(name)`, which gives an object with `primary_key` "
    "and `secondary_key` and no list",
    'key = ml_client.online_endpoints.get_keys("<endpoint>").primary_key',
)
_TOKEN = Guide(
    'make the endpoint with `auth_mode="aml_token"` and read '
    "`ml_client.online_endpoints.get_keys(name).access_token`"
)
_INVOKE = Guide(
    "call `ml_client.online_endpoints.invoke(endpoint_name=..., request_file=...)`, which takes "
    "a file and no string: `input_data` is written to it first, or posted to the `scoring_uri`",
    """\
from pathlib import Path

Path("request.json").write_text(input_data)
result = ml_client.online_endpoints.invoke(
    endpoint_name="<endpoint>", request_file="request.json"
)""",
)
_LOGS = Guide(
    "call `ml_client.online_deployments.get_logs(name=..., endpoint_name=..., lines=...)`"
)
_URI = Guide("read `ml_client.online_endpoints.get(name).scoring_uri`")
_OPENAPI = Guide("read `ml_client.online_endpoints.get(name).openapi_uri`")
_DELETE = Guide("call `ml_client.online_endpoints.begin_delete(name=...).result()`")
_TAGS = Guide("set `tags=` on the endpoint or the deployment and update it")
_PROBES = Guide("set `liveness_probe=ProbeSettings(...)` on the deployment")
_AUTOSCALE = Guide(
    "set `scale_settings=TargetUtilizationScaleSettings(...)` on a `KubernetesOnlineDeployment`; "
    "a managed deployment scales by Azure Monitor autoscale"
)
_RESOURCES = Guide(
    "choose `instance_type=` and `instance_count=`; on Kubernetes set "
    "`resources=ResourceRequirementsSettings(...)`"
)
_COLLECT = Guide("set `data_collector=DataCollector(...)` on the `ManagedOnlineDeployment`")
_KUBERNETES_DEPLOY = Guide(
    "use `KubernetesOnlineEndpoint` and `KubernetesOnlineDeployment` on an attached cluster",
)
_KUBERNETES_CONFIG = Guide(
    "put the settings on `KubernetesOnlineDeployment(...)`: `num_replicas` becomes "
    "`instance_count=`, `autoscale_*` `scale_settings=TargetUtilizationScaleSettings(...)`, "
    "`scoring_timeout_ms` and `replica_max_concurrent_requests` "
    "`request_settings=OnlineRequestSettings(...)`, `cpu_cores` and `memory_gb` "
    "`resources=ResourceRequirementsSettings(...)`, `period_seconds` and its like "
    "`liveness_probe=ProbeSettings(...)`",
    """\
from azure.ai.ml.entities import (
    KubernetesOnlineDeployment, OnlineRequestSettings, ProbeSettings,
    ResourceRequirementsSettings, ResourceSettings, TargetUtilizationScaleSettings,
)

deployment = KubernetesOnlineDeployment(
    name="<deployment>", endpoint_name="<endpoint>", model="azureml:<model>@latest",
    scale_settings=TargetUtilizationScaleSettings(
        min_instances=..., max_instances=..., polling_interval=...,
        target_utilization_percentage=...,
    ),
    request_settings=OnlineRequestSettings(
        request_timeout_ms=..., max_concurrent_requests_per_instance=..., max_queue_wait_ms=...
    ),
    liveness_probe=ProbeSettings(period=..., initial_delay=..., timeout=...),
    resources=ResourceRequirementsSettings(
        requests=ResourceSettings(cpu="<cores>", memory="<memory>")
    ),
)""",
)
_ACI_CONFIG = Guide(
    "choose `instance_type=` and `instance_count=` of `ManagedOnlineDeployment(...)` in place of "
    "`cpu_cores` and `memory_gb`, such as `Standard_DS2_v2` for 2 cores and 7 GB or "
    "`Standard_DS3_v2` for 4 and 14; `enable_app_insights` becomes `app_insights_enabled=`, "
    "`collect_model_data` becomes `data_collector=`, and an endpoint always asks for a key or "
    "token",
    """\
from azure.ai.ml.entities import ManagedOnlineDeployment

deployment = ManagedOnlineDeployment(
    name="<deployment>", endpoint_name="<endpoint>", model="azureml:<model>@latest",
    instance_type="<vm size>", instance_count=..., app_insights_enabled=...,
)""",
)
_LOCAL = Guide(
    "deploy locally with `begin_create_or_update(deployment, local=True)`, which needs Docker",
    """\
from azure.ai.ml.entities import (
    CodeConfiguration, Environment, ManagedOnlineDeployment, ManagedOnlineEndpoint, Model,
)

endpoint = ManagedOnlineEndpoint(name="<endpoint>")
ml_client.online_endpoints.begin_create_or_update(endpoint, local=True)
deployment = ManagedOnlineDeployment(
    name="<deployment>", endpoint_name="<endpoint>", model=Model(path="<model file>"),
    environment=Environment(image="<image>", conda_file="<conda file>"),
    code_configuration=CodeConfiguration(code="<folder>", scoring_script="<script>"),
)
ml_client.online_deployments.begin_create_or_update(deployment, local=True)""",
)
_CERTIFICATE = Gone(
    "a managed endpoint has a certificate and a host name of its own and takes no other"
)


def _of_deployment(attribute: str) -> Guide:
    return Guide(
        f"read `{attribute}` of the deployment that "
        "`ml_client.online_deployments.get(name, endpoint_name)` returns"
    )


_OF_ENDPOINT = Guide(
    "read it from the endpoint that `ml_client.online_endpoints.get(name)` returns"
)
_STATE = Guide(
    "read `provisioning_state` of the deployment, "
    '`ml_client.online_deployments.get(name=..., endpoint_name=...)`, which says `"Succeeded"` '
    'where v1 says `"Healthy"`: an endpoint stands at `"Succeeded"` with a failed deployment',
    """\
deployment = ml_client.online_deployments.get(name="<deployment>", endpoint_name="<endpoint>")
print(deployment.provisioning_state)""",
)
_SERIALIZE = Guide(
    "read the attributes of the endpoint that `ml_client.online_endpoints.get(name)` returns one "
    "by one"
)
_FRESH = Guide("take a fresh copy with `ml_client.online_endpoints.get(name)`")
_IMAGE_OF_ENVIRONMENT = Guide(
    "name the image by the `Environment` of the deployment: SDK v2 has no image assets"
)

_ROWS_MODEL = (
    Symbol("azureml.core.model.Model.deploy", _DEPLOY, _ENDPOINTS),
    Symbol("azureml.core.model.Model.package", _PACKAGE, _ENDPOINTS),
    Symbol("azureml.core.model.Model.profile", _NO_PROFILE, _ENDPOINTS),
    Symbol("azureml.core.model.ModelPackage", _PACKAGE, _ENDPOINTS),
    *of_members(
        "azureml.core.model.ModelPackage",
        _ENDPOINTS,
        {
            "wait_for_creation": "drop it: `ml_client.models.package(...)` returns when the "
            "package is there",
            "location": "read `image` of the `Environment` that `ml_client.models.package(...)` "
            "returns",
            "generate_dockerfile save": "write the Dockerfile yourself, from the image and the "
            "conda file of the environment: v2 gives none",
            "pull": "pull the image with `docker pull`, after `az acr login --name <registry>`",
            "get_container_registry": "read `container_registry` of "
            "`ml_client.workspaces.get(ml_client.workspace_name)` and sign in with `az acr login "
            "--name <registry>`",
            "get_logs package_build_log_uri": "read the build log of the environment in the studio",
            "state update_creation_state error": "catch the error that "
            "`ml_client.models.package(...)` raises: it returns when the package is there",
            "workspace": "use the `MLClient`",
            "serialize": "read the attributes of the `Environment` that "
            "`ml_client.models.package(...)` returns",
        },
    ),
    Symbol("azureml.core.profile", _NO_PROFILE, _ENDPOINTS),
    Symbol("azureml.core.profile.ModelProfile", _NO_PROFILE, _ENDPOINTS),
    Symbol("azureml.core.resource_configuration", _RESOURCES, _MANAGED),
    Symbol("azureml.core.resource_configuration.ResourceConfiguration", _RESOURCES, _MANAGED),
)

_ROWS_INFERENCE = (
    Symbol(
        "azureml.core.model.InferenceConfig",
        Guide(
            "put `code_configuration=CodeConfiguration(code=..., scoring_script=...)` and "
            "`environment=` on the deployment: `source_directory` becomes `code=`, `entry_script` "
            "becomes `scoring_script=`, and the environment must hold "
            "`azureml-inference-server-http`",
            """\
from azure.ai.ml.entities import CodeConfiguration, ManagedOnlineDeployment

deployment = ManagedOnlineDeployment(
    name="<deployment>", endpoint_name="<endpoint>", model="azureml:<model>@latest",
    environment="azureml:<environment>@latest",
    code_configuration=CodeConfiguration(code="<folder>", scoring_script="<script>"),
    instance_type="<vm size>", instance_count=...,
)""",
        ),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.model.InferenceConfig.entry_script",
        Guide("give it as `CodeConfiguration(code=folder, scoring_script=file)`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.model.InferenceConfig.environment",
        Guide("give it as `environment=` of the deployment"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.model.InferenceConfig.source_directory",
        Guide("give it as `CodeConfiguration(code=folder, scoring_script=file)`"),
        _ENDPOINTS,
    ),
)

_ROWS_INFERENCE_REST = of_members(
    "azureml.core.model.InferenceConfig",
    _ENDPOINTS,
    {
        "runtime": Gone("the scoring script is Python; another runtime is a container of your own"),
        "conda_file": "give it as `conda_file=` of the `Environment` of the deployment",
        "extra_docker_file_steps": "write them into the Dockerfile of the environment, "
        "`Environment(build=BuildContext(path=...))`",
        "enable_gpu cuda_version": "name an image with CUDA in `Environment(image=...)` and a "
        "machine with a GPU as `instance_type=`",
        "description": "give it as `description=` of the deployment",
        "base_image": "name the image in `Environment(image=...)`",
        "base_image_registry": "name the registry in the image, "
        '`Environment(image="<registry>.azurecr.io/<image>")`',
        "validate_configuration validation_script_content": "drop it: "
        "`begin_create_or_update(...)` checks that the scoring script is there",
        "build_create_payload build_profile_payload": Gone("it is the inside of the v1 client"),
    },
)

_ROWS_WEBSERVICE = (
    Symbol(
        "azureml.core.webservice",
        Guide("serve models with online endpoints: `ml_client.online_endpoints`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice",
        Guide("take the endpoint with `ml_client.online_endpoints.get(name)`"),
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.webservice.Webservice.deploy", _DEPLOY, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.Webservice.deploy_from_model", _DEPLOY, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.deploy_from_image",
        Guide("deploy anew with a `ManagedOnlineDeployment`, the image named by its `Environment`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.deploy_local_from_model",
        _LOCAL,
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.check_for_existing_webservice",
        Guide(
            "call `ml_client.online_endpoints.get(name)` and catch "
            "`azure.core.exceptions.ResourceNotFoundError`"
        ),
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.webservice.Webservice.wait_for_deployment", _WAIT, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.update_deployment_state",
        Guide("take a fresh copy with `ml_client.online_endpoints.get(name)`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.list",
        Guide("iterate over `ml_client.online_endpoints.list()`"),
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.webservice.Webservice.get_logs", _LOGS, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.Webservice.get_keys", _KEYS, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.Webservice.get_token", _TOKEN, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.regen_key",
        Guide(
            "call `ml_client.online_endpoints.begin_regenerate_keys(name, "
            'key_type="primary").result()`'
        ),
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.webservice.Webservice.delete", _DELETE, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.Webservice.run", _INVOKE, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.Webservice.update", _UPDATE, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.state",
        _STATE,
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.error",
        Guide("read the error that `.result()` raises, and the deployment's logs"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.name",
        Guide("keep the name as text: `ml_client.online_endpoints.get(name)` takes it"),
        _ENDPOINTS,
    ),
    *of_members(
        "azureml.core.webservice.webservice.Webservice",
        _ENDPOINTS,
        {
            "compute_type": "look at the class of the endpoint that "
            "`ml_client.online_endpoints.get(name)` returns: managed or Kubernetes",
            "created_time created_by updated_time": "read `creation_context` of what "
            "`ml_client.online_deployments.get(name, endpoint_name)` returns",
            "description": _OF_ENDPOINT,
            "properties": _OF_ENDPOINT,
            "image_id image_digest": _NO_IMAGES,
            "workspace": "use the `MLClient`",
            "token_auth_enabled": "read `auth_mode` of the endpoint that "
            "`ml_client.online_endpoints.get(name)` returns, which is `aml_token` then",
            "serialize": _SERIALIZE,
            "deserialize": "take the endpoint with `ml_client.online_endpoints.get(name)`",
        },
    ),
    Symbol("azureml.core.webservice.webservice.Webservice.tags", _TAGS, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.Webservice.scoring_uri", _URI, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.Webservice.swagger_uri", _OPENAPI, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.auth_enabled",
        Gone("an online endpoint always asks for a key or a token"),
        _MANAGED,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.image",
        _NO_IMAGES,
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.WebserviceDeploymentConfiguration",
        Guide("put the settings on `ManagedOnlineDeployment` or `KubernetesOnlineDeployment`"),
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.webservice.WebServiceAccessToken", _TOKEN, _ENDPOINTS),
    Symbol("azureml.core.webservice.webservice.AutoScaler", _AUTOSCALE, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.webservice.ContainerResourceRequirements",
        _RESOURCES,
        _MANAGED,
    ),
    Symbol("azureml.core.webservice.webservice.DataCollection", _COLLECT, _COLLECTION),
    Symbol("azureml.core.webservice.webservice.LivenessProbeRequirements", _PROBES, _ENDPOINTS),
    Symbol("azureml.core.webservice.aci", _DEPLOY, _MANAGED),
    Symbol("azureml.core.webservice.aci.AciWebservice", _DEPLOY, _MANAGED),
    Symbol("azureml.core.webservice.aci.AciWebservice.deploy_configuration", _ACI_CONFIG, _MANAGED),
    Symbol("azureml.core.webservice.aci.AciWebservice.run", _INVOKE, _ENDPOINTS),
    Symbol("azureml.core.webservice.aci.AciWebservice.update", _UPDATE, _ENDPOINTS),
    Symbol("azureml.core.webservice.aci.AciWebservice.scoring_uri", _URI, _ENDPOINTS),
    Symbol("azureml.core.webservice.aci.AciWebservice.swagger_uri", _OPENAPI, _ENDPOINTS),
    Symbol("azureml.core.webservice.aci.AciWebservice.get_token", _TOKEN, _ENDPOINTS),
    Symbol("azureml.core.webservice.aci.AciWebservice.add_tags", _TAGS, _ENDPOINTS),
    Symbol("azureml.core.webservice.aci.AciWebservice.remove_tags", _TAGS, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.aci.AciWebservice.add_properties",
        Guide("set `properties=` on the endpoint or the deployment"),
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.aci.AciServiceDeploymentConfiguration", _ACI_CONFIG, _MANAGED),
    *of_members(
        "azureml.core.webservice.aci.AciWebservice",
        _MANAGED,
        {
            "enable_app_insights": _of_deployment("app_insights_enabled"),
            "cname ssl_certificate ssl_enabled ssl_key": _CERTIFICATE,
            "public_ip public_fqdn": "take the host from `scoring_uri` of the endpoint that "
            "`ml_client.online_endpoints.get(name)` returns",
            "container_resource_requirements": "read `instance_type` and `instance_count` of the "
            "deployment that `ml_client.online_deployments.get(name, endpoint_name)` returns",
            "encryption_properties": Gone(
                "a managed endpoint uses the encryption of the workspace"
            ),
            "vnet_configuration": "read `public_network_access` of the endpoint that "
            "`ml_client.online_endpoints.get(name)` returns",
            "location": "read `ml_client.online_endpoints.get(name).location`",
            "environment": _of_deployment("environment"),
            "models": Guide(
                "read `model` of the deployment that "
                "`ml_client.online_deployments.get(name, endpoint_name)` returns, the one that it "
                "has"
            ),
            "tags": _TAGS,
            "serialize": _SERIALIZE,
        },
    ),
    Symbol(
        "azureml.core.webservice.aci.EncryptionProperties",
        Gone("a managed endpoint uses the encryption of the workspace"),
        _MANAGED,
    ),
    Symbol(
        "azureml.core.webservice.aci.VnetConfiguration",
        Guide('close the endpoint with `public_network_access="disabled"`'),
        "how-to-configure-network-isolation-with-v2",
    ),
    Symbol("azureml.core.webservice.aci.ContainerResourceRequirements", _RESOURCES, _MANAGED),
    Symbol("azureml.core.webservice.aks", _KUBERNETES_DEPLOY, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice", _KUBERNETES_DEPLOY, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.aks.AksWebservice.deploy_configuration",
        _KUBERNETES_CONFIG,
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.aks.AksWebservice.run", _INVOKE, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice.update", _UPDATE, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice.scoring_uri", _URI, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice.swagger_uri", _OPENAPI, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice.get_token", _TOKEN, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice.get_access_token", _TOKEN, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice.add_tags", _TAGS, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AksWebservice.remove_tags", _TAGS, _ENDPOINTS),
    *of_members(
        "azureml.core.webservice.aks.AksWebservice",
        _ENDPOINTS,
        {
            "enable_app_insights": _of_deployment("app_insights_enabled"),
            "autoscaler": _of_deployment("scale_settings"),
            "compute_name": "read `compute` of the endpoint that "
            "`ml_client.online_endpoints.get(name)` returns",
            "container_resource_requirements": _of_deployment("resources"),
            "liveness_probe_requirements": _of_deployment("liveness_probe"),
            "data_collection": _COLLECT,
            "max_concurrent_requests_per_container max_request_wait_time scoring_timeout_ms": (
                _of_deployment("request_settings")
            ),
            "num_replicas": _of_deployment("instance_count"),
            "is_default traffic_percentile version_type": "read `traffic` of the endpoint that "
            "`ml_client.online_endpoints.get(name)` returns",
            "environment": _of_deployment("environment"),
            "models": "read `model` of the deployment that "
            "`ml_client.online_deployments.get(name, endpoint_name)` returns, the one that it has",
            "deployment_status": _STATE,
            "namespace": "read `namespace` of the attached cluster that "
            "`ml_client.compute.get(name)` returns",
            "tags": _TAGS,
            "add_properties": "set `properties=` on the endpoint or the deployment",
            "serialize": _SERIALIZE,
        },
    ),
    *of_members(
        "azureml.core.webservice.aks.AksEndpoint",
        _ENDPOINTS,
        {
            "versions": "iterate over `ml_client.online_deployments.list(endpoint_name=...)`",
            "update": _UPDATE,
            "serialize": _SERIALIZE,
            "VersionType": "give a deployment its share of `traffic`: v2 has no control and no "
            "treatment type",
        },
    ),
    Symbol(
        "azureml.core.webservice.aks.AksEndpoint",
        Guide(
            "use one `KubernetesOnlineEndpoint` with several `KubernetesOnlineDeployment`s and "
            "split `traffic` between them"
        ),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.aks.AksEndpoint.create_version",
        Guide("add a `KubernetesOnlineDeployment` to the endpoint"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.aks.AksEndpoint.update_version",
        _UPDATE,
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.aks.AksEndpoint.delete_version",
        Guide("call `ml_client.online_deployments.begin_delete(name=..., endpoint_name=...)`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.aks.AksEndpoint.deploy_configuration",
        _KUBERNETES_CONFIG,
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.aks.AksServiceDeploymentConfiguration",
        _KUBERNETES_CONFIG,
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.aks.AksEndpointDeploymentConfiguration",
        _KUBERNETES_CONFIG,
        _ENDPOINTS,
    ),
    Symbol("azureml.core.webservice.aks.AksServiceAccessToken", _TOKEN, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.AutoScaler", _AUTOSCALE, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.ContainerResourceRequirements", _RESOURCES, _ENDPOINTS),
    Symbol("azureml.core.webservice.aks.DataCollection", _COLLECT, _COLLECTION),
    Symbol("azureml.core.webservice.aks.LivenessProbeRequirements", _PROBES, _ENDPOINTS),
    Symbol("azureml.core.webservice.container_resource_requirements", _RESOURCES, _MANAGED),
    Symbol("azureml.core.webservice.local", _LOCAL, _ENDPOINTS),
    Symbol("azureml.core.webservice.local.LocalWebservice", _LOCAL, _ENDPOINTS),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.deploy_configuration",
        Guide("drop it: `local=True` takes the endpoint and deployment as they are"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebserviceDeploymentConfiguration", _LOCAL, _ENDPOINTS
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.run",
        Guide(
            "call `ml_client.online_endpoints.invoke(endpoint_name=..., request_file=..., "
            "local=True)`"
        ),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.reload",
        Guide("call `begin_create_or_update(deployment, local=True)` once more"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.update",
        Guide("call `begin_create_or_update(deployment, local=True)` once more"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.port",
        Guide("read the port from `scoring_uri` of the local endpoint"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.scoring_uri",
        Guide("read `ml_client.online_endpoints.get(name, local=True).scoring_uri`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.get_logs",
        Guide(
            "call `ml_client.online_deployments.get_logs(name=..., endpoint_name=..., lines=..., "
            "local=True)`"
        ),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.wait_for_deployment",
        Guide("drop it: a local deployment is ready when the call returns"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.delete",
        Guide("call `ml_client.online_endpoints.begin_delete(name=..., local=True)`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.local.LocalWebservice.deploy_to_cloud",
        Guide("create the same endpoint and deployment without `local=True`"),
        _ENDPOINTS,
    ),
    *of_members(
        "azureml.core.webservice.local.LocalWebservice",
        _ENDPOINTS,
        {
            "NETWORK_NAME": Gone("v2 runs a local deployment in a container of its own"),
            "STATE_DELETED STATE_DEPLOYING STATE_FAILED STATE_RUNNING STATE_UNKNOWN": (
                "compare `provisioning_state` of what "
                "`ml_client.online_deployments.get(name, endpoint_name, local=True)` returns with "
                "its own words, such as `Succeeded`"
            ),
            "get_keys get_token regen_key": Gone("a local endpoint asks for no key"),
            "list": "iterate over `ml_client.online_endpoints.list(local=True)`",
            "swagger_uri": Gone("a local endpoint has no description of its interface"),
            "update_deployment_state": "take a fresh copy with "
            "`ml_client.online_endpoints.get(name, local=True)`",
            "serialize": _SERIALIZE,
            "deserialize": "take the endpoint with "
            "`ml_client.online_endpoints.get(name, local=True)`",
        },
    ),
    Symbol(
        "azureml.core.webservice.unknown_webservice",
        Guide("take the endpoint with `ml_client.online_endpoints.get(name)`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.exceptions.WebserviceException",
        Guide(
            "catch `azure.core.exceptions.HttpResponseError`, or `ResourceNotFoundError` where "
            "the endpoint may be missing"
        ),
        _ENDPOINTS,
    ),
)

_ROWS_IMAGE = (
    Symbol("azureml.core.image", _NO_IMAGES, _ENDPOINTS),
    Symbol("azureml.core.image.image.Image", _NO_IMAGES, _ENDPOINTS),
    *of_members(
        "azureml.core.image.image.Image",
        _ENDPOINTS,
        {
            "create": "give the deployment an `environment=` and a `code_configuration=`: it "
            "builds its image itself",
            "wait_for_creation": "drop it: the image is built with the deployment, for which "
            "`.result()` waits",
            "update_creation_state creation_state": _STATE,
            "image_configuration": "put "
            "`code_configuration=CodeConfiguration(code=..., scoring_script=...)` and "
            "`environment=` on the deployment",
            "models model_ids": "read `model` of the deployment that "
            "`ml_client.online_deployments.get(name, endpoint_name)` returns, the one that it has",
            "image_build_log_uri": "read the build log of the environment in the studio",
            "generated_dockerfile_uri": Gone("v2 writes no Dockerfile for a deployment"),
            "image_location": _IMAGE_OF_ENVIRONMENT,
            "workspace": "use the `MLClient`",
            "list": "iterate over `ml_client.environments.list()`, which hold the images of v2",
            "update add_tags remove_tags add_properties delete": "change or archive the "
            "`Environment` of the deployment: SDK v2 has no image assets",
            "created_time description id image_flavor image_type name tags properties version "
            "serialize deserialize": _NO_IMAGES,
        },
    ),
    *of_members(
        "azureml.core.image.container.ContainerImage",
        _ENDPOINTS,
        {
            "run": "test the deployment on your machine with "
            "`begin_create_or_update(deployment, local=True)`, or the script with `azmlinfsrv "
            "--entry_script <script>`",
            "image_flavor assets driver_program target_runtime serialize": _NO_IMAGES,
        },
    ),
    Symbol(
        "azureml.core.image.container.ContainerImage",
        Guide("give the `ManagedOnlineDeployment` an `environment=` and a `code_configuration=`"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.image.container.ContainerImage.image_configuration",
        Guide(
            "put `code_configuration=CodeConfiguration(code=..., scoring_script=...)` and "
            "`environment=` on the deployment"
        ),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.image.container.ContainerImageConfig",
        Guide("put `code_configuration=` and `environment=` on the deployment"),
        _ENDPOINTS,
    ),
)

SYMBOLS = (
    *_ROWS_MODEL,
    *_ROWS_INFERENCE,
    *_ROWS_INFERENCE_REST,
    *_ROWS_WEBSERVICE,
    *_ROWS_IMAGE,
)
