# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.customer_data
import azureml.opendatasets.accessories.public_data
import azureml.opendatasets.aggregators.aggregator
import azureml.opendatasets.enrichers.enricher
import azureml.opendatasets.granularities.granularity
import azureml.opendatasets.selectors.country_region_selector
import azureml.opendatasets.selectors.time_nearest_selector
from azureml.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.opendatasets.aggregators.aggregator_all import AggregatorAll as AggregatorAll
from azureml.opendatasets.enrichers.enricher import Enricher as Enricher
from azureml.opendatasets.environ import PandasEnv as PandasEnv
from azureml.opendatasets.selectors.country_region_selector import EnricherCountryRegionSelector as EnricherCountryRegionSelector
from azureml.opendatasets.selectors.enricher_selector import EnricherLocationSelector as EnricherLocationSelector
from azureml.opendatasets.selectors.enricher_selector import EnricherTimeSelector as EnricherTimeSelector
from azureml.opendatasets.selectors.time_nearest_selector import TimeNearestSelector as TimeNearestSelector
from azureml.telemetry.activity import ActivityType as ActivityType
class HolidayEnricher(azureml.opendatasets.enrichers.enricher.Enricher):
    public_data: azureml.opendatasets.accessories.public_data.PublicData
    time_granularity: azureml.opendatasets.granularities.granularity.TimeGranularity
    time_selector: azureml.opendatasets.selectors.time_nearest_selector.TimeNearestSelector
    countryregion_selector: azureml.opendatasets.selectors.country_region_selector.EnricherCountryRegionSelector
    aggregator: azureml.opendatasets.aggregators.aggregator.Aggregator
    def __init__(self, public_data_object, enable_telemetry=...): ...
    def enrich_customer_data_with_agg(self, customer_data_object, agg, time_round_granularity=...) -> tuple[azureml.opendatasets.accessories.customer_data.CustomerData, list[tuple[str, str]]]: ...
    def enrich_customer_data_no_agg(self, customer_data_object, time_round_granularity=...) -> tuple[azureml.opendatasets.accessories.customer_data.CustomerData, azureml.opendatasets.accessories.public_data.PublicData, list[tuple[str, str]]]: ...
