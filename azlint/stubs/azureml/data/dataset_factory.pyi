# Generated from azureml-core 1.61.0.post4
import azureml.data.dataset_factory
import azureml.data.file_dataset
import azureml.data.tabular_dataset
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.data._dataprep_helper import dataprep as dataprep
from azureml.data._dataset_factory_helper import get_progress_logger as get_progress_logger
from azureml.data._dataset_factory_helper import parse_target as parse_target
from azureml.data._dataset_factory_helper import write_spark_dataframe as write_spark_dataframe
from azureml.data._loggerfactory import trace as trace
from azureml.data._loggerfactory import track as track
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
from azureml.data.azure_postgre_sql_datastore import AzurePostgreSqlDatastore as AzurePostgreSqlDatastore
from azureml.data.data_reference import DataReference as DataReference
from azureml.data.datapath import DataPath as DataPath
from azureml.data.dataset_type_definitions import PromoteHeadersBehavior as PromoteHeadersBehavior
from azureml.exceptions import UserErrorException as UserErrorException
class TabularDatasetFactory:
    @staticmethod
    def from_parquet_files(path, validate=..., include_path=..., set_column_types=..., partition_format=...) -> azureml.data.tabular_dataset.TabularDataset: ...
    @staticmethod
    def from_delimited_files(path, validate=..., include_path=..., infer_column_types=..., set_column_types=..., separator=..., header=..., partition_format=..., support_multi_line=..., empty_as_string=..., encoding=...) -> azureml.data.tabular_dataset.TabularDataset: ...
    @staticmethod
    def from_json_lines_files(path, validate=..., include_path=..., set_column_types=..., partition_format=..., invalid_lines=..., encoding=...) -> azureml.data.tabular_dataset.TabularDataset: ...
    @staticmethod
    def from_sql_query(query, validate=..., set_column_types=..., query_timeout=...) -> azureml.data.tabular_dataset.TabularDataset: ...
    @staticmethod
    def register_pandas_dataframe(dataframe, target, name, description=..., tags=..., show_progress=..., row_group_size=..., make_target_path_unique=...) -> azureml.data.tabular_dataset.TabularDataset: ...
    @staticmethod
    def register_spark_dataframe(dataframe, target, name, description=..., tags=..., show_progress=...) -> azureml.data.tabular_dataset.TabularDataset: ...
    @staticmethod
    def register_dask_dataframe(dataframe, target, name, description=..., tags=..., show_progress=...) -> azureml.data.tabular_dataset.TabularDataset: ...
class FileDatasetFactory:
    @staticmethod
    def from_files(path, validate=..., partition_format=..., is_file=...) -> azureml.data.file_dataset.FileDataset: ...
    @staticmethod
    def upload_directory(src_dir, target, pattern=..., overwrite=..., show_progress=...) -> azureml.data.file_dataset.FileDataset: ...
class DataType:
    @staticmethod
    def to_string() -> azureml.data.dataset_factory.DataType: ...
    @staticmethod
    def to_long() -> azureml.data.dataset_factory.DataType: ...
    @staticmethod
    def to_float(decimal_mark=...) -> azureml.data.dataset_factory.DataType: ...
    @staticmethod
    def to_bool() -> azureml.data.dataset_factory.DataType: ...
    @staticmethod
    def to_stream(workspace, escaped=...) -> azureml.data.dataset_factory.DataType: ...
    @staticmethod
    def to_datetime(formats=...) -> azureml.data.dataset_factory.DataType: ...
