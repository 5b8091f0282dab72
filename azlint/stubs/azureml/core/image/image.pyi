# Generated from azureml-core 1.61.0.post4
import azureml.core.image.image
import azureml.core.model
import azureml.core.workspace
from typing import Any
from typing_extensions import Self
from azureml._model_management._constants import ARCHITECTURE_AMD64 as ARCHITECTURE_AMD64
from azureml._model_management._constants import MMS_SYNC_TIMEOUT_SECONDS as MMS_SYNC_TIMEOUT_SECONDS
from azureml._model_management._constants import UNKNOWN_IMAGE_FLAVOR as UNKNOWN_IMAGE_FLAVOR
from azureml._model_management._constants import UNKNOWN_IMAGE_TYPE as UNKNOWN_IMAGE_TYPE
from azureml._model_management._util import check_duplicate_properties as check_duplicate_properties
from azureml._model_management._util import get_paginated_results as get_paginated_results
from azureml._model_management._util import get_requests_session as get_requests_session
from azureml._model_management._util import image_name_validation as image_name_validation
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.model import Model as Model
from azureml.exceptions import WebserviceException as WebserviceException
ABC: Any
module_logger: Any
class Image:
    models: list[azureml.core.model.Model]
    workspace: azureml.core.workspace.Workspace
    created_time: Any
    creation_state: str
    description: Any
    id: str
    image_build_log_uri: Any
    generated_dockerfile_uri: Any
    image_flavor: Any
    image_location: Any
    image_type: Any
    model_ids: Any
    name: str
    tags: dict[str, str]
    properties: dict[str, str]
    version: str
    def __new__(cls, workspace, name=..., id=..., tags=..., properties=..., version=...) -> Self: ...
    def __init__(self, workspace, name=..., id=..., tags=..., properties=..., version=...): ...
    @staticmethod
    def create(workspace, name, models, image_config) -> azureml.core.image.image.Image: ...
    def wait_for_creation(self, show_output=...): ...
    def update_creation_state(self): ...
    @staticmethod
    def list(workspace, image_name=..., model_name=..., model_id=..., tags=..., properties=...) -> list[azureml.core.image.image.Image]: ...
    def update(self, tags): ...
    def add_tags(self, tags): ...
    def remove_tags(self, tags): ...
    def add_properties(self, properties): ...
    def delete(self): ...
    def serialize(self) -> dict: ...
    @classmethod
    def deserialize(cls, workspace, image_payload) -> azureml.core.image.image.Image: ...
    @staticmethod
    def image_configuration(): ...
class Asset:
    id: str
    mime_type: str
    unpack: bool
    url: str
    def __init__(self, id, mime_type, unpack, url): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.image.image.Asset: ...
class ImageConfig:
    def build_create_payload(self, workspace, name, model_ids) -> dict: ...
    def validate_configuration(self): ...
class TargetRuntime:
    properties: dict[str, str]
    runtime_type: str
    targetArchitecture: Any
    def __init__(self, properties, runtime_type, targetArchitecture): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.image.image.TargetRuntime: ...
