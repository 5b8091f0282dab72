# Generated from azureml-train-core 1.62.0
import azureml._common._error_definition.system_error
import azureml._common._error_definition.user_error
from azureml._common._error_definition.system_error import ClientError as ClientError
from azureml._common._error_definition.user_error import ArgumentBlankOrEmpty as ArgumentBlankOrEmpty
from azureml._common._error_definition.user_error import ArgumentInvalid as ArgumentInvalid
from azureml._common._error_definition.utils.error_decorator import error_decorator as error_decorator
from azureml.train.hyperdrive.error_strings import HyperDriveErrorStrings as HyperDriveErrorStrings
class HyperDriveTrainingError(azureml._common._error_definition.system_error.ClientError):
    @property
    def message_format(self) -> str: ...
class HyperDriveRunCancellationError(azureml._common._error_definition.system_error.ClientError):
    @property
    def message_format(self) -> str: ...
class InvalidComputeTarget(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class InvalidRunHost(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class MissingChoiceValues(azureml._common._error_definition.user_error.ArgumentBlankOrEmpty):
    @property
    def message_format(self) -> str: ...
class InvalidConfigSetting(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class InvalidType(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class InvalidKeyInDict(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class RehydratePolicyNotFound(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class HyperDriveNotImplemented(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class RehydrateUnknownSampling(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class DictValidationInvalidArgument(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class DistributionValidationFailure(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class ResumeChildRunsContainsDuplicate(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class ResumeChildRunsNotInTerminalState(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class ResumeChildRunsWithoutParentRun(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class ResumeChildRunsFromTooManyParentRuns(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class WarmStartRunsDontMatch(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
