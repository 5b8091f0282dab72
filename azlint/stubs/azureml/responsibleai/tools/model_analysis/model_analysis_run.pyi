# Generated from azureml-responsibleai 1.62.0
import azureml.core.run
import azureml.data.abstract_datastore
import azureml.responsibleai.tools._causal.causal_manager
import azureml.responsibleai.tools._counterfactual.counterfactual_manager
import azureml.responsibleai.tools._error_analysis.error_analysis_manager
import azureml.responsibleai.tools._explain.explanation_manager
import azureml.responsibleai.tools.model_analysis._aml_init_dto
import azureml.responsibleai.tools.model_analysis.model_analysis_run
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._restclient.constants import RunStatus as RunStatus
from azureml.core.datastore import Datastore as Datastore
from azureml.core.run import RUNNING_STATES as RUNNING_STATES
from azureml.core.run import Run as Run
from azureml.core.workspace import Workspace as Workspace
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
from azureml.exceptions import AzureMLException as AzureMLException
from azureml.exceptions import UserErrorException as UserErrorException
from azureml.responsibleai.common._constants import LoggingConstants as LogCons
from azureml.responsibleai.common._errors.error_definitions import AnalysisInitFailedSystemError as AnalysisInitFailedSystemError
from azureml.responsibleai.common._errors.error_definitions import AnalysisInitFailedUserError as AnalysisInitFailedUserError
from azureml.responsibleai.common._errors.error_definitions import AnalysisInitNotCompletedError as AnalysisInitNotCompletedError
from azureml.responsibleai.common._loggerfactory import track as track
from azureml.responsibleai.tools._causal.causal_manager import CausalManager as CausalManager
from azureml.responsibleai.tools._common.constants import ModelAnalysisFileNames as ModelAnalysisFileNames
from azureml.responsibleai.tools._common.constants import PropertyKeys as PropertyKeys
from azureml.responsibleai.tools._counterfactual.counterfactual_manager import CounterfactualManager as CounterfactualManager
from azureml.responsibleai.tools._error_analysis.error_analysis_manager import ErrorAnalysisManager as ErrorAnalysisManager
from azureml.responsibleai.tools._explain.explanation_manager import ExplanationManager as ExplanationManager
from azureml.responsibleai.tools.model_analysis._aml_init_dto import AMLInitDTO as AMLInitDTO
from azureml.responsibleai.tools.model_analysis._requests.request_dto import RequestDTO as RequestDTO
class ModelAnalysisRun(azureml.core.run.Run):
    def __init__(self, experiment, run_id, run_display_name=..., *args, **kwargs): ...
    @property
    def settings(self) -> azureml.responsibleai.tools.model_analysis._aml_init_dto.AMLInitDTO: ...
    @property
    def datastore(self) -> azureml.data.abstract_datastore.AbstractDatastore: ...
    @property
    def analysis_id(self) -> str: ...
    @property
    def causal_manager(self) -> azureml.responsibleai.tools._causal.causal_manager.CausalManager: ...
    @property
    def counterfactual_manager(self) -> azureml.responsibleai.tools._counterfactual.counterfactual_manager.CounterfactualManager: ...
    @property
    def error_analysis_manager(self) -> azureml.responsibleai.tools._error_analysis.error_analysis_manager.ErrorAnalysisManager: ...
    @property
    def explanation_manager(self) -> azureml.responsibleai.tools._explain.explanation_manager.ExplanationManager: ...
    @staticmethod
    def get_model_analysis_runs(workspace, model_analysis_id=..., model_id=...) -> list[azureml.responsibleai.tools.model_analysis.model_analysis_run.ModelAnalysisRun]: ...
    def download_data(self, output_directory=...) -> None: ...
    def get_train_data(self) -> Any: ...
    def get_train_labels(self) -> Any: ...
    def get_test_data(self) -> Any: ...
    def get_test_labels(self) -> Any: ...
