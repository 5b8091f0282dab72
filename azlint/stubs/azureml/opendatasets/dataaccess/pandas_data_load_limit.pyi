# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.dataaccess.pandas_data_load_limit
from typing import Any
from azureml.opendatasets._utils.time_utils import day_range as day_range
from azureml.opendatasets._utils.time_utils import month_range as month_range
BlobServiceClient: Any
class PandasDataLoadLimitNone:
    def __init__(self): ...
    def get_target_blob_paths(self, blob_service, blob_container_name, blob_relative_path) -> list: ...
class PandasDataLoadLimitToDay(azureml.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitNone):
    start_date: Any
    end_date: Any
    path_pattern: str
    limit: int
    def __init__(self, start_date, end_date, path_pattern=..., limit=...): ...
    def get_target_blob_paths(self, blob_service, blob_container_name, blob_relative_path) -> list: ...
class PandasDataLoadLimitToMonth(azureml.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitNone):
    start_date: Any
    end_date: Any
    path_pattern: str
    limit: int
    def __init__(self, start_date, end_date, path_pattern=..., limit=...): ...
    def get_target_blob_paths(self, blob_service, blob_container_name, blob_relative_path) -> list: ...
