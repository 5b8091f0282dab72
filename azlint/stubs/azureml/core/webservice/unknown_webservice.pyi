# Generated from azureml-core 1.61.0.post4
import azureml.core.webservice.webservice
from typing import Any
from azureml._model_management._constants import UNKNOWN_WEBSERVICE_TYPE as UNKNOWN_WEBSERVICE_TYPE
from azureml.core.webservice.webservice import Webservice as Webservice
class UnknownWebservice(azureml.core.webservice.webservice.Webservice):
    scoring_uri: str
    def run(self, input) -> dict: ...
    def update(self, *args): ...
    def get_token(self) -> tuple[str, Any]: ...
