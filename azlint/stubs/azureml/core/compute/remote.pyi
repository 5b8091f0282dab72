# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.compute
import azureml.core.compute.remote
from typing import Any
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_WORKSPACE_API_VERSION as MLC_WORKSPACE_API_VERSION
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._compute._util import remote_payload_template as remote_payload_template
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute.compute import ComputeTargetAttachConfiguration as ComputeTargetAttachConfiguration
from azureml.exceptions import ComputeTargetException as ComputeTargetException
class RemoteCompute(azureml.core.compute.compute.ComputeTarget):
    vm_size: Any
    address: Any
    ssh_port: Any
    @staticmethod
    def attach(workspace, name, username, address, ssh_port=..., password=..., private_key_file=..., private_key_passphrase=...) -> azureml.core.compute.remote.RemoteCompute: ...
    @staticmethod
    def attach_configuration(username, subscription_id=..., resource_group=..., vm_name=..., resource_id=..., address=..., ssh_port=..., password=..., private_key_file=..., private_key_passphrase=...) -> azureml.core.compute.remote.RemoteComputeAttachConfiguration: ...
    def refresh_state(self): ...
    def delete(self): ...
    def detach(self): ...
    def get_credentials(self) -> dict: ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.remote.RemoteCompute: ...
class RemoteComputeAttachConfiguration(azureml.core.compute.compute.ComputeTargetAttachConfiguration):
    subscription_id: str
    resource_group: str
    vm_name: str
    resource_id: str
    address: str
    ssh_port: int
    username: str
    password: str
    private_key_file: str
    private_key_passphrase: str
    def __init__(self, username, subscription_id=..., resource_group=..., vm_name=..., resource_id=..., address=..., ssh_port=..., password=..., private_key_file=..., private_key_passphrase=...): ...
    def validate_configuration(self): ...
