# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.time_data
import azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit
from typing import Any
from azureml.contrib.opendatasets.accessories.time_data import TimePublicData as TimePublicData
from azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor import BlobParquetDescriptor as BlobParquetDescriptor
from azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit import PandasDataLoadLimitNone as PandasDataLoadLimitNone
from azureml.contrib.opendatasets.environ import PandasEnv as PandasEnv
from azureml.contrib.opendatasets.environ import SparkEnv as SparkEnv
class CityReportedCrime(azureml.contrib.opendatasets.accessories.time_data.TimePublicData):
    time_column_name: str
    path: Any
    start_date: Any
    end_date: Any
    def __init__(self, start_date=..., end_date=..., cols=..., enable_telemetry=...): ...
    def filter(self, env, min_date, max_date): ...
    def get_pandas_limit(self) -> azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitNone: ...
