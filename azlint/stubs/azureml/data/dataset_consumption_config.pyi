# Generated from azureml-core 1.61.0.post4
import azureml.data.abstract_dataset
import azureml.data.dataset_consumption_config
import azureml.data.output_dataset_config
import azureml.pipeline.core.graph
from azureml.data.constants import DIRECT_MODE as DIRECT_MODE
from azureml.data.constants import DOWNLOAD_MODE as DOWNLOAD_MODE
from azureml.data.constants import HDFS_MODE as HDFS_MODE
from azureml.data.constants import MOUNT_MODE as MOUNT_MODE
class DatasetConsumptionConfig:
    dataset: azureml.data.abstract_dataset.AbstractDataset | azureml.pipeline.core.graph.PipelineParameter | azureml.data.output_dataset_config.OutputDatasetConfig
    arg_val: str
    mode: str
    path_on_compute: str
    def __init__(self, name, dataset, mode=..., path_on_compute=...): ...
    def as_download(self, path_on_compute=...) -> azureml.data.dataset_consumption_config.DatasetConsumptionConfig: ...
    def as_mount(self, path_on_compute=...) -> azureml.data.dataset_consumption_config.DatasetConsumptionConfig: ...
    def as_hdfs(self) -> azureml.data.dataset_consumption_config.DatasetConsumptionConfig: ...
    @property
    def name(self): ...
