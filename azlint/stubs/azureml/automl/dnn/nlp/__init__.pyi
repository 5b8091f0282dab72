# Generated from azureml-automl-dnn-nlp 1.62.0
from azureml.automl.core.shared import log_server as log_server
from azureml.automl.core.shared import logging_utilities as logging_utilities
