# Generated from azureml-explain-model 1.62.0
from azureml.interpret.common.storage_policy import storage_policy as storage_policy
