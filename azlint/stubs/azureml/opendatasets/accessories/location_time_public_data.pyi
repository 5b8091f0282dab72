# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.location_data
import azureml.opendatasets.accessories.time_data
from azureml.opendatasets.accessories.location_data import LocationData as LocationData
from azureml.opendatasets.accessories.public_data import PublicData as PublicData
from azureml.opendatasets.accessories.time_data import TimePublicData as TimePublicData
class LocationTimePublicData(azureml.opendatasets.accessories.location_data.LocationData, azureml.opendatasets.accessories.time_data.TimePublicData):
    def __init__(self, cols, enable_telemetry=...): ...
