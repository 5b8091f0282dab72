"""What is said about v1 deployment: inference configuration, web services, images."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_ENDPOINTS = "migrate-to-v2-deploy-endpoints"
_MANAGED = "migrate-to-v2-managed-online-endpoints"
_COLLECTION = "how-to-collect-production-data"

_DEPLOY = Guide(
    "create a `ManagedOnlineEndpoint` and a `ManagedOnlineDeployment` with "
    "`begin_create_or_update`, then send the deployment traffic",
    """\
ml_client.online_endpoints.begin_create_or_update(ManagedOnlineEndpoint(name=name)).result()
ml_client.online_deployments.begin_create_or_update(ManagedOnlineDeployment(
    name="blue", endpoint_name=name, model=model, instance_type=sku, instance_count=1,
)).result()""",
)
_NO_IMAGES = Gone("SDK v2 has no image assets; a deployment builds its image from its environment")
_PACKAGE = Guide(
    "call `ml_client.models.package(name, version, ModelPackage(...))`, which is a preview and "
    "gives an environment"
)
_NO_PROFILE = Gone(
    "SDK v2 does not profile models; deploy to a small instance and load it with requests"
)
_WAIT = Guide("wait with `.result()` of the poller that `begin_create_or_update` returned")
_UPDATE = Guide(
    "change the deployment and call "
    "`ml_client.online_deployments.begin_create_or_update(deployment).result()`"
)
_KEYS = Guide("call `ml_client.online_endpoints.get_keys(name)`, an object with `primary_key`")
_TOKEN = Guide(
    'make the endpoint with `auth_mode="aml_token"` and read '
    "`ml_client.online_endpoints.get_keys(name).access_token`"
)
_INVOKE = Guide(
    "call `ml_client.online_endpoints.invoke(endpoint_name=name, request_file=path)`, which takes "
    "a file and no string, or post to `scoring_uri`",
    """\
result = ml_client.online_endpoints.invoke(
    endpoint_name=name, deployment_name="blue", request_file="request.json"
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
    "put the settings on `KubernetesOnlineDeployment`: `instance_count=`, `scale_settings=`, "
    "`request_settings=`, `liveness_probe=`",
)
_ACI_CONFIG = Guide(
    "choose `instance_type=` and `instance_count=` of the `ManagedOnlineDeployment` in place of "
    "cores and memory; an endpoint always asks for a key or token",
)
_LOCAL = Guide(
    "deploy locally with `begin_create_or_update(deployment, local=True)`, which needs Docker",
    """\
ml_client.online_endpoints.begin_create_or_update(endpoint, local=True)
ml_client.online_deployments.begin_create_or_update(deployment, local=True)""",
)

_ROWS_MODEL = (
    Symbol("azureml.core.model.Model.deploy", _DEPLOY, _ENDPOINTS),
    Symbol("azureml.core.model.Model.package", _PACKAGE, _ENDPOINTS),
    Symbol("azureml.core.model.Model.profile", _NO_PROFILE, _ENDPOINTS),
    Symbol("azureml.core.model.ModelPackage", _PACKAGE, _ENDPOINTS),
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
            "`environment=` on the deployment",
            """\
deployment = ManagedOnlineDeployment(
    name="blue", endpoint_name=name, model=model, environment=env,
    code_configuration=CodeConfiguration(code="src", scoring_script="score.py"),
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
        Guide(
            "read `provisioning_state` of `ml_client.online_endpoints.get(name)`, which says "
            '`"Succeeded"` where v1 says `"Healthy"`'
        ),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.error",
        Guide("read the error that `.result()` raises, and the deployment's logs"),
        _ENDPOINTS,
    ),
    Symbol(
        "azureml.core.webservice.webservice.Webservice.name",
        Guide("read `name` of `ml_client.online_endpoints.get(name)`"),
        _ENDPOINTS,
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
    *_ROWS_WEBSERVICE,
    *_ROWS_IMAGE,
)
