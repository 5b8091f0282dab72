# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.customer_data
import azureml.opendatasets.accessories.public_data
from typing import Any
from azureml.opendatasets._utils.telemetry_utils import get_run_common_properties as get_run_common_properties
from azureml.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.opendatasets.aggregators.aggregator_all import AggregatorAll as AggregatorAll
from azureml.opendatasets.aggregators.aggregator_avg import AggregatorAvg as AggregatorAvg
from azureml.opendatasets.aggregators.aggregator_max import AggregatorMax as AggregatorMax
from azureml.opendatasets.aggregators.aggregator_min import AggregatorMin as AggregatorMin
from azureml.opendatasets.aggregators.aggregator_top import AggregatorTop as AggregatorTop
from azureml.opendatasets.granularities.granularity import DayGranularity as DayGranularity
from azureml.opendatasets.granularities.granularity import HourGranularity as HourGranularity
from azureml.opendatasets.granularities.granularity import MonthGranularity as MonthGranularity
from azureml.opendatasets.granularities.granularity import TimeGranularity as TimeGranularity
from azureml.opendatasets.selectors.enricher_selector import EnricherLocationSelector as EnricherLocationSelector
from azureml.opendatasets.selectors.enricher_selector import EnricherTimeSelector as EnricherTimeSelector
from azureml.telemetry.activity import ActivityType as ActivityType
def get_max_date_by_granularity(max_date, _granularity): ...
class Enricher:
    debug: bool
    enable_telemetry: bool
    log_properties: dict
    location_filtered_customer_dataset: Any
    location_filtered_public_dataset: Any
    time_filtered_customer_dataset: Any
    time_filtered_public_dataset: Any
    def __init__(self, enable_telemetry=...): ...
    def enrich(self, customer_data, public_data, location_selector, time_selector, aggregator) -> tuple[azureml.opendatasets.accessories.customer_data.CustomerData, azureml.opendatasets.accessories.public_data.PublicData, azureml.opendatasets.accessories.customer_data.CustomerData, list[tuple[str, str]]]: ...
