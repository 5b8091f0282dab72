# Generated from azureml-contrib-automl-pipeline-steps 1.62.0
import azureml.core.datastore
import azureml.core.environment
import azureml.data.output_dataset_config
import azureml.pipeline.core.builder
from typing import Any
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._restclient.jasmine_client import JasmineClient as JasmineClient
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ConflictingTimeoutError as ConflictingTimeoutError
from azureml.automl.core.shared.exceptions import ConflictingTimeoutException as ConflictingTimeoutException
from azureml.automl.core.shared.reference_codes import ReferenceCodes as ReferenceCodes
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.datastore import Datastore as Datastore
from azureml.core.environment import Environment as Environment
from azureml.core.experiment import Experiment as Experiment
from azureml.core.run import Run as Run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.workspace import Workspace as Workspace
from azureml.data.output_dataset_config import OutputDatasetConfig as OutputDatasetConfig
from azureml.pipeline.core.builder import PipelineData as PipelineData
from azureml.pipeline.core.run import PipelineRun as PipelineRun
from azureml.pipeline.core.run import StepRun as StepRun
from azureml.train.automl._environment_utilities import get_curated_environment_label as get_curated_environment_label
from azureml.train.automl._environment_utilities import get_curated_environment_scenario as get_curated_environment_scenario
from azureml.train.automl._environment_utilities import modify_run_configuration as modify_run_configuration
from azureml.train.automl.constants import Scenarios as Scenarios
from azureml.train.automl.constants import Tasks as Tasks
logger: Any
def get_step_run_env(automl_settings, jasmine_client, compute, compute_sku, _workspace=...) -> azureml.core.environment.Environment: ...
def get_default_inference_env(experiment, train_run_id, train_experiment_name, step_name) -> azureml.core.environment.Environment: ...
def get_output_datastore_and_file(output, output_name, pipeline_output_name=...) -> tuple[azureml.core.datastore.Datastore | None, azureml.data.output_dataset_config.OutputDatasetConfig | azureml.pipeline.core.builder.PipelineData]: ...
def get_module_file_abs_path(file_module) -> Any: ...
def get_output_from_mm_pipeline(run, results_name, output_name, parallel_run_output_file_name=...) -> str | None: ...
def get_automl_environment(workspace, automl_settings_dict) -> azureml.core.environment.Environment: ...
def set_environment_variables_for_run(run_config): ...
