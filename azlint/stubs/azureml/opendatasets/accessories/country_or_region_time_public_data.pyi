# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.country_region_data
import azureml.opendatasets.accessories.time_data
from azureml.opendatasets.accessories.country_region_data import CountryOrRegionData as CountryOrRegionData
from azureml.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.opendatasets.accessories.time_data import TimePublicData as TimePublicData
class CountryOrRegionTimePublicData(azureml.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.opendatasets.accessories.time_data.TimePublicData):
    def __init__(self, cols, enable_telemetry=...): ...
