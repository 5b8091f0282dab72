# Generated from azureml-train-core 1.62.0
import azureml.core.script_run_config
import azureml.pipeline.core.pipeline
import azureml.train.estimator
import azureml.train.hyperdrive.runconfig
import enum
from typing import Any
from azureml._base_sdk_common.utils import convert_list_to_dict as convert_list_to_dict
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._restclient.constants import RunStatus as RunStatus
from azureml.core.run import Run as Run
from azureml.core.script_run_config import ScriptRunConfig as ScriptRunConfig
from azureml.core.script_run_config import get_run_config_from_script_run as get_run_config_from_script_run
from azureml.data._loggerfactory import collect_datasets_usage as collect_datasets_usage
from azureml.exceptions import TrainingException as TrainingException
from azureml.train.hyperdrive.error_definition import InvalidConfigSetting as InvalidConfigSetting
from azureml.train.hyperdrive.error_definition import InvalidType as InvalidType
from azureml.train.hyperdrive.error_definition import ResumeChildRunsContainsDuplicate as ResumeChildRunsContainsDuplicate
from azureml.train.hyperdrive.error_definition import ResumeChildRunsFromTooManyParentRuns as ResumeChildRunsFromTooManyParentRuns
from azureml.train.hyperdrive.error_definition import ResumeChildRunsNotInTerminalState as ResumeChildRunsNotInTerminalState
from azureml.train.hyperdrive.error_definition import ResumeChildRunsWithoutParentRun as ResumeChildRunsWithoutParentRun
from azureml.train.hyperdrive.error_definition import WarmStartRunsDontMatch as WarmStartRunsDontMatch
from azureml.train.hyperdrive.exceptions import HyperDriveConfigException as HyperDriveConfigException
from azureml.train.hyperdrive.policy import NoTerminationPolicy as NoTerminationPolicy
from azureml.train.hyperdrive.sampling import BayesianParameterSampling as BayesianParameterSampling
module_logger: Any
TERMINAL_STATES: list[str]
HYPERDRIVE_URL_SUFFIX: str
MAX_DURATION_MINUTES: int
RECOMMENDED_MIN_RUNS_PER_PARAMETER_BAYESIAN: int
RECOMMENDED_MAX_CONCURRENT_RUNS_BAYESIAN: int
MAX_PARENT_RUNS: int
RESUME_FROM_TOTAL_RUNS: int
scrubbed_data: str
class PrimaryMetricGoal(enum.Enum):
    MAXIMIZE = ...
    MINIMIZE = ...
    @staticmethod
    def from_str(goal) -> azureml.train.hyperdrive.runconfig.PrimaryMetricGoal: ...
class HyperDriveConfig:
    def __init__(self, hyperparameter_sampling, primary_metric_name, primary_metric_goal, max_total_runs, max_concurrent_runs=..., max_duration_minutes=..., policy=..., estimator=..., run_config=..., resume_from=..., resume_child_runs=..., pipeline=..., debug_flag=..., custom_run_id=...): ...
    @property
    def estimator(self) -> azureml.train.estimator.Estimator | None: ...
    @property
    def run_config(self) -> azureml.core.script_run_config.ScriptRunConfig | None: ...
    @property
    def pipeline(self) -> azureml.pipeline.core.pipeline.Pipeline | None: ...
    @property
    def source_directory(self) -> str: ...
class HyperDriveRunConfig(azureml.train.hyperdrive.runconfig.HyperDriveConfig):
    def __new__(cls, estimator, hyperparameter_sampling, primary_metric_name, primary_metric_goal, max_total_runs, max_concurrent_runs=..., max_duration_minutes=..., policy=...) -> azureml.train.hyperdrive.runconfig.HyperDriveConfig: ...
