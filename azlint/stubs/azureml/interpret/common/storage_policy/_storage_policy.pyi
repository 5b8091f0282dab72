# Generated from azureml-interpret 1.62.0
from azureml.interpret.common.storage_policy import storage_policy as _storage_policy
