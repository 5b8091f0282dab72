# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.country_region_data
import azureml.opendatasets.selectors.enricher_selector
from azureml.opendatasets._utils.random_utils import random_tag as random_tag
from azureml.opendatasets.accessories.country_region_data import CORAvailableType as CORAvailableType
from azureml.opendatasets.accessories.country_region_data import CountryOrRegionData as CountryOrRegionData
from azureml.opendatasets.aggregators.aggregator import Aggregator as Aggregator
from azureml.opendatasets.environ import RuntimeEnv as RuntimeEnv
from azureml.opendatasets.granularities.granularity import Granularity as Granularity
from azureml.opendatasets.selectors.enricher_selector import EnricherLocationSelector as EnricherLocationSelector
class EnricherCountryRegionSelector(azureml.opendatasets.selectors.enricher_selector.EnricherLocationSelector):
    def __init__(self): ...
    def countryregion_join(self, env, customer_data, public_data, aggregator, join_keys=..., debug=...) -> tuple[azureml.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.opendatasets.accessories.country_region_data.CountryOrRegionData, list[tuple[str, str]]]: ...
    def process(self, env, customer_data, public_data, aggregator, join_keys=..., debug=...) -> tuple[azureml.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.opendatasets.accessories.country_region_data.CountryOrRegionData, list[tuple[str, str]]]: ...
