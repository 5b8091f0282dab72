# Generated from azureml-contrib-aisc 1.62.0
import azureml.core.run
from typing import Any
from azureml._base_sdk_common.user_agent import get_user_agent as get_user_agent
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml._restclient.constants import RequestHeaders as RequestHeaders
from azureml.core.run import Run as Run
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.exceptions import AzureMLException as AzureMLException
from azureml.exceptions import ComputeTargetException as ComputeTargetException
from azureml.exceptions import UserErrorException as UserErrorException
module_logger: Any
class AISCRun(azureml.core.run.Run):
    RUN_TYPE: str
    def __init__(self, experiment, run_id, directory=..., _run_config=..., **kwargs): ...
    def cancel(self): ...
    def get_interactive_endpoints(self) -> dict: ...
