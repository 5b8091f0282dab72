# Generated from azureml-contrib-opendatasets 1.0.45
from typing import Any
from azureml.contrib.opendatasets._utils.blob_pandas_helper import read_parquet_files as read_parquet_files
from azureml.contrib.opendatasets.dataaccess.base_blob_info import BaseBlobInfo as BaseBlobInfo
from azureml.contrib.opendatasets.environ import PandasEnv as PandasEnv
from azureml.contrib.opendatasets.environ import SparkEnv as SparkEnv
class BlobParquetDescriptor:
    def __init__(self, blobInfo): ...
    def get_spark_dataframe(self, inst): ...
    def get_pandas_dataframe(self, inst) -> Any: ...
