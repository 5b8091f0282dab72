# Generated from azureml-core 1.61.0.post4
import azureml.core.environment
import azureml.core.model
import azureml.core.webservice.aci
import azureml.core.webservice.webservice
from typing import Any
from azureml._base_sdk_common.tracking import global_tracking_info_registry as global_tracking_info_registry
from azureml._model_management._constants import ACI_WEBSERVICE_TYPE as ACI_WEBSERVICE_TYPE
from azureml._model_management._constants import MMS_SYNC_TIMEOUT_SECONDS as MMS_SYNC_TIMEOUT_SECONDS
from azureml._model_management._constants import SERVICE_REQUEST_OPERATION_UPDATE as SERVICE_REQUEST_OPERATION_UPDATE
from azureml._model_management._constants import WEBSERVICE_SWAGGER_PATH as WEBSERVICE_SWAGGER_PATH
from azureml._model_management._util import build_and_validate_no_code_environment_image_request as build_and_validate_no_code_environment_image_request
from azureml._model_management._util import convert_parts_to_environment as convert_parts_to_environment
from azureml._model_management._util import get_requests_session as get_requests_session
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.environment import Environment as Environment
from azureml.core.image.image import Image as Image
from azureml.core.model import Model as Model
from azureml.core.webservice.webservice import Webservice as Webservice
from azureml.core.webservice.webservice import WebserviceDeploymentConfiguration as WebserviceDeploymentConfiguration
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
class AciWebservice(azureml.core.webservice.webservice.Webservice):
    enable_app_insights: bool
    cname: str
    container_resource_requirements: azureml.core.webservice.aci.ContainerResourceRequirements
    encryption_properties: azureml.core.webservice.aci.EncryptionProperties
    vnet_configuration: azureml.core.webservice.aci.VnetConfiguration
    location: str
    public_ip: str
    scoring_uri: str
    ssl_certificate: Any
    ssl_enabled: bool
    ssl_key: Any
    public_fqdn: str
    environment: azureml.core.environment.Environment
    models: list[azureml.core.model.Model]
    swagger_uri: str
    tags: dict[str, str] | list[str]
    @staticmethod
    def deploy_configuration(cpu_cores=..., memory_gb=..., tags=..., properties=..., description=..., location=..., auth_enabled=..., ssl_enabled=..., enable_app_insights=..., ssl_cert_pem_file=..., ssl_key_pem_file=..., ssl_cname=..., dns_name_label=..., primary_key=..., secondary_key=..., collect_model_data=..., cmk_vault_base_url=..., cmk_key_name=..., cmk_key_version=..., vnet_name=..., subnet_name=...) -> azureml.core.webservice.aci.AciServiceDeploymentConfiguration: ...
    def run(self, input_data) -> dict: ...
    def update(self, image=..., tags=..., properties=..., description=..., auth_enabled=..., ssl_enabled=..., ssl_cert_pem_file=..., ssl_key_pem_file=..., ssl_cname=..., enable_app_insights=..., models=..., inference_config=...) -> None: ...
    def add_tags(self, tags): ...
    def remove_tags(self, tags): ...
    def add_properties(self, properties): ...
    def serialize(self) -> dict: ...
    def get_token(self) -> tuple[str, Any]: ...
class ContainerResourceRequirements:
    cpu: float
    memory_in_gb: float
    def __init__(self, cpu, memory_in_gb): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.aci.ContainerResourceRequirements: ...
class EncryptionProperties:
    cmk_vault_base_url: str
    cmk_key_name: str
    cmk_key_version: str
    def __init__(self, cmk_vault_base_url, cmk_key_name, cmk_key_version): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.aci.EncryptionProperties: ...
class VnetConfiguration:
    vnet_name: str
    subnet_name: str
    def __init__(self, vnet_name, subnet_name): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.aci.VnetConfiguration: ...
class AciServiceDeploymentConfiguration(azureml.core.webservice.webservice.WebserviceDeploymentConfiguration):
    cpu_cores: float
    memory_gb: float
    auth_enabled: bool
    ssl_enabled: bool
    enable_app_insights: bool
    ssl_cert_pem_file: str
    ssl_key_pem_file: str
    ssl_cname: str
    dns_name_label: str
    collect_model_data: bool
    cmk_vault_base_url: str
    cmk_key_name: str
    cmk_key_version: str
    vnet_name: str
    subnet_name: str
    def __init__(self, cpu_cores=..., memory_gb=..., tags=..., properties=..., description=..., location=..., auth_enabled=..., ssl_enabled=..., enable_app_insights=..., ssl_cert_pem_file=..., ssl_key_pem_file=..., ssl_cname=..., dns_name_label=..., primary_key=..., secondary_key=..., collect_model_data=..., cmk_vault_base_url=..., cmk_key_name=..., cmk_key_version=..., vnet_name=..., subnet_name=...): ...
    def validate_configuration(self): ...
    def print_deploy_configuration(self): ...
