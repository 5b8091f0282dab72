# Generated from azureml-core 1.61.0.post4
import azureml.core.run
from typing import Any
from azureml._common._core_user_error.user_error import InvalidStatus as InvalidStatus
from azureml._common._core_user_error.user_error import InvalidUri as InvalidUri
from azureml._common._error_definition.azureml_error import AzureMLError as AzureMLError
from azureml._html.utilities import to_formatted_html_table as to_formatted_html_table
from azureml.core.run import Run as Run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.exceptions import AzureMLException as AzureMLException
from azureml.exceptions import UserErrorException as UserErrorException
module_logger: Any
class ScriptRun(azureml.core.run.Run):
    RUN_TYPE: str
    def __init__(self, experiment, run_id, directory=..., _run_config=..., **kwargs): ...
    def cancel(self): ...
