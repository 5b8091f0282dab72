# Generated from azureml-core 1.61.0.post4
import azureml.core.webservice.local
import azureml.core.webservice.webservice
from typing import Any
from typing_extensions import Self
from azureml._model_management._constants import DOCKER_IMAGE_APP_ROOT_DIR as DOCKER_IMAGE_APP_ROOT_DIR
from azureml._model_management._constants import DOCKER_IMAGE_HTTP_PORT as DOCKER_IMAGE_HTTP_PORT
from azureml._model_management._constants import DOCKER_IMAGE_MQTT_PORT as DOCKER_IMAGE_MQTT_PORT
from azureml._model_management._constants import LOCAL_WEBSERVICE_TYPE as LOCAL_WEBSERVICE_TYPE
from azureml._model_management._constants import MODEL_PACKAGE_ASSETS_DIR as MODEL_PACKAGE_ASSETS_DIR
from azureml._model_management._constants import MODEL_PACKAGE_MODELS_DIR as MODEL_PACKAGE_MODELS_DIR
from azureml._model_management._constants import WEBSERVICE_SCORE_PATH as WEBSERVICE_SCORE_PATH
from azureml._model_management._constants import WEBSERVICE_SWAGGER_PATH as WEBSERVICE_SWAGGER_PATH
from azureml._model_management._util import add_sdk_to_requirements as add_sdk_to_requirements
from azureml._model_management._util import build_docker_image as build_docker_image
from azureml._model_management._util import cleanup_container as cleanup_container
from azureml._model_management._util import cleanup_docker_image as cleanup_docker_image
from azureml._model_management._util import connect_docker_network as connect_docker_network
from azureml._model_management._util import container_health_check as container_health_check
from azureml._model_management._util import container_scoring_call as container_scoring_call
from azureml._model_management._util import convert_parts_to_environment as convert_parts_to_environment
from azureml._model_management._util import create_docker_container as create_docker_container
from azureml._model_management._util import download_docker_build_context as download_docker_build_context
from azureml._model_management._util import get_docker_client as get_docker_client
from azureml._model_management._util import get_docker_container as get_docker_container
from azureml._model_management._util import get_docker_containers as get_docker_containers
from azureml._model_management._util import get_docker_host_container as get_docker_host_container
from azureml._model_management._util import get_docker_logs as get_docker_logs
from azureml._model_management._util import get_docker_network as get_docker_network
from azureml._model_management._util import get_docker_port as get_docker_port
from azureml._model_management._util import login_to_docker_registry as login_to_docker_registry
from azureml._model_management._util import make_mms_request as make_mms_request
from azureml._model_management._util import start_docker_container as start_docker_container
from azureml._model_management._util import write_dir_in_container as write_dir_in_container
from azureml._model_management._util import write_file_in_container as write_file_in_container
from azureml.core.image.container import ContainerImageConfig as ContainerImageConfig
from azureml.core.model import InferenceConfig as InferenceConfig
from azureml.core.model import Model as Model
from azureml.core.webservice.webservice import Webservice as Webservice
from azureml.core.webservice.webservice import WebserviceDeploymentConfiguration as WebserviceDeploymentConfiguration
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
class LocalWebservice(azureml.core.webservice.webservice.Webservice):
    NETWORK_NAME: str
    STATE_DELETED: str
    STATE_DEPLOYING: str
    STATE_FAILED: str
    STATE_RUNNING: str
    STATE_UNKNOWN: str
    def __new__(cls, *args, **kwargs) -> Self: ...
    def __init__(self, workspace, name, must_exist=...): ...
    def delete(self, delete_cache=..., delete_image=..., delete_volume=...): ...
    @staticmethod
    def deploy_configuration(port=...) -> azureml.core.webservice.local.LocalWebserviceDeploymentConfiguration: ...
    def deploy_to_cloud(self, name=..., deployment_config=..., deployment_target=...) -> azureml.core.webservice.webservice.Webservice: ...
    @classmethod
    def deserialize(cls, workspace, webservice_payload): ...
    def get_keys(self): ...
    def get_logs(self, num_lines=..., raw=...) -> str: ...
    def get_token(self) -> tuple[str, Any]: ...
    @staticmethod
    def list(workspace, model_name=..., model_id=..., all=...) -> list[azureml.core.webservice.local.LocalWebservice]: ...
    @property
    def port(self) -> int: ...
    def regen_key(self, key): ...
    def reload(self, wait=...): ...
    def run(self, input_data) -> str: ...
    @property
    def scoring_uri(self) -> str: ...
    def serialize(self) -> dict: ...
    @property
    def swagger_uri(self) -> str: ...
    def update(self, models=..., image_config=..., deployment_config=..., wait=..., inference_config=...) -> None: ...
    def update_deployment_state(self, must_exist=...): ...
    def wait_for_deployment(self, show_output=...): ...
class LocalWebserviceDeploymentConfiguration(azureml.core.webservice.webservice.WebserviceDeploymentConfiguration):
    port: int
    def __init__(self, port=...): ...
    def validate_configuration(self): ...
    def print_deploy_configuration(self): ...
