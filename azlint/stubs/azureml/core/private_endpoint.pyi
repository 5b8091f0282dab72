# Generated from azureml-core 1.61.0.post4
from typing import Any
from azureml.core.authentication import InteractiveLoginAuthentication as InteractiveLoginAuthentication
module_logger: Any
class PrivateEndPointConfig:
    name: str
    vnet_name: str
    vnet_subnet_name: str
    vnet_subscription_id: str
    vnet_resource_group: str
    def __init__(self, name, vnet_name, vnet_subnet_name=..., vnet_subscription_id=..., vnet_resource_group=...): ...
class PrivateEndPoint:
    private_endpoint_connection_resource_id: str
    private_endpoint_resource_id: str
    def __init__(self, private_endpoint_connection_resource_id=..., private_endpoint_resource_id=...): ...
    def get_details(self, auth=...) -> dict[str, str]: ...
    def delete(self, auth=...) -> None: ...
