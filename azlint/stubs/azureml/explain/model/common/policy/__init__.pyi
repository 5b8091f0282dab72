# Generated from azureml-explain-model 1.62.0
from typing import Any
from azureml.interpret.common.storage_policy import storage_policy as storage_policy
SamplingPolicy: Any
