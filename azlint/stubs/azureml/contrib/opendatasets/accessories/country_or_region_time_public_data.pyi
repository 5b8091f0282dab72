# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.country_region_data
import azureml.contrib.opendatasets.accessories.time_data
from azureml.contrib.opendatasets.accessories.country_region_data import CountryOrRegionData as CountryOrRegionData
from azureml.contrib.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.contrib.opendatasets.accessories.time_data import TimePublicData as TimePublicData
class CountryOrRegionTimePublicData(azureml.contrib.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.contrib.opendatasets.accessories.time_data.TimePublicData):
    def __init__(self, cols, enable_telemetry=...): ...
