# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.compute
import azureml.core.compute.synapse
import azureml.core.linked_service
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_LIST_COMPUTES_FMT as MLC_LIST_COMPUTES_FMT
from azureml._compute._util import synapse_compute_template as synapse_compute_template
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute.compute import ComputeTargetAttachConfiguration as ComputeTargetAttachConfiguration
from azureml.core.linked_service import LinkedService as LinkedService
from azureml.exceptions import ComputeTargetException as ComputeTargetException
class SynapseCompute(azureml.core.compute.compute.ComputeTarget):
    spark_version: Any
    node_count: Any
    node_size_family: Any
    node_size: Any
    auto_scale_enabled: Any
    max_node_count: Any
    min_node_count: Any
    auto_pause_enabled: Any
    auto_pause_in_minutes: Any
    def refresh_state(self): ...
    @staticmethod
    def attach_configuration(linked_service, type, pool_name) -> azureml.core.compute.synapse.SynapseAttachConfiguration: ...
    def delete(self): ...
    def detach(self): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.synapse.SynapseCompute: ...
class SynapseAttachConfiguration(azureml.core.compute.compute.ComputeTargetAttachConfiguration):
    linked_service: azureml.core.linked_service.LinkedService
    type: str
    pool_name: str
    def __init__(self, linked_service, type, pool_name): ...
    def validate_configuration(self): ...
