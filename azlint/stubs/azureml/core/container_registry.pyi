# Generated from azureml-core 1.61.0.post4
import azureml._base_sdk_common.abstract_run_config_element
import azureml.core.container_registry
class RegistryIdentity(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    resource_id: str
    client_id: str
    def __init__(self): ...
class ContainerRegistry(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    address: str
    username: str
    password: str
    registry_identity: azureml.core.container_registry.RegistryIdentity
    def __init__(self): ...
