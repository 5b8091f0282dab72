# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.aggregators.aggregator
from azureml.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.opendatasets.environ import PandasEnv as PandasEnv
from azureml.opendatasets.environ import SparkEnv as SparkEnv
class AggregatorMin(azureml.opendatasets.aggregators.aggregator.Aggregator):
    def get_log_property(self) -> tuple[str, str]: ...
    def process_public_dataset(self, env, _public_dataset, cols, join_keys): ...
