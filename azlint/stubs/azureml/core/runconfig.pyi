# Generated from azureml-core 1.61.0.post4
import azureml._base_sdk_common.abstract_run_config_element
import azureml.core.container_registry
import azureml.core.environment
import azureml.core.runconfig
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._base_sdk_common.common import AML_CONFIG_DIR as AML_CONFIG_DIR
from azureml._base_sdk_common.common import AZUREML_DIR as AZUREML_DIR
from azureml._base_sdk_common.common import COMPUTECONTEXT_EXTENSION as COMPUTECONTEXT_EXTENSION
from azureml._base_sdk_common.common import RUNCONFIGURATION_EXTENSION as RUNCONFIGURATION_EXTENSION
from azureml._base_sdk_common.common import get_run_config_dir_name as get_run_config_dir_name
from azureml._base_sdk_common.common import get_run_config_dir_path as get_run_config_dir_path
from azureml._base_sdk_common.common import to_camel_case as to_camel_case
from azureml._base_sdk_common.common import to_snake_case as to_snake_case
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute_target import AbstractComputeTarget as AbstractComputeTarget
from azureml.core.conda_dependencies import CondaDependencies as CondaDependencies
from azureml.core.container_registry import ContainerRegistry as Cr
from azureml.core.databricks import DatabricksCluster as DatabricksCluster
from azureml.core.databricks import DatabricksEnvironment as DatabricksEnvironment
from azureml.core.databricks import DatabricksSection as DatabricksSection
from azureml.core.databricks import EggLibrary as EggLibrary
from azureml.core.databricks import JarLibrary as JarLibrary
from azureml.core.databricks import MavenLibrary as MavenLibrary
from azureml.core.databricks import PyPiLibrary as PyPiLibrary
from azureml.core.databricks import RCranLibrary as RCranLibrary
from azureml.core.environment import DockerEnvironment as DockerEnvironment
from azureml.core.environment import DockerSection as DockerSection
from azureml.core.environment import Environment as Environment
from azureml.core.environment import PythonEnvironment as PythonEnvironment
from azureml.core.environment import PythonSection as PythonSection
from azureml.core.environment import SparkEnvironment as SparkEnvironment
from azureml.core.environment import SparkSection as SparkSection
from azureml.core.run import Run as Run
from azureml.data.datacache_consumption_config import DatacacheConsumptionConfig as DatacacheConsumptionConfig
from azureml.data.dataset_consumption_config import DatasetConsumptionConfig as DatasetConsumptionConfig
from azureml.exceptions import RunConfigurationException as RunConfigurationException
from azureml.exceptions import UserErrorException as UserErrorException
ruamelyaml: Any
DEFAULT_CPU_IMAGE: Any
DEFAULT_GPU_IMAGE: Any
MPI_CPU_IMAGE: Any
MPI_GPU_IMAGE: Any
LOCAL_RUNCONFIG_NAME: str
SUPPORTED_DATAREF_MODES: list[str]
SUPPORTED_DELIVERY_MECHANISM: list[str]
SUPPORTED_PYTORCH_BACKENDS: list[str]
module_logger: Any
class ContainerRegistry(azureml.core.container_registry.ContainerRegistry):
    def __init__(self): ...
class AzureContainerRegistry(azureml.core.runconfig.ContainerRegistry):
    def __init__(self): ...
class HdiConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    yarn_deploy_mode: str
    def __init__(self): ...
class TensorflowConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    worker_count: int
    parameter_server_count: int
    def __init__(self, worker_count=..., parameter_server_count=...): ...
class MpiConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    process_count_per_node: int
    node_count: int
    def __init__(self, process_count_per_node=..., node_count=...): ...
class PyTorchConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    communication_backend: str
    process_count: int
    node_count: int
    def __init__(self, communication_backend=..., process_count=..., node_count=...): ...
class ApplicationEndpointConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    type: str | Any
    port: int
    properties: dict[str, str]
    def __init__(self, type=..., port=..., properties=...): ...
class ParallelTaskConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    max_retries_per_worker: int
    worker_count_per_node: int
    terminal_exit_codes: list[int]
    def __init__(self): ...
class AmlComputeConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    vm_size: str
    vm_priority: str
    def __init__(self): ...
class KubernetesComputeConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    instance_type: str
    def __init__(self): ...
class EnvironmentDefinition(azureml.core.environment.Environment):
    def __init__(self, name=...): ...
class SparkConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    configuration: dict
    def __init__(self): ...
class HistoryConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    output_collection: bool
    snapshot_project: bool
    directories_to_watch: list[str]
    def __init__(self): ...
class DataReferenceConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    data_store_name: str
    path_on_data_store: str
    path_on_compute: str
    mode: str
    overwrite: bool
    def __init__(self, datastore_name=..., mode=..., path_on_datastore=..., path_on_compute=..., overwrite=...): ...
class DockerConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    use_docker: bool
    shared_volumes: bool
    arguments: list[str]
    shm_size: str
    def __init__(self, use_docker=..., shared_volumes=..., arguments=..., shm_size=...): ...
class DataPath(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    datastore_name: str
    relative_path: str
    def __init__(self, datastore_name=..., relative_path=...): ...
class Dataset(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    id: str
    name: str
    version: str
    def __init__(self, dataset_id=..., dataset_name=..., dataset_version=...): ...
class Uri(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    path: str
    is_file: bool
    def __init__(self, path=..., is_file=...): ...
class DataLocation(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    dataset: str
    data_path: azureml.core.runconfig.DataPath
    uri: azureml.core.runconfig.Uri
    def __init__(self, dataset=..., data_path=..., uri=...): ...
class Data(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    data_location: azureml.core.runconfig.DataLocation
    create_output_directories: bool
    mechanism: str
    environment_variable_name: str
    path_on_compute: str
    overwrite: bool
    options: dict
    def __init__(self, data_location=..., create_output_directories=..., mechanism=..., environment_variable_name=..., path_on_compute=..., overwrite=..., options=...): ...
    @staticmethod
    def create(data) -> azureml.core.runconfig.Data: ...
class DatacacheConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    datacache_id: str
    datacache_store: str
    dataset_id: str
    mode: str
    path_on_compute: str
    replica: int
    failure_fallback: bool
    def __init__(self, dataset_id=..., datacache_store=..., datacache_id=..., mode=..., path_on_compute=..., replica=..., failure_fallback=...): ...
    @staticmethod
    def create(data) -> azureml.core.runconfig.DatacacheConfiguration: ...
class DatasetRegistrationOptions(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    additional_transformation: str
    def __init__(self, additional_transformations=...): ...
class RegistrationOptions(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    name: str
    description: str
    tags: str
    dataset_registration_options: azureml.core.runconfig.DatasetRegistrationOptions
    def __init__(self, name=..., description=..., tags=..., dataset_registration_options=...): ...
class GlobsOptions(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    patterns: list[str]
    def __init__(self, patterns=...): ...
class UploadOptions(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    overwrite: bool
    source_globs: azureml.core.runconfig.GlobsOptions
    def __init__(self, overwrite=..., source_globs=...): ...
class MountOptions(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    disable_metadata_cache: bool
    def __init__(self, disable_metadata_cache=...): ...
class OutputOptions(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    path_on_compute: str
    registration_options: azureml.core.runconfig.RegistrationOptions
    upload_options: azureml.core.runconfig.UploadOptions
    mount_options: azureml.core.runconfig.MountOptions
    def __init__(self, path_on_compute=..., registration_options=..., upload_options=..., mount_options=...): ...
class OutputData(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    output_location: azureml.core.runconfig.DataLocation
    mechanism: str
    additional_options: azureml.core.runconfig.OutputOptions
    def __init__(self, output_location=..., mechanism=..., additional_options=...): ...
class RunConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    script: str
    command: list[str] | str
    arguments: list[str]
    framework: str
    communicator: str
    max_run_duration_seconds: int
    node_count: int
    priority: int
    environment: azureml.core.environment.Environment
    history: azureml.core.runconfig.HistoryConfiguration
    spark: azureml.core.runconfig.SparkConfiguration
    docker: azureml.core.runconfig.DockerConfiguration
    hdi: azureml.core.runconfig.HdiConfiguration
    tensorflow: azureml.core.runconfig.TensorflowConfiguration
    mpi: azureml.core.runconfig.MpiConfiguration
    pytorch: azureml.core.runconfig.PyTorchConfiguration
    paralleltask: azureml.core.runconfig.ParallelTaskConfiguration
    data_references: dict[str, azureml.core.runconfig.DataReferenceConfiguration]
    data: dict[str, azureml.core.runconfig.Data]
    datacaches: list[azureml.core.runconfig.DatacacheConfiguration]
    output_data: azureml.core.runconfig.OutputData
    amlcompute: azureml.core.runconfig.AmlComputeConfiguration
    kubernetescompute: azureml.core.runconfig.KubernetesComputeConfiguration
    services: dict[str, azureml.core.runconfig.ApplicationEndpointConfiguration]
    source_directory_data_store: str
    auto_cluster_compute_specification: dict
    credential_passthrough: bool
    def __init__(self, script=..., arguments=..., framework=..., communicator=..., conda_dependencies=..., _history_enabled=..., _path=..., _name=..., command=...): ...
    @property
    def auto_prepare_environment(self) -> bool: ...
    @property
    def environment_variables(self) -> dict[str, str]: ...
    @property
    def target(self) -> str: ...
    def save(self, path=..., name=..., separate_environment_yaml=...) -> None: ...
    @staticmethod
    def load(path, name=...) -> azureml.core.runconfig.RunConfiguration: ...
    @staticmethod
    def delete(path, name): ...
