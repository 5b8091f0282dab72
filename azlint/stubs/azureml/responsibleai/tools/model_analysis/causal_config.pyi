# Generated from azureml-responsibleai 1.62.0
import azureml.responsibleai.tools.model_analysis._base_component_config
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.core._experiment_method import experiment_method as experiment_method
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.responsibleai.common._constants import LoggingConstants as LogCons
from azureml.responsibleai.common._loggerfactory import track as track
from azureml.responsibleai.tools.model_analysis._base_component_config import BaseComponentConfig as BaseComponentConfig
from azureml.responsibleai.tools.model_analysis._requests.causal_request import CausalRequest as CausalRequest
from azureml.responsibleai.tools.model_analysis._requests.request_dto import RequestDTO as RequestDTO
from azureml.responsibleai.tools.model_analysis._utilities import component_submit as component_submit
from azureml.responsibleai.tools.model_analysis.model_analysis_run import ModelAnalysisRun as ModelAnalysisRun
class CausalConfig(azureml.responsibleai.tools.model_analysis._base_component_config.BaseComponentConfig):
    def __init__(self, model_analysis_run, run_configuration=...): ...
    def add_request(self, treatment_features, heterogeneity_features=..., nuisance_model=..., heterogeneity_model=..., alpha=..., upper_bound_on_cat_expansion=..., treatment_cost=..., min_tree_leaf_samples=..., max_tree_depth=..., skip_cat_limit_checks=..., n_jobs=..., categories=..., verbose=..., random_state=..., comment=...) -> None: ...
