# Generated from azureml-responsibleai 1.62.0
import azureml.responsibleai.tools.model_analysis._base_component_config
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.core._experiment_method import experiment_method as experiment_method
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.responsibleai.common._constants import LoggingConstants as LogCons
from azureml.responsibleai.common._loggerfactory import track as track
from azureml.responsibleai.tools.model_analysis._base_component_config import BaseComponentConfig as BaseComponentConfig
from azureml.responsibleai.tools.model_analysis._requests.counterfactual_request import CounterfactualRequest as CounterfactualRequest
from azureml.responsibleai.tools.model_analysis._requests.request_dto import RequestDTO as RequestDTO
from azureml.responsibleai.tools.model_analysis._utilities import component_submit as component_submit
from azureml.responsibleai.tools.model_analysis.model_analysis_run import ModelAnalysisRun as ModelAnalysisRun
class CounterfactualConfig(azureml.responsibleai.tools.model_analysis._base_component_config.BaseComponentConfig):
    def __init__(self, model_analysis_run, run_configuration=...): ...
    def add_request(self, total_CFs, method=..., desired_class=..., desired_range=..., feature_importance=..., features_to_vary=..., permitted_range=..., comment=...): ...
