# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.selectors.enricher_selector
from typing import Any
from azureml.contrib.opendatasets._utils.random_utils import random_tag as random_tag
from azureml.contrib.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.contrib.opendatasets.accessories.location_data import LocationData as LocationData
from azureml.contrib.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.contrib.opendatasets.environ import PandasEnv as PandasEnv
from azureml.contrib.opendatasets.environ import SparkEnv as SparkEnv
from azureml.contrib.opendatasets.granularities.granularity import LocationClosestGranularity as LocationClosestGranularity
from azureml.contrib.opendatasets.selectors.enricher_selector import EnricherLocationSelector as EnricherLocationSelector
class LocationClosestSelector(azureml.contrib.opendatasets.selectors.enricher_selector.EnricherLocationSelector):
    location_id: str
    location_lat: str
    location_long: str
    rank1: str
    public_rankgroup: str
    customer_rankgroup: str
    distance_name: str
    def __init__(self, _granularity): ...
    def process(self, env, customer_data, public_data, aggregator, join_keys, debug) -> tuple[Any, Any, Any]: ...
