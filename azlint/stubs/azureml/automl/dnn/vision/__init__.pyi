# Generated from azureml-automl-dnn-vision 1.62.0.post1
from azureml.automl.core.shared import log_server as log_server
from azureml.automl.core.shared import logging_utilities as logging_utilities
