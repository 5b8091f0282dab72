# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.customer_data
import azureml.contrib.opendatasets.accessories.public_data
from typing import Any
from azureml.contrib.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.contrib.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.contrib.opendatasets.environ import PandasEnv as PandasEnv
from azureml.contrib.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.contrib.opendatasets.environ import SparkEnv as SparkEnv
class Aggregator:
    should_direct_join: bool
    def get_log_property(self): ...
    def process_public_dataset(self, env, _public_dataset, cols, join_keys=...) -> Any: ...
    def process(self, env, customer_data, public_data, join_keys, debug) -> tuple[azureml.contrib.opendatasets.accessories.customer_data.CustomerData, azureml.contrib.opendatasets.accessories.public_data.PublicData, azureml.contrib.opendatasets.accessories.customer_data.CustomerData, list[tuple[str, str]]]: ...
