# Generated from azureml-responsibleai 1.62.0
import azureml._common._error_definition.system_error
import azureml._common._error_definition.user_error
class ArtifactSizeLimitExceededError(azureml._common._error_definition.user_error.UserError):
    @property
    def message_format(self) -> str: ...
class AnalysisInitFailedUserError(azureml._common._error_definition.user_error.UserError):
    @property
    def message_format(self) -> str: ...
class AnalysisInitFailedSystemError(azureml._common._error_definition.system_error.SystemError):
    @property
    def message_format(self) -> str: ...
class AnalysisInitNotCompletedError(azureml._common._error_definition.user_error.UserError):
    @property
    def message_format(self) -> str: ...
class AnalysisInitNotExecutedError(azureml._common._error_definition.user_error.UserError):
    @property
    def message_format(self) -> str: ...
