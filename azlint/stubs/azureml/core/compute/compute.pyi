# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.amlcompute
import azureml.core.compute.compute
import azureml.core.workspace
from typing import Any
from typing_extensions import Self
from azureml._base_sdk_common.user_agent import get_user_agent as get_user_agent
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_LIST_COMPUTES_FMT as MLC_LIST_COMPUTES_FMT
from azureml._compute._constants import MLC_WORKSPACE_API_VERSION as MLC_WORKSPACE_API_VERSION
from azureml._compute._constants import RP_COMPUTE_RESOURCE_ID_FMT as RP_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import RP_LIST_COMPUTES_FMT as RP_LIST_COMPUTES_FMT
from azureml._compute._util import get_paginated_compute_results as get_paginated_compute_results
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml._restclient.constants import RequestHeaders as RequestHeaders
from azureml.exceptions import ComputeTargetException as ComputeTargetException
from azureml.exceptions import UserErrorException as UserErrorException
ABC: Any
class ComputeTarget:
    id: str
    name: str
    location: str
    type: str
    tags: list[str]
    description: str
    created_on: Any
    modified_on: Any
    provisioning_state: str
    provisioning_errors: list[dict]
    cluster_resource_id: str
    cluster_location: str
    workspace: azureml.core.workspace.Workspace
    is_attached: bool
    def __new__(cls, workspace, name) -> Self: ...
    def __init__(self, workspace, name): ...
    @staticmethod
    def create(workspace, name, provisioning_configuration) -> azureml.core.compute.compute.ComputeTarget: ...
    @staticmethod
    def attach(workspace, name, attach_configuration) -> azureml.core.compute.compute.ComputeTarget: ...
    @staticmethod
    def list(workspace) -> list[azureml.core.compute.compute.ComputeTarget]: ...
    def wait_for_completion(self, show_output=..., is_delete_operation=...): ...
    def refresh_state(self): ...
    def get_status(self) -> azureml.core.compute.amlcompute.AmlComputeStatus | str: ...
    def delete(self): ...
    def detach(self): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.compute.ComputeTarget: ...
class ComputeTargetProvisioningConfiguration:
    location: str
    def __init__(self, type, location): ...
    def validate_configuration(self): ...
class ComputeTargetAttachConfiguration:
    def __init__(self, type): ...
    def validate_configuration(self): ...
class ComputeTargetUpdateConfiguration:
    def __init__(self, type): ...
    def validate_configuration(self): ...
