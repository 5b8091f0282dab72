# Generated from azureml-core 1.61.0.post4
import azureml._common._error_definition.error_definition
import azureml._common._error_definition.system_error
from azureml._common._error_definition.error_definition import ErrorDefinition as ErrorDefinition
from azureml._common._error_definition.error_strings import AzureMLErrorStrings as AzureMLErrorStrings
class SystemError(azureml._common._error_definition.error_definition.ErrorDefinition): ...
class ClientError(azureml._common._error_definition.system_error.SystemError):
    @property
    def message_format(self) -> str: ...
