# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit
from typing import Any
from azureml.contrib.opendatasets._utils.time_utils import day_range as day_range
from azureml.contrib.opendatasets._utils.time_utils import month_range as month_range
class PandasDataLoadLimitNone:
    def __init__(self): ...
    def get_target_blob_paths(self, blob_service, blob_container_name, blob_relative_path) -> list: ...
class PandasDataLoadLimitToDay(azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitNone):
    start_date: Any
    end_date: Any
    path_pattern: str
    def __init__(self, start_date, end_date, path_pattern=...): ...
    def get_target_blob_paths(self, blob_service, blob_container_name, blob_relative_path) -> list: ...
class PandasDataLoadLimitToMonth(azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitNone):
    start_date: Any
    end_date: Any
    path_pattern: str
    def __init__(self, start_date, end_date, path_pattern=...): ...
    def get_target_blob_paths(self, blob_service, blob_container_name, blob_relative_path) -> list: ...
