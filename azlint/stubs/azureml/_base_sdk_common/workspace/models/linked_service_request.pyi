# Generated from azureml-core 1.61.0.post4
from typing import Any
class LinkedServiceRequest:
    name: str
    location: str
    identity: Any
    properties: Any
    def __init__(self, name=..., location=..., identity=..., properties=...): ...
