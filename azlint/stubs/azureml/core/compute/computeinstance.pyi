# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.compute
import azureml.core.compute.computeinstance
import collections.abc
from typing import Any
from azureml._compute._constants import GRAPH_API_VERSION as GRAPH_API_VERSION
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_WORKSPACE_API_VERSION as MLC_WORKSPACE_API_VERSION
from azureml._compute._util import computeinstance_payload_template as computeinstance_payload_template
from azureml._compute._util import get_paginated_compute_supported_vms as get_paginated_compute_supported_vms
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._html.utilities import make_link as make_link
from azureml._html.utilities import to_html as to_html
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml._restclient.workspace_client import WorkspaceClient as WorkspaceClient
from azureml.core._docs import get_docs_url as get_docs_url
from azureml.core._portal import HasWorkspacePortal as HasWorkspacePortal
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute.compute import ComputeTargetProvisioningConfiguration as ComputeTargetProvisioningConfiguration
from azureml.exceptions import AuthenticationException as AuthenticationException
from azureml.exceptions import ComputeTargetException as ComputeTargetException
module_logger: Any
class ComputeInstance(azureml.core.compute.compute.ComputeTarget):
    vm_size: Any
    ssh_public_access: bool
    admin_username: Any
    admin_user_ssh_public_key: Any
    ssh_port: Any
    vnet_resourcegroup_name: Any
    vnet_name: Any
    subnet_name: Any
    status: azureml.core.compute.computeinstance.ComputeInstanceStatus
    public_ip_address: Any
    private_ip_address: Any
    applications: Any
    errors: Any
    subnet_id: Any
    assigned_user_object_id: Any
    assigned_user_tenant_id: Any
    instance_resource_id: str
    instance_location: str
    @classmethod
    def get_docs_url(cls) -> str: ...
    @staticmethod
    def provisioning_configuration(vm_size=..., ssh_public_access=..., admin_user_ssh_public_key=..., vnet_resourcegroup_name=..., vnet_name=..., subnet_name=..., tags=..., description=..., assigned_user_object_id=..., assigned_user_tenant_id=...) -> azureml.core.compute.computeinstance.ComputeInstanceProvisioningConfiguration: ...
    def update_sso_settings(self, value) -> bool: ...
    def wait_for_completion(self, show_output=..., is_delete_operation=...): ...
    def refresh_state(self): ...
    def get_status(self) -> azureml.core.compute.computeinstance.ComputeInstanceStatus: ...
    def delete(self, wait_for_completion=..., show_output=...): ...
    def detach(self): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.computeinstance.ComputeInstance: ...
    def get(self) -> azureml.core.compute.computeinstance.ComputeInstance: ...
    def start(self, wait_for_completion=..., show_output=...) -> None: ...
    def stop(self, wait_for_completion=..., show_output=...) -> None: ...
    def restart(self, wait_for_completion=..., show_output=...) -> None: ...
    def get_active_runs(self, type=..., tags=..., properties=..., status=...) -> collections.abc.Iterator: ...
    @staticmethod
    def supported_vmsizes(workspace, location=...) -> list: ...
class ComputeInstanceProvisioningConfiguration(azureml.core.compute.compute.ComputeTargetProvisioningConfiguration):
    vm_size: str
    ssh_public_access: bool
    admin_user_ssh_public_key: str
    vnet_resourcegroup_name: str
    vnet_name: str
    subnet_name: str
    tags: dict[str, str]
    description: str
    assigned_user_object_id: str
    assigned_user_tenant_id: str
    def __init__(self, vm_size=..., ssh_public_access=..., admin_user_ssh_public_key=..., vnet_resourcegroup_name=..., vnet_name=..., subnet_name=..., tags=..., description=..., assigned_user_object_id=..., assigned_user_tenant_id=...): ...
    def validate_configuration(self): ...
class ComputeInstanceStatus:
    creation_time: Any
    created_by_user_name: str
    created_by_user_id: str
    created_by_user_org: str
    errors: list
    modified_time: Any
    state: str
    vm_size: str
    def __init__(self, creation_time, created_by_user_name, created_by_user_id, created_by_user_org, errors, modified_time, state, vm_size): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(object_dict) -> azureml.core.compute.computeinstance.ComputeInstanceStatus: ...
