# Generated from azureml-train-automl-client 1.62.0
import azureml.data.abstract_dataset
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._common._error_definition.user_error import ArgumentBlankOrEmpty as ArgumentBlankOrEmpty
from azureml._common._error_definition.user_error import ComputeNotFound as ComputeNotFound
from azureml._restclient.constants import RunStatus as RunStatus
from azureml._restclient.jasmine_client import JasmineClient as JasmineClient
from azureml.automl.core import dataprep_utilities as dataprep_utilities
from azureml.automl.core import dataset_utilities as dataset_utilities
from azureml.automl.core.shared import logging_utilities as logging_utilities
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentType as InvalidArgumentType
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidInputDatatype as InvalidInputDatatype
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidOperationOnRunState as InvalidOperationOnRunState
from azureml.automl.core.shared._diagnostics.automl_error_definitions import LocalInferenceUnsupported as LocalInferenceUnsupported
from azureml.automl.core.shared._diagnostics.automl_error_definitions import RemoteInferenceUnsupported as RemoteInferenceUnsupported
from azureml.automl.core.shared.constants import SupportedInputDatatypes as SupportedInputDatatypes
from azureml.automl.core.shared.constants import TelemetryConstants as TelemetryConstants
from azureml.automl.core.shared.exceptions import ConfigException as ConfigException
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute_target import LocalTarget as LocalTarget
from azureml.core.dataset import Dataset as Dataset
from azureml.core.datastore import Datastore as Datastore
from azureml.core.run import Run as Run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.script_run_config import ScriptRunConfig as ScriptRunConfig
from azureml.data.abstract_dataset import AbstractDataset as AbstractDataset
from azureml.data.constants import WORKSPACE_BLOB_DATASTORE as WORKSPACE_BLOB_DATASTORE
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
from azureml.exceptions import ServiceException as AzureMLServiceException
from azureml.train.automl._local_managed_utils import handle_data as handle_data
from azureml.train.automl.constants import InferenceTypes as InferenceTypes
from azureml.train.automl.constants import LOCAL_PREDICT_NAME as LOCAL_PREDICT_NAME
from azureml.train.automl.constants import SCRIPT_RUN_ID_PROPERTY as SCRIPT_RUN_ID_PROPERTY
ModelTest: Any
Timestamp: Any
FORECAST_QUANTILES: str
RESULTS_PROPERTY: str
logger: Any
class ModelProxy:
    run: Any
    compute_target: Any
    def __init__(self, child_run, compute_target=...): ...
    def predict(self, values) -> azureml.data.abstract_dataset.AbstractDataset: ...
    def predict_proba(self, values) -> azureml.data.abstract_dataset.AbstractDataset: ...
    def forecast(self, X_values, y_values=...) -> tuple[azureml.data.abstract_dataset.AbstractDataset, azureml.data.abstract_dataset.AbstractDataset]: ...
    def forecast_quantiles(self, X_values, y_values=..., forecast_destination=..., ignore_data_errors=...) -> azureml.data.abstract_dataset.AbstractDataset: ...
    def test(self, test_data, include_predictions_only=...) -> tuple[azureml.data.abstract_dataset.AbstractDataset, dict[str, Any]]: ...
