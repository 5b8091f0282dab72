# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.customer_data
import azureml.opendatasets.accessories.public_data
import azureml.opendatasets.aggregators.aggregator
import azureml.opendatasets.enrichers.enricher
import azureml.opendatasets.granularities.granularity
import azureml.opendatasets.selectors.location_closest_selector
import azureml.opendatasets.selectors.time_nearest_selector
from azureml.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.opendatasets.enrichers.enricher import Enricher as Enricher
from azureml.opendatasets.granularities.granularity import LocationClosestGranularity as LocationClosestGranularity
from azureml.opendatasets.granularities.granularity import LocationGranularity as LocationGranularity
from azureml.opendatasets.selectors.location_closest_selector import LocationClosestSelector as LocationClosestSelector
from azureml.opendatasets.selectors.time_nearest_selector import TimeNearestSelector as TimeNearestSelector
from azureml.telemetry.activity import ActivityType as ActivityType
class CommonWeatherEnricher(azureml.opendatasets.enrichers.enricher.Enricher):
    public_data: azureml.opendatasets.accessories.public_data.PublicData
    time_granularity: azureml.opendatasets.granularities.granularity.TimeGranularity
    time_selector: azureml.opendatasets.selectors.time_nearest_selector.TimeNearestSelector
    location_granularity: azureml.opendatasets.granularities.granularity.LocationGranularity
    location_selector: azureml.opendatasets.selectors.location_closest_selector.LocationClosestSelector
    aggregator: azureml.opendatasets.aggregators.aggregator.Aggregator
    def __init__(self, public_data_object, enable_telemetry=...): ...
    def enrich_customer_data_with_agg(self, customer_data_object, agg, location_match_granularity=..., time_round_granularity=...) -> tuple[azureml.opendatasets.accessories.customer_data.CustomerData, list[tuple[str, str]]]: ...
    def enrich_customer_data_no_agg(self, customer_data_object, location_match_granularity=..., time_round_granularity=...) -> tuple[azureml.opendatasets.accessories.customer_data.CustomerData, azureml.opendatasets.accessories.public_data.PublicData, list[tuple[str, str]]]: ...
