# Generated from azureml-contrib-opendatasets 1.0.45
import azureml.contrib.opendatasets.accessories.country_or_region_time_public_data
import azureml.contrib.opendatasets.accessories.location_time_public_data
import azureml.contrib.opendatasets.accessories.time_data
import azureml.contrib.opendatasets.city_reported_crime
import azureml.contrib.opendatasets.city_safety
import azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor
import azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit
from typing import Any
class BostonReportedCrime(azureml.contrib.opendatasets.city_reported_crime.CityReportedCrime):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class BostonSafety(azureml.contrib.opendatasets.city_safety.CitySafety):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class ChicagoReportedCrime(azureml.contrib.opendatasets.city_reported_crime.CityReportedCrime):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class ChicagoSafety(azureml.contrib.opendatasets.city_safety.CitySafety):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class NoaaGfsWeather(azureml.contrib.opendatasets.accessories.location_time_public_data.LocationTimePublicData):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
    time_column_name: str
    path: str
    start_date: Any
    end_date: Any
    def __init__(self, start_date=..., end_date=..., cols=..., enable_telemetry=...): ...
    def filter(self, env, min_date, max_date): ...
    def get_pandas_limit(self) -> azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitToDay: ...
class NoaaIsdWeather(azureml.contrib.opendatasets.accessories.location_time_public_data.LocationTimePublicData):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
    time_column_name: str
    usaf_column_name: str
    wban_column_name: str
    path: str
    start_date: Any
    end_date: Any
    def __init__(self, start_date=..., end_date=..., cols=..., enable_telemetry=...): ...
    def filter(self, env, min_date, max_date): ...
    def get_pandas_limit(self) -> azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitToMonth: ...
class NycReportedCrime(azureml.contrib.opendatasets.city_reported_crime.CityReportedCrime):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class NycSafety(azureml.contrib.opendatasets.city_safety.CitySafety):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class NycTlcFhv(azureml.contrib.opendatasets.accessories.time_data.TimePublicData):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
    time_column_name: str
    path: str
    start_date: Any
    end_date: Any
    def __init__(self, start_date=..., end_date=..., cols=..., enable_telemetry=...): ...
    def filter(self, env, min_date, max_date): ...
    def get_pandas_limit(self) -> azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitToMonth: ...
class NycTlcGreen(azureml.contrib.opendatasets.accessories.time_data.TimePublicData):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
    time_column_name: str
    path: str
    start_date: Any
    end_date: Any
    def __init__(self, start_date=..., end_date=..., cols=..., enable_telemetry=...): ...
    def filter(self, env, min_date, max_date): ...
    def get_pandas_limit(self) -> azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitToMonth: ...
class NycTlcYellow(azureml.contrib.opendatasets.accessories.time_data.TimePublicData):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
    time_column_name: str
    path: str
    start_date: Any
    end_date: Any
    def __init__(self, start_date=..., end_date=..., cols=..., enable_telemetry=...): ...
    def filter(self, env, min_date, max_date): ...
    def get_pandas_limit(self) -> azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitToMonth: ...
class PublicHolidays(azureml.contrib.opendatasets.accessories.country_or_region_time_public_data.CountryOrRegionTimePublicData):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
    time_column_name: str
    path: str
    country_or_region: str
    start_date: Any
    end_date: Any
    def __init__(self, country_or_region=..., start_date=..., end_date=..., cols=..., enable_telemetry=...): ...
    def filter(self, env, min_date, max_date): ...
    def get_pandas_limit(self) -> azureml.contrib.opendatasets.dataaccess.pandas_data_load_limit.PandasDataLoadLimitNone: ...
class SanFranciscoReportedCrime(azureml.contrib.opendatasets.city_reported_crime.CityReportedCrime):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class SanFranciscoSafety(azureml.contrib.opendatasets.city_safety.CitySafety):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class SeattleReportedCrime(azureml.contrib.opendatasets.city_reported_crime.CityReportedCrime):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
class SeattleSafety(azureml.contrib.opendatasets.city_safety.CitySafety):
    data: azureml.contrib.opendatasets.dataaccess.blob_parquet_descriptor.BlobParquetDescriptor
