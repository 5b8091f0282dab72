# Generated from azureml-core 1.61.0.post4
import azureml._common._error_definition.user_error
class InvalidArgumentType(azureml._common._error_definition.user_error.ArgumentInvalid):
    @property
    def message_format(self) -> str: ...
class InvalidUri(azureml._common._error_definition.user_error.BadArgument):
    @property
    def message_format(self) -> str: ...
class InvalidStatus(azureml._common._error_definition.user_error.BadData):
    @property
    def message_format(self) -> str: ...
