# Generated from azureml-core 1.61.0.post4
from azureml.core import diagnostic_log as diagnostic_log
