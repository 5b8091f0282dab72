# Generated from azureml-core 1.61.0.post4
from typing import Any
class PrivateLinkResourcesOperations:
    models: Any
    config: Any
    api_version: str
    def __init__(self, client, config, serializer, deserializer): ...
    def list_by_workspace(self, resource_group_name, workspace_name, custom_headers=..., raw=..., **operation_config) -> Any: ...
