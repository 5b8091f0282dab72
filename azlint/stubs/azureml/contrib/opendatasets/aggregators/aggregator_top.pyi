# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.aggregators.aggregator
from azureml.contrib.opendatasets._utils.random_utils import random_tag as random_tag
from azureml.contrib.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.contrib.opendatasets.environ import PandasEnv as PandasEnv
from azureml.contrib.opendatasets.environ import SparkEnv as SparkEnv
class AggregatorTop(azureml.contrib.opendatasets.aggregators.aggregator.Aggregator):
    top: int
    def get_log_property(self) -> tuple[str, str]: ...
    def __init__(self, n=...): ...
    def process_public_dataset(self, env, _public_dataset, cols, join_keys): ...
