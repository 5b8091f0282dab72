# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.country_region_data
import azureml.contrib.opendatasets.selectors.enricher_selector
from azureml.contrib.opendatasets._utils.random_utils import random_tag as random_tag
from azureml.contrib.opendatasets.accessories.country_region_data import CORAvailableType as CORAvailableType
from azureml.contrib.opendatasets.accessories.country_region_data import CountryOrRegionData as CountryOrRegionData
from azureml.contrib.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.contrib.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.contrib.opendatasets.granularities.granularity import Granularity as Granularity
from azureml.contrib.opendatasets.selectors.enricher_selector import EnricherLocationSelector as EnricherLocationSelector
class EnricherCountryRegionSelector(azureml.contrib.opendatasets.selectors.enricher_selector.EnricherLocationSelector):
    def __init__(self): ...
    def countryregion_join(self, env, customer_data, public_data, aggregator, join_keys=..., debug=...) -> tuple[azureml.contrib.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.contrib.opendatasets.accessories.country_region_data.CountryOrRegionData, list[tuple[str, str]]]: ...
    def process(self, env, customer_data, public_data, aggregator, join_keys=..., debug=...) -> tuple[azureml.contrib.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.contrib.opendatasets.accessories.country_region_data.CountryOrRegionData, list[tuple[str, str]]]: ...
