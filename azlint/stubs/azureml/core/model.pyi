# Generated from azureml-core 1.61.0.post4
import azureml.core.container_registry
import azureml.core.dataset
import azureml.core.environment
import azureml.core.model
import azureml.core.profile
import azureml.core.resource_configuration
import azureml.core.run
import azureml.core.webservice.webservice
import azureml.core.workspace
import azureml.data.abstract_dataset
import azureml.data.dataset_snapshot
import azureml.data.file_dataset
import azureml.data.tabular_dataset
from typing import Any
from azureml._file_utils.file_utils import download_file as download_file
from azureml._model_management._constants import AKS_ENDPOINT_TYPE as AKS_ENDPOINT_TYPE
from azureml._model_management._constants import ARCHITECTURE_AMD64 as ARCHITECTURE_AMD64
from azureml._model_management._constants import ASSET_ARTIFACTS_UPLOAD_TIMEOUT_SECONDS_PER_BYTE as ASSET_ARTIFACTS_UPLOAD_TIMEOUT_SECONDS_PER_BYTE
from azureml._model_management._constants import CUSTOM_BASE_IMAGE_SUPPORTED_RUNTIMES as CUSTOM_BASE_IMAGE_SUPPORTED_RUNTIMES
from azureml._model_management._constants import DATASET_SNAPSHOT_ID_FORMAT as DATASET_SNAPSHOT_ID_FORMAT
from azureml._model_management._constants import HOW_TO_USE_ENVIRONMENTS_DOC_URL as HOW_TO_USE_ENVIRONMENTS_DOC_URL
from azureml._model_management._constants import MIR_WEBSERVICE_TYPE as MIR_WEBSERVICE_TYPE
from azureml._model_management._constants import SUPPORTED_CUDA_VERSIONS as SUPPORTED_CUDA_VERSIONS
from azureml._model_management._constants import SUPPORTED_RUNTIMES as SUPPORTED_RUNTIMES
from azureml._model_management._constants import UNDOCUMENTED_RUNTIMES as UNDOCUMENTED_RUNTIMES
from azureml._model_management._constants import WEBAPI_IMAGE_FLAVOR as WEBAPI_IMAGE_FLAVOR
from azureml._model_management._util import add_sdk_to_requirements as add_sdk_to_requirements
from azureml._model_management._util import build_and_validate_no_code_environment_image_request as build_and_validate_no_code_environment_image_request
from azureml._model_management._util import check_duplicate_properties as check_duplicate_properties
from azureml._model_management._util import convert_parts_to_environment as convert_parts_to_environment
from azureml._model_management._util import dataset_to_dataset_reference as dataset_to_dataset_reference
from azureml._model_management._util import download_docker_build_context as download_docker_build_context
from azureml._model_management._util import get_docker_client as get_docker_client
from azureml._model_management._util import get_mms_operation as get_mms_operation
from azureml._model_management._util import get_workspace_registry_credentials as get_workspace_registry_credentials
from azureml._model_management._util import joinPath as joinPath
from azureml._model_management._util import login_to_docker_registry as login_to_docker_registry
from azureml._model_management._util import make_http_request as make_http_request
from azureml._model_management._util import model_name_validation as model_name_validation
from azureml._model_management._util import populate_model_not_found_details as populate_model_not_found_details
from azureml._model_management._util import pull_docker_image as pull_docker_image
from azureml._model_management._util import serialize_object_without_none_values as serialize_object_without_none_values
from azureml._model_management._util import submit_mms_operation as submit_mms_operation
from azureml._model_management._util import upload_dependency as upload_dependency
from azureml._model_management._util import validate_entry_script_name as validate_entry_script_name
from azureml._model_management._util import validate_path_exists_or_throw as validate_path_exists_or_throw
from azureml._model_management._util import webservice_name_validation as webservice_name_validation
from azureml._model_management._util import wrap_execution_script_with_source_directory as wrap_execution_script_with_source_directory
from azureml._restclient.artifacts_client import AZUREML_ARTIFACTS_MIN_TIMEOUT as AZUREML_ARTIFACTS_MIN_TIMEOUT
from azureml._restclient.artifacts_client import AZUREML_ARTIFACTS_TIMEOUT_ENV_VAR as AZUREML_ARTIFACTS_TIMEOUT_ENV_VAR
from azureml._restclient.artifacts_client import ArtifactsClient as ArtifactsClient
from azureml._restclient.assets_client import AssetsClient as AssetsClient
from azureml._restclient.models_client import ModelsClient as ModelsClient
from azureml.core.compute.aks import AksCompute as AksCompute
from azureml.core.container_registry import ContainerRegistry as ContainerRegistry
from azureml.core.dataset import Dataset as Dataset
from azureml.core.environment import Environment as Environment
from azureml.core.experiment import Experiment as Experiment
from azureml.core.profile import MAX_PROFILE_CPU as MAX_PROFILE_CPU
from azureml.core.profile import MAX_PROFILE_MEMORY as MAX_PROFILE_MEMORY
from azureml.core.profile import MIN_PROFILE_CPU as MIN_PROFILE_CPU
from azureml.core.profile import MIN_PROFILE_MEMORY as MIN_PROFILE_MEMORY
from azureml.core.profile import ModelProfile as ModelProfile
from azureml.core.resource_configuration import ResourceConfiguration as ResourceConfiguration
from azureml.core.run import get_run as get_run
from azureml.data.dataset_snapshot import DatasetSnapshot as DatasetSnapshot
from azureml.data.file_dataset import FileDataset as FileDataset
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
from azureml.exceptions import ModelNotFoundException as ModelNotFoundException
from azureml.exceptions import RunEnvironmentException as RunEnvironmentException
from azureml.exceptions import UserErrorException as UserErrorException
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
MODELS_DIR: str
class Model:
    class Framework:
        CUSTOM: str
        TENSORFLOW: str
        SCIKITLEARN: str
        ONNX: str
        TFKERAS: str
        PYTORCH: str
        MULTI: str
    created_by: dict
    created_time: Any
    description: str
    id: str
    mime_type: str
    name: str
    model_framework: str
    tags: dict[str, str]
    properties: dict[str, str]
    unpack: bool
    url: str
    version: int
    workspace: azureml.core.workspace.Workspace
    experiment_name: str
    run_id: str
    run: azureml.core.run.Run
    datasets: dict[str, list[azureml.data.tabular_dataset.TabularDataset | azureml.data.file_dataset.FileDataset]]
    sample_input_dataset: azureml.data.dataset_snapshot.DatasetSnapshot | azureml.data.file_dataset.FileDataset | azureml.data.tabular_dataset.TabularDataset | azureml.core.dataset.Dataset | azureml.data.abstract_dataset.AbstractDataset
    sample_output_dataset: azureml.data.dataset_snapshot.DatasetSnapshot | azureml.data.file_dataset.FileDataset | azureml.data.tabular_dataset.TabularDataset | azureml.core.dataset.Dataset | azureml.data.abstract_dataset.AbstractDataset
    resource_configuration: azureml.core.resource_configuration.ResourceConfiguration
    model_framework_version: str
    parent_id: str
    derived_model_ids: list[str]
    def __init__(self, workspace, name=..., id=..., tags=..., properties=..., version=..., run_id=..., model_framework=..., expand=..., **kwargs): ...
    @staticmethod
    def register(workspace, model_path, model_name, tags=..., properties=..., description=..., datasets=..., model_framework=..., model_framework_version=..., child_paths=..., sample_input_dataset=..., sample_output_dataset=..., resource_configuration=...) -> azureml.core.model.Model: ...
    @staticmethod
    def get_model_path(model_name, version=..., _workspace=...) -> str: ...
    def download(self, target_dir=..., exist_ok=..., exists_ok=...) -> str: ...
    @staticmethod
    def list(workspace, name=..., tags=..., properties=..., run_id=..., latest=..., dataset_id=..., expand=..., page_count=..., model_framework=...) -> list[azureml.core.model.Model]: ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, model_payload) -> azureml.core.model.Model: ...
    def update(self, tags=..., description=..., sample_input_dataset=..., sample_output_dataset=..., resource_configuration=...): ...
    def update_tags_properties(self, add_tags=..., remove_tags=..., add_properties=...): ...
    def add_tags(self, tags): ...
    def remove_tags(self, tags): ...
    def add_properties(self, properties): ...
    def add_dataset_references(self, datasets): ...
    def delete(self): ...
    @staticmethod
    def print_configuration(models, inference_config, deployment_config, deployment_target): ...
    @staticmethod
    def deploy(workspace, name, models, inference_config=..., deployment_config=..., deployment_target=..., overwrite=..., show_output=...) -> azureml.core.webservice.webservice.Webservice: ...
    @staticmethod
    def package(workspace, models, inference_config=..., generate_dockerfile=..., image_name=..., image_label=...) -> azureml.core.model.ModelPackage: ...
    @staticmethod
    def profile(workspace, profile_name, models, inference_config, input_dataset, cpu=..., memory_in_gb=..., description=...) -> azureml.core.profile.ModelProfile: ...
    def get_sas_urls(self) -> dict: ...
