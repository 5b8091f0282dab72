# Generated from azureml-core 1.61.0.post4
from azureml._base_sdk_common import __version__ as VERSION
from azureml.data.datacache import DatacacheStore as DatacacheStore
from azureml.data.dataset_factory import DataType as DataType
from azureml.data.file_dataset import FileDataset as FileDataset
from azureml.data.output_dataset_config import HDFSOutputDatasetConfig as HDFSOutputDatasetConfig
from azureml.data.output_dataset_config import LinkFileOutputDatasetConfig as LinkFileOutputDatasetConfig
from azureml.data.output_dataset_config import LinkTabularOutputDatasetConfig as LinkTabularOutputDatasetConfig
from azureml.data.output_dataset_config import OutputFileDatasetConfig as OutputFileDatasetConfig
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
