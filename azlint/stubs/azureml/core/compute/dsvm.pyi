# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.compute
import azureml.core.compute.dsvm
from typing import Any
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_WORKSPACE_API_VERSION as MLC_WORKSPACE_API_VERSION
from azureml._compute._util import dsvm_payload_template as dsvm_payload_template
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute.compute import ComputeTargetProvisioningConfiguration as ComputeTargetProvisioningConfiguration
from azureml.exceptions import ComputeTargetException as ComputeTargetException
class DsvmCompute(azureml.core.compute.compute.ComputeTarget):
    vm_size: Any
    address: Any
    ssh_port: Any
    @staticmethod
    def provisioning_configuration(vm_size=..., ssh_port=..., location=...) -> azureml.core.compute.dsvm.DsvmProvisioningConfiguration: ...
    def refresh_state(self): ...
    def delete(self): ...
    def detach(self): ...
    def get_credentials(self) -> dict: ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.dsvm.DsvmCompute: ...
class DsvmProvisioningConfiguration(azureml.core.compute.compute.ComputeTargetProvisioningConfiguration):
    ssh_port: str
    vm_size: str
    def __init__(self, vm_size=..., ssh_port=..., location=...): ...
    def validate_configuration(self): ...
