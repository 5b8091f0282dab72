# Generated from azureml-core 1.61.0.post4
from typing import Any
class PrivateEndpointConnectionsOperations:
    models: Any
    api_version: str
    config: Any
    def __init__(self, client, config, serializer, deserializer): ...
    def delete(self, resource_group_name, workspace_name, private_endpoint_connection_name, custom_headers=..., raw=..., polling=..., **operation_config) -> Any: ...
