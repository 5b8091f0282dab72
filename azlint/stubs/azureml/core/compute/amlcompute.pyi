# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.amlcompute
import azureml.core.compute.compute
import collections.abc
from typing import Any
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_WORKSPACE_API_VERSION as MLC_WORKSPACE_API_VERSION
from azureml._compute._util import amlcompute_payload_template as amlcompute_payload_template
from azureml._compute._util import convert_duration_to_seconds as convert_duration_to_seconds
from azureml._compute._util import convert_seconds_to_duration as convert_seconds_to_duration
from azureml._compute._util import get_paginated_compute_nodes as get_paginated_compute_nodes
from azureml._compute._util import get_paginated_compute_results as get_paginated_compute_results
from azureml._compute._util import get_paginated_compute_supported_vms as get_paginated_compute_supported_vms
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml._restclient.constants import DEFAULT_PAGE_SIZE as DEFAULT_PAGE_SIZE
from azureml._restclient.workspace_client import WorkspaceClient as WorkspaceClient
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute.compute import ComputeTargetProvisioningConfiguration as ComputeTargetProvisioningConfiguration
from azureml.exceptions import ComputeTargetException as ComputeTargetException
class AmlCompute(azureml.core.compute.compute.ComputeTarget):
    vm_size: Any
    vm_priority: Any
    scale_settings: azureml.core.compute.amlcompute.ScaleSettings
    admin_username: Any
    admin_user_password: Any
    admin_user_ssh_key: Any
    vnet_resourcegroup_name: Any
    vnet_name: Any
    subnet_name: Any
    remote_login_port_public_access: Any
    status: azureml.core.compute.amlcompute.AmlComputeStatus
    identity_type: Any
    identity_id: Any
    @staticmethod
    def provisioning_configuration(vm_size=..., vm_priority=..., min_nodes=..., max_nodes=..., idle_seconds_before_scaledown=..., admin_username=..., admin_user_password=..., admin_user_ssh_key=..., vnet_resourcegroup_name=..., vnet_name=..., subnet_name=..., tags=..., description=..., remote_login_port_public_access=..., identity_type=..., identity_id=..., location=..., enable_node_public_ip=...) -> azureml.core.compute.amlcompute.AmlComputeProvisioningConfiguration: ...
    def wait_for_completion(self, show_output=..., min_node_count=..., timeout_in_minutes=..., is_delete_operation=...): ...
    def refresh_state(self): ...
    def get_status(self) -> azureml.core.compute.amlcompute.AmlComputeStatus: ...
    def delete(self): ...
    def detach(self): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.amlcompute.AmlCompute: ...
    def get(self) -> dict: ...
    def update(self, min_nodes=..., max_nodes=..., idle_seconds_before_scaledown=...): ...
    def add_identity(self, identity_type, identity_id=...): ...
    def remove_identity(self, identity_id=...): ...
    def list_nodes(self) -> list: ...
    def get_active_runs(self, type=..., tags=..., properties=..., status=...) -> collections.abc.Iterator: ...
    @staticmethod
    def supported_vmsizes(workspace, location=...) -> list: ...
    @staticmethod
    def list_usages(workspace, show_all=..., location=...) -> list: ...
    @staticmethod
    def list_quotas(workspace, location=...) -> list: ...
    @staticmethod
    def update_quotas(workspace, vm_family, limit=..., location=...): ...
class AmlComputeProvisioningConfiguration(azureml.core.compute.compute.ComputeTargetProvisioningConfiguration):
    vm_size: str
    vm_priority: str
    scale_settings: azureml.core.compute.amlcompute.ScaleSettings
    admin_username: str
    admin_user_password: str
    admin_user_ssh_key: str
    vnet_resourcegroup_name: str
    vnet_name: str
    subnet_name: str
    tags: dict[str, str]
    description: str
    remote_login_port_public_access: str
    identity_type: str
    identity_id: list[str]
    compute_location: str
    enable_node_public_ip: bool
    def __init__(self, vm_size=..., vm_priority=..., min_nodes=..., max_nodes=..., idle_seconds_before_scaledown=..., admin_username=..., admin_user_password=..., admin_user_ssh_key=..., vnet_resourcegroup_name=..., vnet_name=..., subnet_name=..., tags=..., description=..., remote_login_port_public_access=..., identity_type=..., identity_id=..., compute_location=..., enable_node_public_ip=...): ...
    def validate_configuration(self): ...
class ScaleSettings:
    minimum_node_count: int
    maximum_node_count: int
    idle_seconds_before_scaledown: int
    def __init__(self, minimum_node_count, maximum_node_count, idle_seconds_before_scaledown): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(object_dict) -> azureml.core.compute.amlcompute.ScaleSettings: ...
class AmlComputeStatus:
    allocation_state: str
    allocation_state_transition_time: Any
    creation_time: Any
    current_node_count: int
    errors: list
    modified_time: Any
    node_state_counts: azureml.core.compute.amlcompute.AmlComputeNodeStateCounts
    provisioning_state: str
    provisioning_state_transition_time: Any
    scale_settings: azureml.core.compute.amlcompute.ScaleSettings
    target_node_count: int
    vm_priority: str
    vm_size: str
    def __init__(self, allocation_state, allocation_state_transition_time, creation_time, current_node_count, errors, modified_time, node_state_counts, provisioning_state, provisioning_state_transition_time, scale_settings, target_node_count, vm_priority, vm_size): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(object_dict) -> azureml.core.compute.amlcompute.AmlComputeStatus: ...
class AmlComputeNodeStateCounts:
    idle_node_count: int
    leaving_node_count: int
    preempted_node_count: int
    preparing_node_count: int
    running_node_count: int
    unusable_node_count: int
    def __init__(self, idle_node_count, leaving_node_count, preempted_node_count, preparing_node_count, running_node_count, unusable_node_count): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(object_dict) -> azureml.core.compute.amlcompute.AmlComputeNodeStateCounts: ...
