# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.selectors.enricher_selector
from typing import Any
from azureml.contrib.opendatasets._utils.random_utils import random_tag as random_tag
from azureml.contrib.opendatasets.accessories.time_data import TimeData as TimeData
from azureml.contrib.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.contrib.opendatasets.environ import PandasEnv as PandasEnv
from azureml.contrib.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.contrib.opendatasets.environ import SparkEnv as SparkEnv
from azureml.contrib.opendatasets.granularities.granularity import TimeGranularity as TimeGranularity
from azureml.contrib.opendatasets.selectors.enricher_selector import EnricherTimeSelector as EnricherTimeSelector
class TimeNearestSelector(azureml.contrib.opendatasets.selectors.enricher_selector.EnricherTimeSelector):
    def __init__(self, _granularity): ...
    def process(self, env, customer_data, public_data, aggregator, join_keys=..., debug=...) -> tuple[Any, Any, Any]: ...
