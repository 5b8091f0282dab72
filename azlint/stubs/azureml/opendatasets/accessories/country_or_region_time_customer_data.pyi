# Generated from azureml-opendatasets 1.62.0
import azureml.opendatasets.accessories.country_region_data
import azureml.opendatasets.accessories.time_data
from azureml.opendatasets.accessories.country_region_data import CountryOrRegionColumn as CountryOrRegionColumn
from azureml.opendatasets.accessories.country_region_data import CountryOrRegionData as CountryOrRegionData
from azureml.opendatasets.accessories.customer_data import CustomerData as CustomerData
from azureml.opendatasets.accessories.time_data import TimeCustomerData as TimeCustomerData
class CountryOrRegionTimeCustomerData(azureml.opendatasets.accessories.country_region_data.CountryOrRegionData, azureml.opendatasets.accessories.time_data.TimeCustomerData):
    time_column_name: str
    def __init__(self, data, _countryorregion_column, _time_column_name): ...
