# Generated from azureml-core 1.61.0.post4
import azureml.core.webservice.webservice
from typing import Any
from azureml.exceptions import WebserviceException as WebserviceException
module_logger: Any
class ContainerResourceRequirements:
    cpu: float
    cpu_limit: float
    memory_in_gb: float
    memory_in_gb_limit: float
    gpu: int
    def __init__(self, cpu, memory_in_gb, gpu=..., cpu_limit=..., memory_in_gb_limit=...): ...
    def serialize(self) -> dict: ...
    @staticmethod
    def deserialize(payload_obj) -> azureml.core.webservice.webservice.ContainerResourceRequirements: ...
