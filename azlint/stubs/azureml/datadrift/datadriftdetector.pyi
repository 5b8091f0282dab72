# Generated from azureml-datadrift 1.62.0
import azureml.core.compute.compute
import azureml.core.run
import azureml.core.workspace
import azureml.data.tabular_dataset
import azureml.datadrift.alert_configuration
import azureml.datadrift.datadriftdetector
from typing import Any
from typing_extensions import Self
from azureml.core.compute.amlcompute import AmlCompute as AmlCompute
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.dataset import Dataset as Dataset
from azureml.core.run import Run as Run
from azureml.core.workspace import Workspace as Workspace
from azureml.datadrift import alert_configuration as alert_configuration
from azureml.datadrift._logging._telemetry_logger_context_adapter import _TelemetryLoggerContextAdapter as get_logger
from azureml.datadrift._restclient.datadrift_client import DataDriftClient as DataDriftClient
from azureml.datadrift._schedule_state import ScheduleState as ScheduleState
from azureml.datadrift._utils.constants import COMPUTE_TARGET_CANCELED as COMPUTE_TARGET_CANCELED
from azureml.datadrift._utils.constants import COMPUTE_TARGET_FAILED as COMPUTE_TARGET_FAILED
from azureml.datadrift._utils.constants import COMPUTE_TARGET_PROVISIONING as COMPUTE_TARGET_PROVISIONING
from azureml.datadrift._utils.constants import COMPUTE_TARGET_SUCCEEDED as COMPUTE_TARGET_SUCCEEDED
from azureml.datadrift._utils.constants import COMPUTE_TARGET_TYPE_AML as COMPUTE_TARGET_TYPE_AML
from azureml.datadrift._utils.constants import DATADRIFT_BACKFILL as DATADRIFT_BACKFILL
from azureml.datadrift._utils.constants import DATADRIFT_CONSTRUCTOR as DATADRIFT_CONSTRUCTOR
from azureml.datadrift._utils.constants import DATADRIFT_DELETE as DATADRIFT_DELETE
from azureml.datadrift._utils.constants import DATADRIFT_DISABLE_SCHEDULE as DATADRIFT_DISABLE_SCHEDULE
from azureml.datadrift._utils.constants import DATADRIFT_ENABLE_SCHEDULE as DATADRIFT_ENABLE_SCHEDULE
from azureml.datadrift._utils.constants import DATADRIFT_GET_BY_ID as DATADRIFT_GET_BY_ID
from azureml.datadrift._utils.constants import DATADRIFT_GET_OUTPUT as DATADRIFT_GET_OUTPUT
from azureml.datadrift._utils.constants import DATADRIFT_IN_PROGRESS_MSG as DATADRIFT_IN_PROGRESS_MSG
from azureml.datadrift._utils.constants import DATADRIFT_LIST as DATADRIFT_LIST
from azureml.datadrift._utils.constants import DATADRIFT_RUN as DATADRIFT_RUN
from azureml.datadrift._utils.constants import DATADRIFT_SHOW as DATADRIFT_SHOW
from azureml.datadrift._utils.constants import DATADRIFT_TYPE_DATASET as DATADRIFT_TYPE_DATASET
from azureml.datadrift._utils.constants import DATADRIFT_UPDATE as DATADRIFT_UPDATE
from azureml.datadrift._utils.constants import DEFAULT_LOOKBACK_CYCLES as DEFAULT_LOOKBACK_CYCLES
from azureml.datadrift._utils.constants import LOG_DRIFT_ID as LOG_DRIFT_ID
from azureml.datadrift._utils.constants import LOG_ENV_SDK as LOG_ENV_SDK
from azureml.datadrift._utils.constants import LOG_INPUT_ENDTIME as LOG_INPUT_ENDTIME
from azureml.datadrift._utils.constants import LOG_INPUT_STARTTIME as LOG_INPUT_STARTTIME
from azureml.datadrift._utils.constants import LOG_PARENT_RUN_ID as LOG_PARENT_RUN_ID
from azureml.datadrift._utils.constants import LOG_RUN_ID as LOG_RUN_ID
from azureml.datadrift._utils.constants import LOG_RUN_TYPE_ as LOG_RUN_TYPE_
from azureml.datadrift._utils.constants import LOG_TOTAL_FEATURES as LOG_TOTAL_FEATURES
from azureml.datadrift._utils.constants import RUN_TYPE_ADHOC as RUN_TYPE_ADHOC
from azureml.datadrift._utils.constants import RUN_TYPE_BACKFILL as RUN_TYPE_BACKFILL
from azureml.datadrift._utils.constants import WAIT_FOR_COMPLETION_TIMEOUT as WAIT_FOR_COMPLETION_TIMEOUT
from azureml.datadrift._utils.parameter_validator import ParameterValidator as ParameterValidator
from azureml.exceptions import ComputeTargetException as ComputeTargetException
AlertConfiguration: Any
CreateDataDriftDto: Any
CreateDataDriftRunDto: Any
UpdateDataDriftDto: Any
module_logger: Any
DEFAULT_COMPUTE_TARGET_NAME: str
DEFAULT_VM_SIZE: str
DEFAULT_VM_MAX_NODES: int
DEFAULT_DRIFT_THRESHOLD: float
class DataDriftDetector:
    def __init__(self, workspace, name=..., baseline_dataset=..., target_dataset=..., compute_target=..., frequency=..., feature_list=..., alert_config=..., drift_threshold=..., latency=...): ...
    @property
    def workspace(self) -> azureml.core.workspace.Workspace: ...
    @property
    def name(self) -> str: ...
    @property
    def compute_target(self) -> azureml.core.compute.compute.ComputeTarget: ...
    @property
    def frequency(self) -> str: ...
    @property
    def interval(self) -> int: ...
    @property
    def feature_list(self) -> list[str]: ...
    @property
    def drift_threshold(self) -> float: ...
    @property
    def baseline_dataset(self) -> azureml.data.tabular_dataset.TabularDataset: ...
    @property
    def target_dataset(self) -> azureml.data.tabular_dataset.TabularDataset: ...
    @property
    def schedule_start(self) -> Any: ...
    @property
    def alert_config(self) -> azureml.datadrift.alert_configuration.AlertConfiguration: ...
    @property
    def state(self) -> str: ...
    @property
    def enabled(self) -> bool: ...
    @property
    def latency(self) -> int: ...
    @property
    def drift_type(self) -> str: ...
    @staticmethod
    def create_from_datasets(workspace, name, baseline_dataset, target_dataset, compute_target=..., frequency=..., feature_list=..., alert_config=..., drift_threshold=..., latency=...) -> azureml.datadrift.datadriftdetector.DataDriftDetector: ...
    @staticmethod
    def get_by_name(workspace, name) -> azureml.datadrift.datadriftdetector.DataDriftDetector: ...
    @staticmethod
    def list(workspace, baseline_dataset=..., target_dataset=...) -> list[azureml.datadrift.datadriftdetector.DataDriftDetector]: ...
    def run(self, target_date, compute_target=..., create_compute_target=..., feature_list=..., drift_threshold=...) -> azureml.core.run.Run: ...
    def backfill(self, start_date, end_date, compute_target=..., create_compute_target=...) -> azureml.core.run.Run: ...
    def enable_schedule(self, create_compute_target=..., wait_for_completion=...): ...
    def disable_schedule(self, wait_for_completion=...): ...
    def delete(self, wait_for_completion=...): ...
    def get_output(self, start_time=..., end_time=..., run_id=...) -> tuple[list, list]: ...
    def update(self, compute_target=..., feature_list=..., schedule_start=..., alert_config=..., drift_threshold=..., wait_for_completion=...) -> Self: ...
    def show(self, start_time=..., end_time=...) -> dict: ...
