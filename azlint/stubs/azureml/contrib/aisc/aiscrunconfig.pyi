# Generated from azureml-contrib-aisc 1.62.0
import azureml._base_sdk_common.abstract_run_config_element
import azureml.contrib.aisc.aiscrunconfig
class ScalePolicy(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    auto_scale_instance_type_count_set: list[int]
    auto_scale_interval_in_sec: int
    max_instance_type_count: int
    min_instance_type_count: int
    def __init__(self): ...
class AISuperComputerConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    instance_type: str
    instance_types: list
    image_version: str
    location: str
    locations: list
    interactive: bool
    scale_policy: azureml.contrib.aisc.aiscrunconfig.ScalePolicy
    virtual_cluster_arm_id: str
    tensorboard_log_directory: str
    ssh_public_key: str
    enable_azml_int: bool
    priority: str
    sla_tier: str
    def __init__(self): ...
