# Generated from azureml-contrib-automl-pipeline-steps 1.62.0
import azureml.exceptions
from azureml._common._error_response._error_response_constants import ErrorCodes as ErrorCodes
from azureml.exceptions import UserErrorException as UserErrorException
class ConflictingTimeoutException(azureml.exceptions.UserErrorException): ...
