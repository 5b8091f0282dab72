# Generated from azureml-opendatasets 1.62.0
from typing import Any
from azureml.opendatasets._utils.blob_pandas_helper import read_parquet_files as read_parquet_files
from azureml.opendatasets.dataaccess.base_blob_info import BaseBlobInfo as BaseBlobInfo
from azureml.opendatasets.environ import PandasEnv as PandasEnv
from azureml.opendatasets.environ import SparkEnv as SparkEnv
BlobServiceClient: Any
class BlobParquetDescriptor:
    def __init__(self, blobInfo): ...
    def get_spark_dataframe(self, inst) -> Any: ...
    def get_pandas_dataframe(self, inst) -> Any: ...
