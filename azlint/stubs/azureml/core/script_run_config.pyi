# Generated from azureml-core 1.61.0.post4
import azureml._logging.chained_identity
import azureml.core.runconfig
import azureml.core.script_run
from typing import Any
from azureml._base_sdk_common.tracking import global_tracking_info_registry as global_tracking_info_registry
from azureml._logging.chained_identity import ChainedIdentity as ChainedIdentity
from azureml.core._experiment_method import experiment_method as experiment_method
from azureml.core.runconfig import Data as Data
from azureml.core.runconfig import DatacacheConfiguration as DatacacheConfiguration
from azureml.core.runconfig import DockerConfiguration as DockerConfiguration
from azureml.core.runconfig import EnvironmentDefinition as EnvironmentDefinition
from azureml.core.runconfig import MpiConfiguration as MpiConfiguration
from azureml.core.runconfig import PyTorchConfiguration as PyTorchConfiguration
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.runconfig import TensorflowConfiguration as TensorflowConfiguration
from azureml.data._loggerfactory import collect_datasets_usage as collect_datasets_usage
from azureml.data.datacache_consumption_config import DatacacheConsumptionConfig as DatacacheConsumptionConfig
from azureml.data.datapath import DataPath as DataPath
from azureml.data.datapath import DataPathComputeBinding as DataPathComputeBinding
from azureml.exceptions import RunConfigurationException as RunConfigurationException
from azureml.exceptions import UserErrorException as UserErrorException
module_logger: Any
def submit(script_run_config, workspace, experiment_name, run_id=..., _parent_run_id=..., credential_passthrough=...) -> azureml.core.script_run.ScriptRun: ...
def get_run_config_from_script_run(script_run_config) -> azureml.core.runconfig.RunConfiguration: ...
class ScriptRunConfig(azureml._logging.chained_identity.ChainedIdentity):
    MAX_DURATION_SECONDS_DEFAULT: int
    source_directory: str
    script: str
    command: list[str] | str
    arguments: list | str
    run_config: azureml.core.runconfig.RunConfiguration
    def __init__(self, source_directory, script=..., arguments=..., run_config=..., _telemetry_values=..., compute_target=..., environment=..., distributed_job_config=..., resume_from=..., max_run_duration_seconds=..., command=..., docker_runtime_config=...): ...
