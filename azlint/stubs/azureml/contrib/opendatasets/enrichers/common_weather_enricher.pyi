# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.customer_data
import azureml.contrib.opendatasets.accessories.public_data
import azureml.contrib.opendatasets.aggregators.aggregator
import azureml.contrib.opendatasets.enrichers.enricher
import azureml.contrib.opendatasets.granularities.granularity
import azureml.contrib.opendatasets.selectors.location_closest_selector
import azureml.contrib.opendatasets.selectors.time_nearest_selector
from azureml.contrib.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.contrib.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.contrib.opendatasets.enrichers.enricher import Enricher as Enricher
from azureml.contrib.opendatasets.granularities.granularity import LocationClosestGranularity as LocationClosestGranularity
from azureml.contrib.opendatasets.granularities.granularity import LocationGranularity as LocationGranularity
from azureml.contrib.opendatasets.selectors.location_closest_selector import LocationClosestSelector as LocationClosestSelector
from azureml.contrib.opendatasets.selectors.time_nearest_selector import TimeNearestSelector as TimeNearestSelector
from azureml.telemetry.activity import ActivityType as ActivityType
from azureml.telemetry.activity import log_activity as log_activity
class CommonWeatherEnricher(azureml.contrib.opendatasets.enrichers.enricher.Enricher):
    public_data: azureml.contrib.opendatasets.accessories.public_data.PublicData
    time_granularity: azureml.contrib.opendatasets.granularities.granularity.TimeGranularity
    time_selector: azureml.contrib.opendatasets.selectors.time_nearest_selector.TimeNearestSelector
    location_granularity: azureml.contrib.opendatasets.granularities.granularity.LocationGranularity
    location_selector: azureml.contrib.opendatasets.selectors.location_closest_selector.LocationClosestSelector
    aggregator: azureml.contrib.opendatasets.aggregators.aggregator.Aggregator
    def __init__(self, public_data_object, enable_telemetry=...): ...
    def enrich_customer_data_with_agg(self, customer_data_object, agg, location_match_granularity=..., time_round_granularity=...) -> tuple[azureml.contrib.opendatasets.accessories.customer_data.CustomerData, list[tuple[str, str]]]: ...
    def enrich_customer_data_no_agg(self, customer_data_object, location_match_granularity=..., time_round_granularity=...) -> tuple[azureml.contrib.opendatasets.accessories.customer_data.CustomerData, azureml.contrib.opendatasets.accessories.public_data.PublicData, list[tuple[str, str]]]: ...
