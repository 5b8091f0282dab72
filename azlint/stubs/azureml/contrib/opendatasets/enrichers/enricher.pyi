# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.customer_data
import azureml.contrib.opendatasets.accessories.public_data
from typing import Any
from azureml.contrib.opendatasets._utils.telemetry_utils import get_opendatasets_logger as get_opendatasets_logger
from azureml.contrib.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.contrib.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.contrib.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.contrib.opendatasets.aggregators.aggregator_all import AggregatorAll as AggregatorAll
from azureml.contrib.opendatasets.aggregators.aggregator_avg import AggregatorAvg as AggregatorAvg
from azureml.contrib.opendatasets.aggregators.aggregator_max import AggregatorMax as AggregatorMax
from azureml.contrib.opendatasets.aggregators.aggregator_min import AggregatorMin as AggregatorMin
from azureml.contrib.opendatasets.aggregators.aggregator_top import AggregatorTop as AggregatorTop
from azureml.contrib.opendatasets.granularities.granularity import DayGranularity as DayGranularity
from azureml.contrib.opendatasets.granularities.granularity import HourGranularity as HourGranularity
from azureml.contrib.opendatasets.granularities.granularity import MonthGranularity as MonthGranularity
from azureml.contrib.opendatasets.granularities.granularity import TimeGranularity as TimeGranularity
from azureml.contrib.opendatasets.selectors.enricher_selector import EnricherLocationSelector as EnricherLocationSelector
from azureml.contrib.opendatasets.selectors.enricher_selector import EnricherTimeSelector as EnricherTimeSelector
from azureml.telemetry.activity import ActivityType as ActivityType
from azureml.telemetry.activity import log_activity as log_activity
def get_max_date_by_granularity(max_date, _granularity): ...
class Enricher:
    debug: bool
    enable_telemetry: bool
    logger: Any
    log_properties: dict
    location_filtered_customer_dataset: Any
    location_filtered_public_dataset: Any
    time_filtered_customer_dataset: Any
    time_filtered_public_dataset: Any
    def __init__(self, enable_telemetry=...): ...
    def enrich(self, customer_data, public_data, location_selector, time_selector, aggregator) -> tuple[azureml.contrib.opendatasets.accessories.customer_data.CustomerData, azureml.contrib.opendatasets.accessories.public_data.PublicData, azureml.contrib.opendatasets.accessories.customer_data.CustomerData, list[tuple[str, str]]]: ...
    def get_common_log_properties(self) -> dict: ...
