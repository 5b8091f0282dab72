# Generated from azureml-core 1.61.0.post4
import azureml.core.resource_configuration
from typing import Any
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
class ResourceConfiguration:
    cpu: float
    memory_in_gb: float
    gpu: int
    def __init__(self, cpu=..., memory_in_gb=..., gpu=...): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.resource_configuration.ResourceConfiguration: ...
