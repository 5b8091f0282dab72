# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.location_data
import azureml.contrib.opendatasets.accessories.time_data
from azureml.contrib.opendatasets.accessories.location_data import LocationData as LocationData
from azureml.contrib.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.contrib.opendatasets.accessories.time_data import TimePublicData as TimePublicData
class LocationTimePublicData(azureml.contrib.opendatasets.accessories.location_data.LocationData, azureml.contrib.opendatasets.accessories.time_data.TimePublicData):
    def __init__(self, cols, enable_telemetry=...): ...
