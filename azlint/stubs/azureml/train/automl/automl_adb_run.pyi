# Generated from azureml-train-automl-client 1.62.0
import azureml.train.automl.run
from typing import Any
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._common._error_definition.user_error import ArgumentBlankOrEmpty as ArgumentBlankOrEmpty
from azureml._restclient.constants import AUTOML_RUN_USER_AGENT as AUTOML_RUN_USER_AGENT
from azureml.automl.core.shared.logging_utilities import log_traceback as log_traceback
from azureml.train.automl.exceptions import ClientException as ClientException
from azureml.train.automl.exceptions import ConfigException as ConfigException
from azureml.train.automl.run import AutoMLRun as AutoMLRun
class AutoMLADBRun(azureml.train.automl.run.AutoMLRun):
    adb_thread: Any
    def __init__(self, experiment, run_id, adb_thread, **kwargs): ...
    def cancel(self) -> bool: ...
