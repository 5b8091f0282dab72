# Generated from azureml-contrib-mir 1.62.0
import azureml.contrib.mir.webservice.mir
import azureml.core.model
import azureml.core.webservice.webservice
from typing import Any
from azureml._base_sdk_common.tracking import global_tracking_info_registry as global_tracking_info_registry
from azureml._model_management._constants import MIR_WEBSERVICE_TYPE as MIR_WEBSERVICE_TYPE
from azureml._model_management._util import build_and_validate_no_code_environment_image_request as build_and_validate_no_code_environment_image_request
from azureml._model_management._util import convert_parts_to_environment as convert_parts_to_environment
from azureml._model_management._util import get_requests_session as get_requests_session
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.contrib.mir.webservice._util import mir_service_payload_template as mir_service_payload_template
from azureml.core.environment import Environment as Environment
from azureml.core.model import Model as Model
from azureml.core.webservice.webservice import AutoScaler as AutoScaler
from azureml.core.webservice.webservice import ContainerResourceRequirements as ContainerResourceRequirements
from azureml.core.webservice.webservice import DataCollection as DataCollection
from azureml.core.webservice.webservice import LivenessProbeRequirements as LivenessProbeRequirements
from azureml.core.webservice.webservice import WebServiceAccessToken as WebServiceAccessToken
from azureml.core.webservice.webservice import Webservice as Webservice
from azureml.core.webservice.webservice import WebserviceDeploymentConfiguration as WebserviceDeploymentConfiguration
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
class MirWebservice(azureml.core.webservice.webservice.Webservice):
    enable_app_insights: Any
    autoscaler: azureml.core.webservice.webservice.AutoScaler
    compute_name: Any
    container_resource_requirements: azureml.core.webservice.webservice.ContainerResourceRequirements
    liveness_probe_requirements: azureml.core.webservice.webservice.LivenessProbeRequirements
    data_collection: azureml.core.webservice.webservice.DataCollection
    max_concurrent_requests_per_container: Any
    num_replicas: Any
    scoring_timeout_ms: Any
    scoring_uri: Any
    deployment_status: azureml.contrib.mir.webservice.mir.RevisionStatus
    tls_mode: Any
    certificate_fingerprints: Any
    sku: Any
    osType: Any
    environment: Any
    models: list[azureml.core.model.Model]
    @staticmethod
    def deploy_configuration(autoscale_enabled=..., autoscale_min_replicas=..., autoscale_max_replicas=..., autoscale_refresh_seconds=..., autoscale_target_utilization=..., collect_model_data=..., auth_enabled=..., cpu_cores=..., memory_gb=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., max_request_wait_time=..., num_replicas=..., tags=..., properties=..., description=..., tls_mode=..., certificate_fingerprints=..., sku=..., gpu_cores=..., osType=..., enable_app_insights=...) -> azureml.contrib.mir.webservice.mir.MirServiceDeploymentConfiguration: ...
    def run(self, input_data) -> dict: ...
    def update(self, cpu_cores=..., gpu_cores=..., memory_gb=..., enable_app_insights=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., num_replicas=..., models=..., inference_config=..., sku=..., tags=..., properties=..., description=...): ...
    def serialize(self) -> dict: ...
    def get_access_token(self) -> azureml.core.webservice.webservice.WebServiceAccessToken: ...
class MirServiceDeploymentConfiguration(azureml.core.webservice.webservice.WebserviceDeploymentConfiguration):
    autoscale_enabled: bool
    autoscale_min_replicas: int
    autoscale_max_replicas: int
    autoscale_refresh_seconds: int
    autoscale_target_utilization: int
    collect_model_data: bool
    auth_enabled: bool
    cpu_cores: float
    memory_gb: float
    scoring_timeout_ms: int
    replica_max_concurrent_requests: int
    max_request_wait_time: Any
    num_replicas: int
    tls_mode: str
    certificate_fingerprints: list[str]
    sku: str
    gpu_cores: int
    osType: str
    enable_app_insights: bool
    def __init__(self, autoscale_enabled=..., autoscale_min_replicas=..., autoscale_max_replicas=..., autoscale_refresh_seconds=..., autoscale_target_utilization=..., collect_model_data=..., auth_enabled=..., cpu_cores=..., memory_gb=..., scoring_timeout_ms=..., replica_max_concurrent_requests=..., max_request_wait_time=..., num_replicas=..., tags=..., properties=..., description=..., tls_mode=..., certificate_fingerprints=..., sku=..., gpu_cores=..., osType=..., enable_app_insights=...): ...
    def validate_configuration(self): ...
    def print_deploy_configuration(self): ...
class RevisionStatus:
    last_created_revision: str
    last_ready_revision: str
    def __init__(self, last_created_revision=..., last_ready_revision=...): ...
    def serialize(self) -> dict: ...
    @classmethod
    def deserialize(cls, payload_obj) -> azureml.contrib.mir.webservice.mir.RevisionStatus: ...
