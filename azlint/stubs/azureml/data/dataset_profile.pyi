# Generated from azureml-core 1.61.0.post4
import azureml.core.run
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.data._loggerfactory import track as track
from azureml.exceptions import AzureMLException as AzureMLException
ActionRequestDto: Any
class DatasetProfile:
    def __init__(self, saved_dataset_id, run_id, experiment_name, workspace, profile): ...
    def get_producing_run(self) -> azureml.core.run.Run: ...
    def is_stale(self) -> bool: ...
