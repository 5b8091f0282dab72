# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.brainwave_webservice
import azureml.contrib.brainwave.client
import azureml.core.webservice.webservice
from typing import Any
from azureml._model_management._constants import MMS_SYNC_TIMEOUT_SECONDS as MMS_SYNC_TIMEOUT_SECONDS
from azureml._model_management._constants import MMS_WORKSPACE_API_VERSION as MMS_WORKSPACE_API_VERSION
from azureml.contrib.brainwave.brainwave_image import BrainwaveImage as BrainwaveImage
from azureml.contrib.brainwave.client import PredictionClient as PredictionClient
from azureml.core.webservice.webservice import Webservice as Webservice
from azureml.core.webservice.webservice import WebserviceDeploymentConfiguration as WebserviceDeploymentConfiguration
from azureml.exceptions import WebserviceException as WebserviceException
realtimeai_service_payload_template: Any
class BrainwaveWebservice(azureml.core.webservice.webservice.Webservice):
    ip_address: Any
    num_replicas: Any
    port: Any
    scoring_uri: str
    ssl: Any
    client: azureml.contrib.brainwave.client.PredictionClient
    @staticmethod
    def deploy_configuration(num_replicas=..., tags=..., properties=..., description=..., ssl_enabled=..., ssl_cert_pem_file=..., ssl_key_pem_file=...) -> azureml.contrib.brainwave.brainwave_webservice.RealTimeAIWebserviceDeploymentConfiguration: ...
    def run(self, input_data): ...
    def update(self, image=..., num_replicas=..., tags=..., description=..., ssl_enabled=..., ssl_certificate=..., ssl_key=...) -> None: ...
    def serialize(self) -> dict: ...
class RealTimeAIWebserviceDeploymentConfiguration(azureml.core.webservice.webservice.WebserviceDeploymentConfiguration):
    num_replicas: int
    tags: list[str]
    ssl_enabled: bool
    ssl_cert_pem_file: str
    ssl_key_pem_file: str
    properties: list[str]
    def __init__(self, num_replicas=..., tags=..., properties=..., description=..., ssl_enabled=..., ssl_cert_pem_file=..., ssl_key_pem_file=...): ...
    def validate_configuration(self): ...
    @classmethod
    def validate_image(cls, image): ...
