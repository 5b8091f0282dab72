# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.location_data
import azureml.opendatasets.accessories.time_data
from azureml.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.opendatasets.accessories.location_data import LatLongColumn as LatLongColumn
from azureml.opendatasets.accessories.location_data import LocationCustomerData as LocationCustomerData
from azureml.opendatasets.accessories.location_data import ZipCodeColumn as ZipCodeColumn
from azureml.opendatasets.accessories.time_data import TimeCustomerData as TimeCustomerData
class LocationTimeCustomerData(azureml.opendatasets.accessories.location_data.LocationCustomerData, azureml.opendatasets.accessories.time_data.TimeCustomerData):
    time_column_name: str
    def __init__(self, data, _location_column, _time_column_name): ...
