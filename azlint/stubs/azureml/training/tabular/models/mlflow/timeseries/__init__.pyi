# Generated from azureml-training-tabular 1.62.0.post1
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml.automl.core.shared._diagnostics.automl_error_definitions import AutoMLInternal as AutoMLInternal
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentType as InvalidArgumentType
from azureml.automl.core.shared.exceptions import ClientException as ClientException
from azureml.automl.core.shared.forecasting_exception import ForecastingDataException as ForecastingDataException
from azureml.automl.core.shared.reference_codes import ReferenceCodes as ReferenceCodes
from azureml.training.tabular.models import mlflow as fc_mlflow
from azureml.training.tabular.models.forecasting_pipeline_wrapper_base import ForecastingPipelineWrapperBase as ForecastingPipelineWrapperBase
from azureml.training.tabular.models.mlflow.timeseries import _dummy_class as Model
from azureml.training.tabular.models.mlflow.timeseries import _dummy_class as ModelSignature
class _dummy_class:
    def __init__(self): ...
def log_model(fc_model, artifact_path, conda_env=..., code_paths=..., serialization_format=..., pickle_module=..., signature=..., input_example=..., await_registration_for=..., pip_requirements=..., extra_pip_requirements=..., metadata=..., **kwargs): ...
def save_model(fc_model, path, conda_env=..., code_paths=..., mlflow_model=..., serialization_format=..., pickle_module=..., signature=..., input_example=..., pip_requirements=..., extra_pip_requirements=..., metadata=..., **kwargs): ...
