# Generated from azureml-core 1.61.0.post4
import azureml.data.datacache
import azureml.data.file_dataset
from typing import Any
from typing_extensions import Self
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.data.constants import MOUNT_MODE as MOUNT_MODE
from azureml.exceptions import UserErrorException as UserErrorException
class DatacacheConsumptionConfig:
    datacache_store: azureml.data.datacache.DatacacheStore
    dataset: azureml.data.file_dataset.FileDataset
    mode: str
    replica_count: int
    path_on_compute: str
    datacache_id: Any
    def __init__(self, datacache_store, dataset, mode=..., replica_count=..., path_on_compute=..., **kwargs): ...
    def as_mount(self, path_on_compute=..., replica_count=...) -> Self: ...
