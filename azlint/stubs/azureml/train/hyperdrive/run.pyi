# Generated from azureml-train-core 1.62.0
import azureml.core.run
import azureml.train.hyperdrive.runconfig
from typing import Any
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._restclient.constants import RunStatus as RunStatus
from azureml.core.experiment import Experiment as Experiment
from azureml.core.run import Run as Run
from azureml.core.workspace import Workspace as Workspace
from azureml.exceptions import TrainingException as TrainingException
from azureml.train.hyperdrive.error_definition import HyperDriveNotImplemented as HyperDriveNotImplemented
from azureml.train.hyperdrive.error_definition import HyperDriveRunCancellationError as HyperDriveRunCancellationError
from azureml.train.hyperdrive.error_definition import InvalidType as InvalidType
from azureml.train.hyperdrive.exceptions import HyperDriveConfigException as HyperDriveConfigException
from azureml.train.hyperdrive.exceptions import HyperDriveNotImplementedException as HyperDriveNotImplementedException
from azureml.train.hyperdrive.runconfig import HyperDriveConfig as HyperDriveConfig
from azureml.train.hyperdrive.runconfig import PrimaryMetricGoal as PrimaryMetricGoal
HyperDriveClient: Any
ErrorResponseException: Any
TERMINAL_STATES: list[str]
scrubbed_data: str
class HyperDriveRun(azureml.core.run.Run):
    RUN_TYPE: str
    HYPER_DRIVE_RUN_USER_AGENT: str
    def __init__(self, experiment, run_id, hyperdrive_config=..., **kwargs): ...
    @property
    def hyperdrive_config(self) -> azureml.train.hyperdrive.runconfig.HyperDriveConfig: ...
    def cancel(self) -> bool: ...
    def get_best_run_by_primary_metric(self, include_failed=..., include_canceled=..., include_resume_from_runs=...) -> azureml.core.run.Run | None: ...
    def get_hyperparameters(self) -> dict: ...
    def get_children_sorted_by_primary_metric(self, top=..., reverse=..., discard_no_metric=...) -> list: ...
    def get_metrics(self) -> dict: ...
    def get_diagnostics(self): ...
    def fail(self): ...
