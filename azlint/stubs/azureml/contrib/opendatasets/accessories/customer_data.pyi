# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.environ
from typing import Any
from azureml.contrib.opendatasets._utils.spark_utils import has_column as has_column
from azureml.contrib.opendatasets.environ import PandasEnv as PandasEnv
from azureml.contrib.opendatasets.environ import SparkEnv as SparkEnv
from azureml.contrib.opendatasets.environ import get_environ as get_environ
class CustomerData:
    env: azureml.contrib.opendatasets.environ.PandasEnv
    def __init__(self, _data): ...
    @property
    def to_be_cleaned_up_column_names(self) -> list[str]: ...
    @property
    def data(self) -> Any | None: ...
    def add_row_id(self, env): ...
    @staticmethod
    def row_id_col_name() -> str: ...
