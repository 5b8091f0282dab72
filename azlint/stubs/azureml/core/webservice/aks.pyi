# Generated from azureml-core 1.61.0.post4
import azureml.core.environment
import azureml.core.model
import azureml.core.webservice.aks
import azureml.core.webservice.webservice
import enum
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._base_sdk_common.tracking import global_tracking_info_registry as global_tracking_info_registry
from azureml._model_management._constants import AKS_ENDPOINT_TYPE as AKS_ENDPOINT_TYPE
from azureml._model_management._constants import AKS_WEBSERVICE_TYPE as AKS_WEBSERVICE_TYPE
from azureml._model_management._constants import MMS_MIGRATION_TIMEOUT_SECONDS as MMS_MIGRATION_TIMEOUT_SECONDS
from azureml._model_management._constants import NAMESPACE_REGEX as NAMESPACE_REGEX
from azureml._model_management._constants import SERVICE_REQUEST_OPERATION_UPDATE as SERVICE_REQUEST_OPERATION_UPDATE
from azureml._model_management._constants import WEBSERVICE_SWAGGER_PATH as WEBSERVICE_SWAGGER_PATH
from azureml._model_management._util import build_and_validate_no_code_environment_image_request as build_and_validate_no_code_environment_image_request
from azureml._model_management._util import convert_parts_to_environment as convert_parts_to_environment
from azureml._model_management._util import get_requests_session as get_requests_session
from azureml._model_management._util import webservice_name_validation as webservice_name_validation
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.environment import Environment as Environment
from azureml.core.image.image import Image as Image
from azureml.core.model import Model as Model
from azureml.core.webservice.webservice import WebServiceAccessToken as WebServiceAccessToken
from azureml.core.webservice.webservice import Webservice as Webservice
from azureml.core.webservice.webservice import WebserviceDeploymentConfiguration as WebserviceDeploymentConfiguration
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
class AksWebservice(azureml.core.webservice.webservice.Webservice):
    enable_app_insights: bool
    autoscaler: azureml.core.webservice.webservice.AutoScaler
    compute_name: str
    container_resource_requirements: azureml.core.webservice.aks.ContainerResourceRequirements
    liveness_probe_requirements: azureml.core.webservice.aks.LivenessProbeRequirements
    data_collection: azureml.core.webservice.aks.DataCollection
    max_concurrent_requests_per_container: int
    max_request_wait_time: int
    num_replicas: int
    scoring_timeout_ms: int
    scoring_uri: str
    is_default: bool
    traffic_percentile: int
    version_type: azureml.core.webservice.aks.AksEndpoint.VersionType
    environment: azureml.core.environment.Environment
    models: list[azureml.core.model.Model]
    deployment_status: str
    namespace: str
    swagger_uri: str
    tags: dict[str, str] | list[str]
    @staticmethod
    def deploy_configuration(autoscale_enabled=..., autoscale_min_replicas=..., autoscale_max_replicas=..., autoscale_refresh_seconds=..., autoscale_target_utilization=..., collect_model_data=..., auth_enabled=..., cpu_cores=..., memory_gb=..., enable_app_insights=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., max_request_wait_time=..., num_replicas=..., primary_key=..., secondary_key=..., tags=..., properties=..., description=..., gpu_cores=..., period_seconds=..., initial_delay_seconds=..., timeout_seconds=..., success_threshold=..., failure_threshold=..., namespace=..., token_auth_enabled=..., compute_target_name=..., cpu_cores_limit=..., memory_gb_limit=..., blobfuse_enabled=...) -> azureml.core.webservice.aks.AksServiceDeploymentConfiguration: ...
    def run(self, input_data) -> dict: ...
    def update(self, image=..., autoscale_enabled=..., autoscale_min_replicas=..., autoscale_max_replicas=..., autoscale_refresh_seconds=..., autoscale_target_utilization=..., collect_model_data=..., auth_enabled=..., cpu_cores=..., memory_gb=..., enable_app_insights=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., max_request_wait_time=..., num_replicas=..., tags=..., properties=..., description=..., models=..., inference_config=..., gpu_cores=..., period_seconds=..., initial_delay_seconds=..., timeout_seconds=..., success_threshold=..., failure_threshold=..., namespace=..., token_auth_enabled=..., cpu_cores_limit=..., memory_gb_limit=..., **kwargs): ...
    def add_tags(self, tags): ...
    def remove_tags(self, tags): ...
    def add_properties(self, properties): ...
    def serialize(self) -> dict: ...
    def get_token(self) -> tuple[str, Any]: ...
    def get_access_token(self) -> azureml.core.webservice.aks.AksServiceAccessToken: ...
