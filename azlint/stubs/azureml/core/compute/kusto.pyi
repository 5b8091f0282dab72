# Generated from azureml-core 1.61.0.post4
import azureml.core.compute.compute
import azureml.core.compute.kusto
from azureml._compute._constants import MLC_COMPUTE_RESOURCE_ID_FMT as MLC_COMPUTE_RESOURCE_ID_FMT
from azureml._compute._constants import MLC_WORKSPACE_API_VERSION as MLC_WORKSPACE_API_VERSION
from azureml._compute._util import get_requests_session as get_requests_session
from azureml._compute._util import kusto_compute_template as kusto_compute_template
from azureml._restclient.clientbase import ClientBase as ClientBase
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.core.compute.compute import ComputeTargetAttachConfiguration as ComputeTargetAttachConfiguration
from azureml.exceptions import ComputeTargetException as ComputeTargetException
class KustoCompute(azureml.core.compute.compute.ComputeTarget):
    @staticmethod
    def attach_configuration(resource_group=..., workspace_name=..., resource_id=..., tenant_id=..., kusto_connection_string=..., application_id=..., application_key=...) -> azureml.core.compute.kusto.KustoAttachConfiguration: ...
    def refresh_state(self): ...
    def delete(self): ...
    def detach(self): ...
    def get_credentials(self) -> dict[str, dict[str, str]]: ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(workspace, object_dict) -> azureml.core.compute.kusto.KustoCompute: ...
class KustoAttachConfiguration(azureml.core.compute.compute.ComputeTargetAttachConfiguration):
    resource_group: str
    workspace_name: str
    resource_id: str
    tenant_id: str
    kusto_connection_string: str
    application_id: str
    application_key: str
    def __init__(self, resource_group=..., workspace_name=..., resource_id=..., tenant_id=..., kusto_connection_string=..., application_id=..., application_key=...): ...
    def validate_configuration(self): ...
