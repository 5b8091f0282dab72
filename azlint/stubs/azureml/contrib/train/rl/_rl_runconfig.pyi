# Generated from azureml-contrib-reinforcementlearning 1.62.0
import azureml._base_sdk_common.abstract_run_config_element
import azureml.core.environment
import azureml.core.runconfig
from azureml.contrib.train.rl import ReinforcementLearningConfiguration as ReinforcementLearningConfiguration
from azureml.contrib.train.rl import WorkerConfiguration as WorkerConfiguration
class HeadConfiguration(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    script: str
    arguments: list[str]
    environment: azureml.core.environment.Environment
    history: azureml.core.runconfig.HistoryConfiguration
    data_references: azureml.core.runconfig.DataReferenceConfiguration
    data: azureml.core.runconfig.Data
    output_data: azureml.core.runconfig.OutputData
    shm_size: str
    def __init__(self, script=..., arguments=..., compute_target=..., environment=..., shm_size=..., history=..., data_references=..., data=..., output_data=...): ...
    @property
    def target(self) -> str: ...
    @property
    def snapshot_id(self) -> str: ...
