# Generated from azureml-train-core 1.62.0
import azureml.train.hyperdrive.sampling
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml.train.hyperdrive.error_definition import DictValidationInvalidArgument as DictValidationInvalidArgument
from azureml.train.hyperdrive.error_definition import DistributionValidationFailure as DistributionValidationFailure
from azureml.train.hyperdrive.error_definition import InvalidConfigSetting as InvalidConfigSetting
from azureml.train.hyperdrive.error_definition import InvalidKeyInDict as InvalidKeyInDict
from azureml.train.hyperdrive.error_definition import InvalidType as InvalidType
from azureml.train.hyperdrive.error_definition import RehydrateUnknownSampling as RehydrateUnknownSampling
from azureml.train.hyperdrive.exceptions import HyperDriveConfigException as HyperDriveConfigException
from azureml.train.hyperdrive.exceptions import HyperDriveRehydrateException as HyperDriveRehydrateException
scrubbed_data: str
class HyperParameterSampling:
    def __init__(self, sampling_method_name, parameter_space, properties=..., supported_distributions=..., distributions_validators=...): ...
    def to_json(self) -> str: ...
class RandomParameterSampling(azureml.train.hyperdrive.sampling.HyperParameterSampling):
    SAMPLING_NAME: str
    def __init__(self, parameter_space, properties=...): ...
class GridParameterSampling(azureml.train.hyperdrive.sampling.HyperParameterSampling):
    SAMPLING_NAME: str
    def __init__(self, parameter_space, properties=...): ...
class BayesianParameterSampling(azureml.train.hyperdrive.sampling.HyperParameterSampling):
    SAMPLING_NAME: str
    def __init__(self, parameter_space, properties=...): ...
