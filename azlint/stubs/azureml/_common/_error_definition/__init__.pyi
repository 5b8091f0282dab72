# Generated from azureml-core 1.61.0.post4
from azureml._base_sdk_common import __version__ as VERSION
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._common._error_definition.system_error import SystemError as SystemError
from azureml._common._error_definition.user_error import UserError as UserError
from azureml._common._error_definition.utils.error_decorator import error_decorator as error_decorator
