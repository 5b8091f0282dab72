# Generated from azureml-core 1.61.0.post4
import azureml.core.container_registry
import azureml.core.image.container
import azureml.core.image.image
from typing import Any
from azureml._base_sdk_common.tracking import global_tracking_info_registry as global_tracking_info_registry
from azureml._model_management._constants import ARCHITECTURE_AMD64 as ARCHITECTURE_AMD64
from azureml._model_management._constants import CUSTOM_BASE_IMAGE_SUPPORTED_RUNTIMES as CUSTOM_BASE_IMAGE_SUPPORTED_RUNTIMES
from azureml._model_management._constants import DOCKER_IMAGE_HTTP_PORT as DOCKER_IMAGE_HTTP_PORT
from azureml._model_management._constants import DOCKER_IMAGE_TYPE as DOCKER_IMAGE_TYPE
from azureml._model_management._constants import SUPPORTED_CUDA_VERSIONS as SUPPORTED_CUDA_VERSIONS
from azureml._model_management._constants import SUPPORTED_RUNTIMES as SUPPORTED_RUNTIMES
from azureml._model_management._constants import UNDOCUMENTED_RUNTIMES as UNDOCUMENTED_RUNTIMES
from azureml._model_management._constants import WEBAPI_IMAGE_FLAVOR as WEBAPI_IMAGE_FLAVOR
from azureml._model_management._util import add_sdk_to_requirements as add_sdk_to_requirements
from azureml._model_management._util import cleanup_container as cleanup_container
from azureml._model_management._util import container_health_check as container_health_check
from azureml._model_management._util import container_scoring_call as container_scoring_call
from azureml._model_management._util import get_docker_client as get_docker_client
from azureml._model_management._util import get_docker_port as get_docker_port
from azureml._model_management._util import get_workspace_registry_credentials as get_workspace_registry_credentials
from azureml._model_management._util import login_to_docker_registry as login_to_docker_registry
from azureml._model_management._util import pull_docker_image as pull_docker_image
from azureml._model_management._util import run_docker_container as run_docker_container
from azureml._model_management._util import upload_dependency as upload_dependency
from azureml._model_management._util import validate_entry_script_name as validate_entry_script_name
from azureml._model_management._util import validate_path_exists_or_throw as validate_path_exists_or_throw
from azureml._model_management._util import wrap_execution_script as wrap_execution_script
from azureml.core.container_registry import ContainerRegistry as ContainerRegistry
from azureml.core.image.image import Asset as Asset
from azureml.core.image.image import Image as Image
from azureml.core.image.image import ImageConfig as ImageConfig
from azureml.core.image.image import TargetRuntime as TargetRuntime
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
class ContainerImage(azureml.core.image.image.Image):
    image_flavor: str
    assets: list[azureml.core.image.image.Asset]
    driver_program: Any
    target_runtime: azureml.core.image.image.TargetRuntime
    @staticmethod
    def image_configuration(execution_script, runtime, conda_file=..., docker_file=..., schema_file=..., dependencies=..., enable_gpu=..., tags=..., properties=..., description=..., base_image=..., base_image_registry=..., cuda_version=...) -> azureml.core.image.container.ContainerImageConfig: ...
    def run(self, input_data) -> str: ...
    def serialize(self) -> dict: ...
class ContainerImageConfig(azureml.core.image.image.ImageConfig):
    execution_script: str
    runtime: str
    conda_file: str
    docker_file: str
    schema_file: str
    dependencies: list[str]
    enable_gpu: bool
    tags: dict[str, str]
    properties: dict[str, str]
    description: str
    base_image: str
    base_image_registry: azureml.core.container_registry.ContainerRegistry
    allow_absolute_path: bool
    cuda_version: str
    execution_script_path: str
    def __init__(self, execution_script, runtime, conda_file=..., docker_file=..., schema_file=..., dependencies=..., enable_gpu=..., tags=..., properties=..., description=..., base_image=..., base_image_registry=..., allow_absolute_path=..., cuda_version=...): ...
    def create_local_debug_payload(self, workspace, model_ids) -> dict: ...
    def build_create_payload(self, workspace, name, model_ids) -> dict: ...
    def validate_configuration(self): ...
