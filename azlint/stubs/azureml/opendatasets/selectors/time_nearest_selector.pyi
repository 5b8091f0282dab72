# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.time_data
import azureml.opendatasets.selectors.enricher_selector
from azureml.opendatasets._utils.random_utils import random_tag as random_tag
from azureml.opendatasets.accessories.time_data import TimeData as TimeData
from azureml.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.opendatasets.environ import PandasEnv as PandasEnv
from azureml.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.opendatasets.environ import SparkEnv as SparkEnv
from azureml.opendatasets.granularities.granularity import TimeGranularity as TimeGranularity
from azureml.opendatasets.selectors.enricher_selector import EnricherTimeSelector as EnricherTimeSelector
class TimeNearestSelector(azureml.opendatasets.selectors.enricher_selector.EnricherTimeSelector):
    enable_telemetry: bool
    log_properties: dict
    def __init__(self, _granularity, enable_telemetry=...): ...
    def process(self, env, customer_data, public_data, aggregator, join_keys=..., debug=...) -> tuple[azureml.opendatasets.accessories.time_data.TimeData, azureml.opendatasets.accessories.time_data.TimeData, list]: ...
