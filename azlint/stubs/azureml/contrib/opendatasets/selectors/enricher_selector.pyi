# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.granularities.granularity
import azureml.contrib.opendatasets.selectors.enricher_selector
from azureml.contrib.opendatasets.accessories.time_data import TimeData as TimeData
from azureml.contrib.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.contrib.opendatasets.granularities.granularity import DayGranularity as DayGranularity
from azureml.contrib.opendatasets.granularities.granularity import Granularity as Granularity
from azureml.contrib.opendatasets.granularities.granularity import HourGranularity as HourGranularity
from azureml.contrib.opendatasets.granularities.granularity import MonthGranularity as MonthGranularity
class EnricherSelector:
    @property
    def granularity(self) -> azureml.contrib.opendatasets.granularities.granularity.Granularity: ...
    def process(self, customer_data, public_data, aggregator, join_keys=..., debug=...): ...
class EnricherLocationSelector(azureml.contrib.opendatasets.selectors.enricher_selector.EnricherSelector):
    @staticmethod
    def get_distance(lon1, lat1, lon2, lat2) -> float: ...
    @staticmethod
    def close_to(lon1, lat1, lon2, lat2) -> bool: ...
class EnricherTimeSelector(azureml.contrib.opendatasets.selectors.enricher_selector.EnricherSelector):
    def round_to(self, g): ...
