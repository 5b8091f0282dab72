# Generated from azureml-core 1.61.0.post4
import azureml.exceptions
from typing import Any
from azureml.data._dataprep_helper import dataprep as dataprep
from azureml.data._dataprep_helper import ensure_dataflow as ensure_dataflow
from azureml.data._loggerfactory import trace_error as trace_error
from azureml.exceptions import AzureMLException as AzureMLException
from azureml.exceptions import UserErrorException as UserErrorException
class DatasetValidationError(azureml.exceptions.UserErrorException):
    error_code: Any
    validation_error_code: Any
    compliant_message: Any
    def __init__(self, message, exception=...): ...
class DatasetExecutionError(azureml.exceptions.UserErrorException):
    error_code: Any
    validation_error_code: Any
    compliant_message: Any
    def __init__(self, message, exception): ...
