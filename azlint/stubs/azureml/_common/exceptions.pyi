# Generated from azureml-core 1.61.0.post4
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml.exceptions import AzureMLAggregatedException as AzureMLAggregatedException
from azureml.exceptions import AzureMLException as AzureMLException
