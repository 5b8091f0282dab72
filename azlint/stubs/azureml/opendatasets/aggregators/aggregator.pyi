# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.customer_data
import azureml.opendatasets.accessories.public_data
from typing import Any
from azureml.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.opendatasets.environ import PandasEnv as PandasEnv
from azureml.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.opendatasets.environ import SparkEnv as SparkEnv
class Aggregator:
    should_direct_join: bool
    def get_log_property(self): ...
    def process_public_dataset(self, env, _public_dataset, cols=..., join_keys=...) -> Any: ...
    def process(self, env, customer_data, public_data, join_keys, debug) -> tuple[azureml.opendatasets.accessories.customer_data.CustomerData, azureml.opendatasets.accessories.public_data.PublicData, azureml.opendatasets.accessories.customer_data.CustomerData, list]: ...