class InferenceConfig:
    entry_script: str
    runtime: str
    conda_file: str
    extra_docker_file_steps: str
    source_directory: str
    enable_gpu: bool
    cuda_version: str
    description: str
    base_image: str
    base_image_registry: azureml.core.container_registry.ContainerRegistry
    environment: azureml.core.environment.Environment
    def __init__(self, entry_script, runtime=..., conda_file=..., extra_docker_file_steps=..., source_directory=..., enable_gpu=..., description=..., base_image=..., base_image_registry=..., cuda_version=..., environment=...): ...
    def validate_configuration(self): ...
    def validation_script_content(self): ...
    def build_create_payload(self, workspace, name, model_ids) -> dict: ...
    def build_profile_payload(self, profile_name, input_data=..., workspace=..., models=..., dataset_id=..., container_resource_requirements=..., description=...) -> dict: ...
class ModelPackage:
    workspace: azureml.core.workspace.Workspace
    generate_dockerfile: bool
    error: Any
    location: Any
    package_build_log_uri: Any
    state: Any
    def __init__(self, workspace, operation_id, environment): ...
    def get_container_registry(self) -> azureml.core.container_registry.ContainerRegistry: ...
    def get_logs(self, decode=..., offset=...) -> bytes | str: ...
    def pull(self): ...
    def save(self, output_directory): ...
    def update_creation_state(self): ...
    def wait_for_creation(self, show_output=...): ...
    def serialize(self) -> dict: ...
