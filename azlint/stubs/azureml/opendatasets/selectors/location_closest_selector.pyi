# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.location_data
import azureml.opendatasets.selectors.enricher_selector
from azureml.opendatasets._utils.random_utils import random_tag as random_tag
from azureml.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.opendatasets.accessories.location_data import LocationData as LocationData
from azureml.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.opendatasets.environ import PandasEnv as PandasEnv
from azureml.opendatasets.environ import SparkEnv as SparkEnv
from azureml.opendatasets.granularities.granularity import LocationClosestGranularity as LocationClosestGranularity
from azureml.opendatasets.selectors.enricher_selector import EnricherLocationSelector as EnricherLocationSelector
from azureml.telemetry.activity import ActivityType as ActivityType
class LocationClosestSelector(azureml.opendatasets.selectors.enricher_selector.EnricherLocationSelector):
    location_id: str
    location_lat: str
    location_long: str
    rank1: str
    public_rankgroup: str
    customer_rankgroup: str
    distance_name: str
    enable_telemetry: bool
    log_properties: dict
    def __init__(self, _granularity, enable_telemetry=...): ...
    def process(self, env, customer_data, public_data, aggregator, join_keys, debug) -> tuple[azureml.opendatasets.accessories.location_data.LocationData, azureml.opendatasets.accessories.location_data.LocationData, list]: ...
