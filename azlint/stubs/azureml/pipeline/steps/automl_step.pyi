# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.core.builder
import azureml.pipeline.core.graph
import azureml.pipeline.core.run
import azureml.train.automl.run
from typing import Any
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._common._error_definition.user_error import ArgumentBlankOrEmpty as ArgumentBlankOrEmpty
from azureml._common._error_definition.user_error import ArgumentInvalid as ArgumentInvalid
from azureml.automl.core import dataprep_utilities as dataprep_utilities
from azureml.automl.core import dataset_utilities as dataset_utilities
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentType as InvalidArgumentType
from azureml.core.conda_dependencies import CondaDependencies as CondaDependencies
from azureml.core.experiment import Experiment as Experiment
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.data.constants import DIRECT_MODE as DIRECT_MODE
from azureml.data.dataset_consumption_config import DatasetConsumptionConfig as DatasetConsumptionConfig
from azureml.data.output_dataset_config import OutputTabularDatasetConfig as OutputTabularDatasetConfig
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
from azureml.pipeline.core.builder import PipelineData as PipelineData
from azureml.pipeline.core.builder import PipelineStep as PipelineStep
from azureml.pipeline.core.graph import ParamDef as ParamDef
from azureml.pipeline.core.graph import TrainingOutput as TrainingOutput
from azureml.pipeline.core.pipeline_output_dataset import PipelineOutputTabularDataset as PipelineOutputTabularDataset
from azureml.train.automl import constants as constants
from azureml.train.automl._azure_experiment_state import AzureExperimentState as AzureExperimentState
from azureml.train.automl._azureautomlsettings import AzureAutoMLSettings as AzureAutoMLSettings
from azureml.train.automl._environment_utilities import modify_run_configuration as modify_run_configuration
from azureml.train.automl._environment_utilities import validate_non_prod_env_exists as validate_non_prod_env_exists
from azureml.train.automl.automlconfig import AutoMLConfig as AutoMLConfig
from azureml.train.automl.exceptions import ConfigException as ConfigException
from azureml.train.automl.run import AutoMLRun as AutoMLRun
logger: Any
class AutoMLStep(azureml.pipeline.core.builder.PipelineStep):
    DEFAULT_METRIC_PREFIX: str
    DEFAULT_MODEL_PREFIX: str
    AUTOML_CONFIG_PARAM_NAME: str
    def __init__(self, name, automl_config, inputs=..., outputs=..., script_repl_params=..., allow_reuse=..., version=..., hash_paths=..., enable_default_model_output=..., enable_default_metrics_output=..., **kwargs): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
class AutoMLStepRun(azureml.train.automl.run.AutoMLRun):
    def __init__(self, step_run): ...
    def get_default_metrics_output(self) -> azureml.pipeline.core.run.StepRunOutput: ...
    def get_default_model_output(self) -> azureml.pipeline.core.run.StepRunOutput: ...
