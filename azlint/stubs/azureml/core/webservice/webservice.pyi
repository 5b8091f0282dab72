# Generated from azureml-core 1.61.0.post4
import azureml.core.image.image
import azureml.core.webservice.local
import azureml.core.webservice.webservice
import azureml.core.workspace
from typing import Any
from typing_extensions import Self
from azureml._base_sdk_common.tracking import global_tracking_info_registry as global_tracking_info_registry
from azureml._model_management._constants import ACI_WEBSERVICE_TYPE as ACI_WEBSERVICE_TYPE
from azureml._model_management._constants import AKS_ENDPOINT_TYPE as AKS_ENDPOINT_TYPE
from azureml._model_management._constants import AKS_WEBSERVICE_TYPE as AKS_WEBSERVICE_TYPE
from azureml._model_management._constants import ALL_WEBSERVICE_TYPES as ALL_WEBSERVICE_TYPES
from azureml._model_management._constants import CLOUD_DEPLOYABLE_IMAGE_FLAVORS as CLOUD_DEPLOYABLE_IMAGE_FLAVORS
from azureml._model_management._constants import LOCAL_WEBSERVICE_TYPE as LOCAL_WEBSERVICE_TYPE
from azureml._model_management._constants import MMS_RESOURCE_CHECK_SYNC_TIMEOUT_SECONDS as MMS_RESOURCE_CHECK_SYNC_TIMEOUT_SECONDS
from azureml._model_management._constants import MMS_SERVICE_EXIST_CHECK_SYNC_TIMEOUT_SECONDS as MMS_SERVICE_EXIST_CHECK_SYNC_TIMEOUT_SECONDS
from azureml._model_management._constants import MMS_SERVICE_VALIDATE_OPERATION_TIMEOUT_SECONDS as MMS_SERVICE_VALIDATE_OPERATION_TIMEOUT_SECONDS
from azureml._model_management._constants import MMS_SYNC_TIMEOUT_SECONDS as MMS_SYNC_TIMEOUT_SECONDS
from azureml._model_management._constants import SERVICE_REQUEST_OPERATION_CREATE as SERVICE_REQUEST_OPERATION_CREATE
from azureml._model_management._constants import SERVICE_REQUEST_OPERATION_DELETE as SERVICE_REQUEST_OPERATION_DELETE
from azureml._model_management._constants import SERVICE_REQUEST_OPERATION_UPDATE as SERVICE_REQUEST_OPERATION_UPDATE
from azureml._model_management._constants import UNKNOWN_WEBSERVICE_TYPE as UNKNOWN_WEBSERVICE_TYPE
from azureml._model_management._util import get_paginated_results as get_paginated_results
from azureml._model_management._util import get_requests_session as get_requests_session
from azureml._model_management._util import webservice_name_validation as webservice_name_validation
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.image.image import Image as Image
from azureml.core.model import Model as Model
from azureml.exceptions import WebserviceException as WebserviceException
ABC: Any
module_logger: Any
class Webservice:
    auth_enabled: bool
    compute_type: str
    created_time: Any
    description: str
    image_id: Any
    image_digest: Any
    tags: dict[str, str]
    name: str
    properties: dict[str, str]
    created_by: str
    error: str
    image: azureml.core.image.image.Image
    state: str
    updated_time: Any
    workspace: azureml.core.workspace.Workspace
    token_auth_enabled: bool
    def __new__(cls, workspace, name) -> Self: ...
    def __init__(self, workspace, name): ...
    @staticmethod
    def deploy(workspace, name, model_paths, image_config, deployment_config=..., deployment_target=..., overwrite=...) -> azureml.core.webservice.webservice.Webservice: ...
    @staticmethod
    def deploy_from_model(workspace, name, models, image_config, deployment_config=..., deployment_target=..., overwrite=...) -> azureml.core.webservice.webservice.Webservice: ...
    @staticmethod
    def deploy_from_image(workspace, name, image, deployment_config=..., deployment_target=..., overwrite=...) -> azureml.core.webservice.webservice.Webservice: ...
    @staticmethod
    def check_for_existing_webservice(workspace, name, overwrite=..., request_func=..., check_func=...): ...
    @staticmethod
    def deploy_local_from_model(workspace, name, models, image_config, deployment_config=..., wait=...) -> azureml.core.webservice.local.LocalWebservice: ...
    def wait_for_deployment(self, show_output=..., timeout_sec=...): ...
    def update_deployment_state(self): ...
    @staticmethod
    def list(workspace, compute_type=..., image_name=..., image_id=..., model_name=..., model_id=..., tags=..., properties=..., image_digest=...) -> list[azureml.core.webservice.webservice.Webservice]: ...
    def get_logs(self, num_lines=..., init=...) -> str: ...
    def run(self, input) -> dict: ...
    def get_keys(self) -> tuple[str, str]: ...
    def regen_key(self, key, set_key=...): ...
    def get_token(self) -> tuple[str, Any]: ...
    def update(self, *args): ...
    def delete(self): ...
    def serialize(self) -> dict: ...
    @classmethod
    def deserialize(cls, workspace, webservice_payload) -> Self: ...
class ContainerResourceRequirements:
    cpu: float
    cpu_limit: float
    memory_in_gb: float
    memory_in_gb_limit: float
    gpu: int
    def __init__(self, cpu, memory_in_gb, gpu=..., cpu_limit=..., memory_in_gb_limit=...): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.webservice.ContainerResourceRequirements: ...
class LivenessProbeRequirements:
    period_seconds: int
    timeout_seconds: int
    initial_delay_seconds: int
    failure_threshold: int
    success_threshold: int
    def __init__(self, period_seconds, initial_delay_seconds, timeout_seconds, success_threshold, failure_threshold): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.webservice.LivenessProbeRequirements: ...
class AutoScaler:
    autoscale_enabled: bool
    max_replicas: int
    min_replicas: int
    refresh_period_seconds: int
    target_utilization: int
    def __init__(self, autoscale_enabled, max_replicas, min_replicas, refresh_period_seconds, target_utilization): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.webservice.AutoScaler: ...
class DataCollection:
    event_hub_enabled: bool
    storage_enabled: bool
    def __init__(self, event_hub_enabled, storage_enabled): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.webservice.DataCollection: ...
class WebserviceDeploymentConfiguration:
    description: str
    tags: dict[str, str]
    properties: dict[str, str]
    primary_key: str
    secondary_key: str
    location: str
    def __init__(self, type, description=..., tags=..., properties=..., primary_key=..., secondary_key=..., location=...): ...
    def validate_configuration(self): ...
    def print_deploy_configuration(self): ...
    @classmethod
    def validate_image(cls, image): ...
class WebServiceAccessToken:
    access_token: str
    refresh_after: Any
    expiry_on: Any
    token_type: str
    def __init__(self, access_token, token_type, refresh_after, expiry_on): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.webservice.WebServiceAccessToken: ...
