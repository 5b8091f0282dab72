# Generated from azureml-responsibleai 1.62.0
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml.exceptions import UserErrorException as UserErrorException
from azureml.responsibleai.common._errors.error_definitions import ArtifactSizeLimitExceededError as ArtifactSizeLimitExceededError
