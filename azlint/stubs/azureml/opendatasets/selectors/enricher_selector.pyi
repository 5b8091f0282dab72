# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.granularities.granularity
import azureml.opendatasets.selectors.enricher_selector
from azureml.opendatasets._utils.telemetry_utils import get_run_common_properties as get_run_common_properties
from azureml.opendatasets.accessories.time_data import TimeData as TimeData
from azureml.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.opendatasets.granularities.granularity import DayGranularity as DayGranularity
from azureml.opendatasets.granularities.granularity import Granularity as Granularity
from azureml.opendatasets.granularities.granularity import HourGranularity as HourGranularity
from azureml.opendatasets.granularities.granularity import MonthGranularity as MonthGranularity
class EnricherSelector:
    @property
    def granularity(self) -> azureml.opendatasets.granularities.granularity.Granularity: ...
    def process(self, customer_data, public_data, aggregator, join_keys=..., debug=...) -> tuple: ...
class EnricherLocationSelector(azureml.opendatasets.selectors.enricher_selector.EnricherSelector):
    @staticmethod
    def get_distance(lon1, lat1, lon2, lat2) -> float: ...
    @staticmethod
    def close_to(lon1, lat1, lon2, lat2) -> bool: ...
class EnricherTimeSelector(azureml.opendatasets.selectors.enricher_selector.EnricherSelector):
    def round_to(self, g): ...
