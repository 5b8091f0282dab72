# Generated from azureml-train-automl-client 1.62.0
import azureml.core.model
import azureml.core.run
import azureml.train.automl.run
from typing import Any
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._common._error_definition.user_error import ArgumentBlankOrEmpty as ArgumentBlankOrEmpty
from azureml._common._error_definition.user_error import ArgumentOutOfRange as ArgumentOutOfRange
from azureml._common._error_definition.user_error import BadArgument as BadArgument
from azureml._restclient.constants import AUTOML_RUN_USER_AGENT as AUTOML_RUN_USER_AGENT
from azureml._restclient.constants import RunStatus as RunStatus
from azureml._restclient.jasmine_client import JasmineClient as JasmineClient
from azureml.automl.core import inference as inference
from azureml.automl.core.console_interface import ConsoleInterface as ConsoleInterface
from azureml.automl.core.console_writer import ConsoleWriter as ConsoleWriter
from azureml.automl.core.dataset_utilities import convert_inputs as convert_inputs
from azureml.automl.core.dataset_utilities import convert_inputs_dataset as convert_inputs_dataset
from azureml.automl.core.onnx_convert.onnx_convert_constants import OnnxConvertConstants as OnnxConvertConstants
from azureml.automl.core.onnx_convert.onnx_convert_constants import SplitOnnxModelName as SplitOnnxModelName
from azureml.automl.core.package_utilities import get_sdk_dependencies as get_sdk_dependencies
from azureml.automl.core.shared import constants as automl_shared_constants
from azureml.automl.core.shared import log_server as log_server
from azureml.automl.core.shared import logging_utilities as logging_utilities
from azureml.automl.core.shared._diagnostics.automl_error_definitions import CancelUnsupportedForLocalRuns as CancelUnsupportedForLocalRuns
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ConflictingValueForArguments as ConflictingValueForArguments
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ContinueRunUnsupportedForAdb as ContinueRunUnsupportedForAdb
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ContinueRunUnsupportedForImageRuns as ContinueRunUnsupportedForImageRuns
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ContinueRunUnsupportedForUntrackedRuns as ContinueRunUnsupportedForUntrackedRuns
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ExecutionFailure as ExecutionFailure
from azureml.automl.core.shared._diagnostics.automl_error_definitions import FeatureUnsupportedForIncompatibleArguments as FeatureUnsupportedForIncompatibleArguments
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentType as InvalidArgumentType
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidIteration as InvalidIteration
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidOperationOnRunState as InvalidOperationOnRunState
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ModelMissing as ModelMissing
from azureml.automl.core.shared._diagnostics.automl_error_definitions import NoMetricsData as NoMetricsData
from azureml.automl.core.shared._diagnostics.automl_error_definitions import OnnxNotEnabled as OnnxNotEnabled
from azureml.automl.core.shared._diagnostics.automl_error_definitions import OnnxSplitsNotEnabled as OnnxSplitsNotEnabled
from azureml.automl.core.shared._diagnostics.contract import Contract as Contract
from azureml.automl.core.shared.exceptions import AutoMLException as AutoMLException
from azureml.automl.core.shared.exceptions import UserException as UserException
from azureml.automl.core.shared.utilities import minimize_or_maximize as minimize_or_maximize
from azureml.core.run import Run as Run
from azureml.exceptions import ExperimentExecutionException as ExperimentExecutionException
from azureml.exceptions import ServiceException as AzureMLServiceException
from azureml.exceptions import UserErrorException as UserErrorException
from azureml.train.automl import constants as constants
from azureml.train.automl._azureautomlsettings import AzureAutoMLSettings as AzureAutoMLSettings
from azureml.train.automl._constants_azureml import Properties as Properties
from azureml.train.automl._remote_console_interface import RemoteConsoleInterface as RemoteConsoleInterface
from azureml.train.automl.exceptions import ClientException as ClientException
from azureml.train.automl.exceptions import ConfigException as ConfigException
from azureml.train.automl.exceptions import NotFoundException as NotFoundException
from azureml.train.automl.exceptions import OnnxConvertException as OnnxConvertException
STATUS: str
RUNNING_STATES: list[str]
POST_PROCESSING_STATES: list[str]
CONTINUE_EXPERIMENT_KEY: str
CONTINUE_EXPERIMENT_SET: str
CONTINUE_EXPERIMENT_STATUS_KEY: str
ITERATIONS_STR: str
PRIMARY_METRIC_STR: str
logger: Any
class AutoMLRun(azureml.core.run.Run):
    model_id: Any
    def __init__(self, experiment, run_id, **kwargs): ...
    @property
    def run_id(self) -> str: ...
    def complete(self, **kwargs): ...
    def fail(self, error_details=..., error_code=..., _set_status=..., **kwargs): ...
    def cancel(self): ...
    def cancel_iteration(self, iteration): ...
    def continue_experiment(self, X=..., y=..., sample_weight=..., X_valid=..., y_valid=..., sample_weight_valid=..., data=..., label=..., columns=..., cv_splits_indices=..., spark_context=..., experiment_timeout_hours=..., experiment_exit_score=..., iterations=..., show_output=..., training_data=..., validation_data=..., **kwargs) -> azureml.train.automl.run.AutoMLRun: ...
    def get_output(self, iteration=..., metric=..., return_onnx_model=..., return_split_onnx_model=..., **kwargs) -> tuple[azureml.core.run.Run, Any]: ...
    def get_best_child(self, metric=..., onnx_compatible=..., **kwargs) -> azureml.core.run.Run: ...
    def summary(self) -> Any: ...
    def get_guardrails(self, to_console=...) -> dict[str, Any]: ...
    def register_model(self, model_name=..., description=..., tags=..., iteration=..., metric=...) -> azureml.core.model.Model: ...
    def retry(self): ...
    def pause(self): ...
    def resume(self): ...
    def get_run_sdk_dependencies(self, iteration=..., check_versions=..., **kwargs) -> dict[str, str]: ...
    def wait_for_completion(self, show_output=..., wait_post_processing=...) -> dict[str, str]: ...