class AksEndpoint(azureml.core.webservice.aks.AksWebservice):
    class VersionType(enum.Enum):
        control = ...
        treatment = ...
    versions: dict[str, azureml.core.webservice.aks.AksWebservice]
    @staticmethod
    def deploy_configuration(autoscale_enabled=..., autoscale_min_replicas=..., autoscale_max_replicas=..., autoscale_refresh_seconds=..., autoscale_target_utilization=..., collect_model_data=..., auth_enabled=..., cpu_cores=..., memory_gb=..., enable_app_insights=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., max_request_wait_time=..., num_replicas=..., primary_key=..., secondary_key=..., tags=..., properties=..., description=..., gpu_cores=..., period_seconds=..., initial_delay_seconds=..., timeout_seconds=..., success_threshold=..., failure_threshold=..., namespace=..., token_auth_enabled=..., version_name=..., traffic_percentile=..., compute_target_name=..., cpu_cores_limit=..., memory_gb_limit=...) -> azureml.core.webservice.aks.AksEndpointDeploymentConfiguration: ...
    def update(self, auth_enabled=..., token_auth_enabled=..., enable_app_insights=..., description=..., tags=..., properties=...): ...
    def delete_version(self, version_name): ...
    def create_version(self, version_name, autoscale_enabled=..., autoscale_min_replicas=..., autoscale_max_replicas=..., autoscale_refresh_seconds=..., autoscale_target_utilization=..., collect_model_data=..., cpu_cores=..., memory_gb=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., max_request_wait_time=..., num_replicas=..., tags=..., properties=..., description=..., models=..., inference_config=..., gpu_cores=..., period_seconds=..., initial_delay_seconds=..., timeout_seconds=..., success_threshold=..., failure_threshold=..., traffic_percentile=..., is_default=..., is_control_version_type=..., cpu_cores_limit=..., memory_gb_limit=...): ...
    def update_version(self, version_name, autoscale_enabled=..., autoscale_min_replicas=..., autoscale_max_replicas=..., autoscale_refresh_seconds=..., autoscale_target_utilization=..., collect_model_data=..., cpu_cores=..., memory_gb=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., max_request_wait_time=..., num_replicas=..., tags=..., properties=..., description=..., models=..., inference_config=..., gpu_cores=..., period_seconds=..., initial_delay_seconds=..., timeout_seconds=..., success_threshold=..., failure_threshold=..., traffic_percentile=..., is_default=..., is_control_version_type=..., cpu_cores_limit=..., memory_gb_limit=...): ...
    def serialize(self) -> dict: ...
class AksServiceAccessToken(azureml.core.webservice.webservice.WebServiceAccessToken): ...
class AutoScaler:
    autoscale_enabled: bool
    max_replicas: int
    min_replicas: int
    refresh_period_seconds: int
    target_utilization: int
    def __init__(self, autoscale_enabled, max_replicas, min_replicas, refresh_period_seconds, target_utilization): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.aks.AutoScaler: ...
class ContainerResourceRequirements:
    cpu: float
    cpu_limit: float
    memory_in_gb: float
    memory_in_gb_limit: float
    gpu: Any
    def __init__(self, cpu, memory_in_gb, gpu=..., cpu_limit=..., memory_in_gb_limit=...): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.aks.ContainerResourceRequirements: ...
class LivenessProbeRequirements:
    period_seconds: int
    timeout_seconds: int
    initial_delay_seconds: int
    failure_threshold: int
    success_threshold: int
    def __init__(self, period_seconds, initial_delay_seconds, timeout_seconds, success_threshold, failure_threshold): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.aks.LivenessProbeRequirements: ...
class DataCollection:
    event_hub_enabled: bool
    storage_enabled: bool
    def __init__(self, event_hub_enabled, storage_enabled): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.aks.DataCollection: ...
class AksServiceDeploymentConfiguration(azureml.core.webservice.webservice.WebserviceDeploymentConfiguration):
    autoscale_enabled: bool
    autoscale_min_replicas: int
    autoscale_max_replicas: int
    autoscale_refresh_seconds: int
    autoscale_target_utilization: int
    collect_model_data: bool
    auth_enabled: bool
    cpu_cores: float
    cpu_cores_limit: float
    memory_gb: float
    memory_gb_limit: float
    gpu_cores: int
    enable_app_insights: bool
    scoring_timeout_ms: int
    replica_max_concurrent_requests: int
    max_request_wait_time: int
    num_replicas: int
    period_seconds: int
    initial_delay_seconds: int
    timeout_seconds: int
    success_threshold: int
    failure_threshold: int
    namespace: str
    token_auth_enabled: bool
    blobfuse_enabled: bool
    compute_target_name: str
    def __init__(self, autoscale_enabled, autoscale_min_replicas, autoscale_max_replicas, autoscale_refresh_seconds, autoscale_target_utilization, collect_model_data, auth_enabled, cpu_cores, memory_gb, enable_app_insights, scoring_timeout_ms, replica_max_concurrent_requests, max_request_wait_time, num_replicas, primary_key, secondary_key, tags, properties, description, gpu_cores, period_seconds, initial_delay_seconds, timeout_seconds, success_threshold, failure_threshold, namespace, token_auth_enabled, compute_target_name, cpu_cores_limit, memory_gb_limit, blobfuse_enabled=...): ...
    def validate_configuration(self): ...
    def print_deploy_configuration(self): ...
class AksEndpointDeploymentConfiguration(azureml.core.webservice.aks.AksServiceDeploymentConfiguration):
    version_name: str
    traffic_percentile: float
    def __init__(self, autoscale_enabled, autoscale_min_replicas, autoscale_max_replicas, autoscale_refresh_seconds, autoscale_target_utilization, collect_model_data, auth_enabled, cpu_cores, memory_gb, enable_app_insights, scoring_timeout_ms, replica_max_concurrent_requests, max_request_wait_time, num_replicas, primary_key, secondary_key, tags, properties, description, gpu_cores, period_seconds, initial_delay_seconds, timeout_seconds, success_threshold, failure_threshold, namespace, token_auth_enabled, version_name, traffic_percentile, compute_target_name, cpu_cores_limit, memory_gb_limit): ...
    def validate_endpoint_configuration(self): ...
