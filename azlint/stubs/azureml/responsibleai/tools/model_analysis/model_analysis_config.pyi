# Generated from azureml-responsibleai 1.62.0
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml.core._experiment_method import experiment_method as experiment_method
from azureml.core.conda_dependencies import CondaDependencies as CondaDependencies
from azureml.core.conda_dependencies import DEFAULT_SDK_ORIGIN as DEFAULT_SDK_ORIGIN
from azureml.core.dataset import Dataset as Dataset
from azureml.core.experiment import Experiment as Experiment
from azureml.core.model import Model as Model
from azureml.core.run import Run as Run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.script_run_config import ScriptRunConfig as ScriptRunConfig
from azureml.core.workspace import Workspace as Workspace
from azureml.exceptions import UserErrorException as UserErrorException
from azureml.responsibleai._version import SELF_VERSION as RAI_VERSION
from azureml.responsibleai.common._constants import LoggingConstants as LogCons
from azureml.responsibleai.common._errors.error_definitions import AnalysisInitNotExecutedError as AnalysisInitNotExecutedError
from azureml.responsibleai.common._loggerfactory import track as track
from azureml.responsibleai.common.model_loader import ModelLoader as ModelLoader
from azureml.responsibleai.tools._common.constants import DEFAULT_MAXIMUM_ROWS_FOR_TEST_DATASET as DEFAULT_MAXIMUM_ROWS_FOR_TEST_DATASET
from azureml.responsibleai.tools.model_analysis._aml_init_dto import AMLInitDTO as AMLInitDTO
from azureml.responsibleai.tools.model_analysis._model_analysis_settings import ModelAnalysisSettings as ModelAnalysisSettings
from azureml.responsibleai.tools.model_analysis.model_analysis_run import ModelAnalysisRun as ModelAnalysisRun
class ModelAnalysisConfig:
    def __init__(self, title, model, model_loader, model_type, train_dataset, test_dataset, X_column_names, target_column_name, confidential_datastore_name, datastore_prefix=..., run_configuration=..., maximum_rows_for_test_dataset=..., categorical_column_names=...): ...
    @property
    def azureml_is_initialized(self) -> bool: ...
