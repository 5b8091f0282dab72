# Generated from azureml-interpret 1.62.0
import azureml._logging.chained_identity
from typing import Any
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._logging.chained_identity import ChainedIdentity as ChainedIdentity
from azureml.core.dataset import Dataset as Dataset
from azureml.core.experiment import Experiment as Experiment
from azureml.core.model import Model as Model
from azureml.interpret import ExplanationClient as ExplanationClient
from azureml.interpret.common._errors.error_definitions import EvalDatasetMissing as EvalDatasetMissing
from azureml.interpret.common._errors.error_definitions import ExplainBeforeUploadConflict as ExplainBeforeUploadConflict
from azureml.interpret.common._errors.error_definitions import InitDatasetMissing as InitDatasetMissing
from azureml.interpret.common._errors.error_definitions import InvalidExplanationTypes as InvalidExplanationTypes
from azureml.interpret.common._errors.error_definitions import MissingFeatureMapGettingRaw as MissingFeatureMapGettingRaw
from azureml.interpret.common._errors.error_definitions import RawTransformArgumentMismatch as RawTransformArgumentMismatch
from azureml.interpret.common._errors.error_definitions import SampleLimitExceeded as SampleLimitExceeded
from azureml.interpret.common.constants import History as History
from azureml.interpret.common.exceptions import ConflictingRawTransformationsException as ConflictingRawTransformationsException
from azureml.interpret.common.exceptions import InitDatasetMissingException as InitDatasetMissingException
from azureml.interpret.common.exceptions import MissingEvalDataException as MissingEvalDataException
from azureml.interpret.common.exceptions import MissingExplainException as MissingExplainException
from azureml.interpret.common.exceptions import MissingExplanationTypesException as MissingExplanationTypesException
from azureml.interpret.common.exceptions import MissingRawTransformationsException as MissingRawTransformationsException
from azureml.interpret.common.exceptions import SamplesExceededException as SamplesExceededException
class MimicWrapper(azureml._logging.chained_identity.ChainedIdentity):
    def __init__(self, workspace, model, explainable_model, explainer_kwargs=..., init_dataset=..., run=..., features=..., classes=..., model_task=..., explain_subset=..., transformations=..., feature_maps=..., allow_all_transformations=...): ...
    def explain(self, explanation_types, eval_dataset=..., top_k=..., upload=..., upload_datasets=..., tag=..., get_raw=..., raw_feature_names=..., experiment_name=..., raw_eval_dataset=..., true_ys=...): ...
    @property
    def explainer(self) -> Any: ...
