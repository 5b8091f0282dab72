# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.location_data
import azureml.contrib.opendatasets.accessories.time_data
from azureml.contrib.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.contrib.opendatasets.accessories.location_data import LatLongColumn as LatLongColumn
from azureml.contrib.opendatasets.accessories.location_data import LocationCustomerData as LocationCustomerData
from azureml.contrib.opendatasets.accessories.location_data import ZipCodeColumn as ZipCodeColumn
from azureml.contrib.opendatasets.accessories.time_data import TimeCustomerData as TimeCustomerData
class LocationTimeCustomerData(azureml.contrib.opendatasets.accessories.location_data.LocationCustomerData, azureml.contrib.opendatasets.accessories.time_data.TimeCustomerData):
    def __init__(self, data, _zipcode_column, _time_column_name): ...
