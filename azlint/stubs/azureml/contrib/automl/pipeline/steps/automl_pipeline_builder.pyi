# Generated from azureml-contrib-automl-pipeline-steps 1.62.0
import azureml.pipeline.core.builder
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._common._core_user_error.user_error import InvalidArgumentType as InvalidArgumentType
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._restclient.jasmine_client import JasmineClient as JasmineClient
from azureml.automl.core.console_writer import ConsoleWriter as ConsoleWriter
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ConflictingValueForArguments as ConflictingValueForArguments
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ExecutionFailure as ExecutionFailure
from azureml.automl.core.shared.constants import TimeSeriesInternal as TimeSeriesInternal
from azureml.automl.core.shared.exceptions import ConfigException as ConfigException
from azureml.automl.core.shared.exceptions import ValidationException as ValidationException
from azureml.contrib.automl.pipeline.steps import utilities as utilities
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.datastore import Datastore as Datastore
from azureml.core.environment import Environment as Environment
from azureml.core.experiment import Experiment as Experiment
from azureml.data.dataset_consumption_config import DatasetConsumptionConfig as DatasetConsumptionConfig
from azureml.data.file_dataset import FileDataset as FileDataset
from azureml.data.output_dataset_config import OutputDatasetConfig as OutputDatasetConfig
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
from azureml.pipeline.core.builder import PipelineData as PipelineData
from azureml.pipeline.core.builder import PipelineStep as PipelineStep
from azureml.pipeline.core.graph import PipelineParameter as PipelineParameter
from azureml.pipeline.steps.parallel_run_step import ParallelRunStep as ParallelRunStep
from azureml.train.automl.constants import AutoMLPipelineScenario as AutoMLPipelineScenario
from azureml.train.automl.runtime import HTSInferenceParameters as HTSInferenceParameters
from azureml.train.automl.runtime import HTSTrainParameters as HTSTrainParameters
from azureml.train.automl.runtime import ManyModelsInferenceParameters as ManyModelsInferenceParameters
from azureml.train.automl.runtime import ManyModelsTrainParameters as ManyModelsTrainParameters
from azureml.train.automl.runtime._many_models.many_models_input_dataset import ManyModelsInputDataset as ManyModelsInputDataset
MAX_AUTOML_RUN_CONCURRENCY: int
MANY_MODELS_TRAIN_STEP_RUN_NAME: str
PROJECT_DIR: str
logger: Any
class AutoMLPipelineBuilder:
    @staticmethod
    def get_many_models_train_steps(experiment, train_data, compute_target, node_count, automl_settings=..., partition_column_names=..., process_count_per_node=..., run_invocation_timeout=..., train_pipeline_parameters=..., output_datastore=..., train_env=..., arguments=...) -> list[azureml.pipeline.core.builder.PipelineStep]: ...
    @staticmethod
    def get_many_models_batch_inference_steps(experiment, inference_data, compute_target, node_count, process_count_per_node=..., run_invocation_timeout=..., mini_batch_size=..., inference_pipeline_parameters=..., output_datastore=..., train_run_id=..., train_experiment_name=..., inference_env=..., time_column_name=..., target_column_name=..., partition_column_names=..., arguments=..., append_row_file_name=...) -> list[azureml.pipeline.core.builder.PipelineStep]: ...
