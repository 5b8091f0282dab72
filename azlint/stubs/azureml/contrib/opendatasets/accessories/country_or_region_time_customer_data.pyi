# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.country_region_data
import azureml.contrib.opendatasets.accessories.time_data
from azureml.contrib.opendatasets.accessories.country_region_data import CountryOrRegionColumn as CountryOrRegionColumn
from azureml.contrib.opendatasets.accessories.country_region_data import CountryOrRegionData as CountryOrRegionData
from azureml.contrib.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.contrib.opendatasets.accessories.time_data import TimeCustomerData as TimeCustomerData
class CountryOrRegionTimeCustomerData(azureml.contrib.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.contrib.opendatasets.accessories.time_data.TimeCustomerData):
    time_column_name: str
    def __init__(self, data, _countryorregion_column, _time_column_name): ...
