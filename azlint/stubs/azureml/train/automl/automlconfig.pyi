# Generated from azureml-train-automl-client 1.62.0
from typing import Any
from azureml._base_sdk_common.tracking import global_tracking_info_registry as global_tracking_info_registry
from azureml._base_sdk_common.workspace.models.azure_machine_learning_workspaces_enums import ProvisioningState as ProvisioningState
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._common._error_definition.user_error import ArgsNotSupportedForScenario as ArgsNotSupportedForScenario
from azureml._common._error_definition.user_error import ArgumentBlankOrEmpty as ArgumentBlankOrEmpty
from azureml._common._error_definition.user_error import ArgumentMismatch as ArgumentMismatch
from azureml._common._error_definition.user_error import ArgumentOutOfRange as ArgumentOutOfRange
from azureml._common._error_definition.user_error import ComputeNotFound as ComputeNotFound
from azureml._common._error_definition.user_error import NotSupported as NotSupported
from azureml.automl.core import dataprep_utilities as dataprep_utilities
from azureml.automl.core import dataset_utilities as dataset_utilities
from azureml.automl.core import package_utilities as package_utilities
from azureml.automl.core.constants import FeaturizationConfigMode as FeaturizationConfigMode
from azureml.automl.core.constants import TextDNNLanguages as TextDNNLanguages
from azureml.automl.core.featurization.featurizationconfig import FeaturizationConfig as FeaturizationConfig
from azureml.automl.core.forecasting_parameters import ForecastingParameters as ForecastingParameters
from azureml.automl.core.shared import import_utilities as import_utilities
from azureml.automl.core.shared._diagnostics.automl_error_definitions import AllowedModelsSubsetOfBlockedModels as AllowedModelsSubsetOfBlockedModels
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ComputeNotReady as ComputeNotReady
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ConflictingValueForArguments as ConflictingValueForArguments
from azureml.automl.core.shared._diagnostics.automl_error_definitions import FeatureUnsupportedForIncompatibleArguments as FeatureUnsupportedForIncompatibleArguments
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InputDataWithMixedType as InputDataWithMixedType
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentType as InvalidArgumentType
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentWithSupportedValues as InvalidArgumentWithSupportedValues
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentWithSupportedValuesForTask as InvalidArgumentWithSupportedValuesForTask
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidCVSplits as InvalidCVSplits
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidInputDatatype as InvalidInputDatatype
from azureml.automl.core.shared._diagnostics.automl_error_definitions import LargeDataAlgorithmsUnsupported as LargeDataAlgorithmsUnsupported
from azureml.automl.core.shared._diagnostics.automl_error_definitions import TensorflowAlgosAllowedButDisabled as TensorflowAlgosAllowedButDisabled
from azureml.automl.core.shared._diagnostics.automl_error_definitions import UnpartitionedData as UnpartitionedData
from azureml.automl.core.shared._diagnostics.error_strings import AutoMLErrorStrings as AutoMLErrorStrings
from azureml.automl.core.shared.constants import SupportedInputDatatypes as SupportedInputDatatypes
from azureml.automl.core.shared.constants import SupportedModelNames as SupportedModelNames
from azureml.automl.core.shared.constants import SupportedModels as SupportedModels
from azureml.automl.core.shared.constants import TimeSeries as TimeSeries
from azureml.automl.core.shared.exceptions import DataException as DataException
from azureml.automl.core.shared.reference_codes import ReferenceCodes as ReferenceCodes
from azureml.core._experiment_method import experiment_method as experiment_method
from azureml.core.compute_target import LocalTarget as LocalTarget
from azureml.core.environment import Environment as Environment
from azureml.core.experiment import Experiment as Experiment
from azureml.core.run import Run as Run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.workspace import Workspace as Workspace
from azureml.data.constants import DIRECT_MODE as DIRECT_MODE
from azureml.data.dataset_consumption_config import DatasetConsumptionConfig as DatasetConsumptionConfig
from azureml.data.output_dataset_config import OutputTabularDatasetConfig as OutputTabularDatasetConfig
from azureml.pipeline.core.pipeline_output_dataset import PipelineOutputTabularDataset as PipelineOutputTabularDataset
from azureml.train.automl import constants as constants
from azureml.train.automl._azure_experiment_state import AzureExperimentState as AzureExperimentState
from azureml.train.automl._constants_azureml import EnvironmentSettings as EnvironmentSettings
from azureml.train.automl._constants_azureml import MLFlowSettings as MLFlowSettings
from azureml.train.automl._environment_utilities import get_curated_environment_label as get_curated_environment_label
from azureml.train.automl._environment_utilities import get_curated_environment_scenario as get_curated_environment_scenario
from azureml.train.automl._environment_utilities import validate_non_prod_env_exists as validate_non_prod_env_exists
from azureml.train.automl._experiment_drivers.experiment_driver import ExperimentDriver as ExperimentDriver
from azureml.train.automl._local_managed_utils import is_docker_installed as is_docker_installed
from azureml.train.automl.constants import Framework as Framework
from azureml.train.automl.exceptions import ConfigException as ConfigException
has_pipeline_pkg: bool
logger: Any
class AutoMLConfig:
    user_settings: dict
    is_timeseries: bool
    def __init__(self, task, path=..., iterations=..., primary_metric=..., positive_label=..., compute_target=..., spark_context=..., X=..., y=..., sample_weight=..., X_valid=..., y_valid=..., sample_weight_valid=..., cv_splits_indices=..., validation_size=..., n_cross_validations=..., y_min=..., y_max=..., num_classes=..., featurization=..., max_cores_per_iteration=..., max_concurrent_iterations=..., iteration_timeout_minutes=..., mem_in_mb=..., enforce_time_on_windows=..., experiment_timeout_hours=..., experiment_exit_score=..., enable_early_stopping=..., blocked_models=..., blacklist_models=..., exclude_nan_labels=..., verbosity=..., enable_tf=..., model_explainability=..., allowed_models=..., whitelist_models=..., enable_onnx_compatible_models=..., enable_voting_ensemble=..., enable_stack_ensemble=..., debug_log=..., training_data=..., validation_data=..., test_data=..., test_size=..., label_column_name=..., weight_column_name=..., cv_split_column_names=..., enable_local_managed=..., enable_dnn=..., forecasting_parameters=..., **kwargs): ...
    def as_serializable_dict(self) -> dict[str, Any]: ...
    @classmethod
    def get_supported_dataset_languages(cls, use_gpu) -> dict[Any, Any]: ...
