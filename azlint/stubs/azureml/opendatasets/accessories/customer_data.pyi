# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.environ
from typing import Any
from azureml.opendatasets._utils.spark_utils import has_column as has_column
from azureml.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.opendatasets.environ import SparkEnv as SparkEnv
from azureml.opendatasets.environ import get_environ as get_environ
class CustomerData:
    env: azureml.opendatasets.environ.SparkEnv | azureml.opendatasets.environ.PandasEnv
    def __init__(self, _data): ...
    @property
    def to_be_cleaned_up_column_names(self) -> list[str]: ...
    @property
    def data(self) -> Any | None: ...
    def add_row_id(self, env): ...
    @staticmethod
    def row_id_col_name() -> str: ...
