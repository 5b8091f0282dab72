# Generated from azureml-core 1.61.0.post4
from typing import Any
class Identity:
    principal_id: str
    tenant_id: str
    type: str | Any
    user_assigned_identities: dict[str, Any]
    def __init__(self, type, user_assigned_identities=...): ...
