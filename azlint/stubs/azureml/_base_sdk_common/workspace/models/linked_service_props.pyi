# Generated from azureml-core 1.61.0.post4
from typing import Any
class LinkedServiceProps:
    linked_service_resource_id: str
    link_type: str | Any
    created_time: Any
    modified_time: Any
    def __init__(self, linked_service_resource_id, link_type=..., created_time=..., modified_time=...): ...
