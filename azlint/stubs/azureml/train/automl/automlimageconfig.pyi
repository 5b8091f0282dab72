# Generated from azureml-train-automl-client 1.62.0
import azureml.train.automl.automlconfig
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._common._error_definition.user_error import ArgumentBlankOrEmpty as ArgumentBlankOrEmpty
from azureml._common._error_definition.user_error import MalformedArgument as MalformedArgument
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ImageDuplicateParameters as ImageDuplicateParameters
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ImageOddNumArguments as ImageOddNumArguments
from azureml.automl.core.shared._diagnostics.automl_error_definitions import ImageParameterSpaceEmpty as ImageParameterSpaceEmpty
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentType as InvalidArgumentType
from azureml.automl.core.shared._diagnostics.automl_error_definitions import InvalidArgumentWithSupportedValues as InvalidArgumentWithSupportedValues
from azureml.automl.core.shared.constants import ImageTask as ImageTask
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
from azureml.train.automl import constants as constants
from azureml.train.automl.automlconfig import AutoMLConfig as AutoMLConfig
from azureml.train.automl.exceptions import ValidationException as ValidationException
from azureml.train.hyperdrive.policy import EarlyTerminationPolicy as EarlyTerminationPolicy
from azureml.train.hyperdrive.sampling import HyperParameterSampling as HyperParameterSampling
class AutoMLImageConfig(azureml.train.automl.automlconfig.AutoMLConfig):
    def __init__(self, task, compute_target, training_data, hyperparameter_sampling, iterations, max_concurrent_iterations=..., experiment_timeout_hours=..., early_termination_policy=..., validation_data=..., arguments=..., **kwargs): ...
