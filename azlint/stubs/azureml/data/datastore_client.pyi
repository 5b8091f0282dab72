# Generated from azureml-core 1.61.0.post4
from typing import Any
from azureml._base_sdk_common.service_discovery import get_service_url as get_service_url
from azureml._restclient.rest_client import RestClient as RestClient
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
from azureml.data.azure_data_lake_datastore import AzureDataLakeDatastore as AzureDataLakeDatastore
from azureml.data.azure_data_lake_datastore import AzureDataLakeGen2Datastore as AzureDataLakeGen2Datastore
from azureml.data.azure_my_sql_datastore import AzureMySqlDatastore as AzureMySqlDatastore
from azureml.data.azure_postgre_sql_datastore import AzurePostgreSqlDatastore as AzurePostgreSqlDatastore
from azureml.data.azure_sql_database_datastore import AzureSqlDatabaseDatastore as AzureSqlDatabaseDatastore
from azureml.data.azure_storage_datastore import AzureBlobDatastore as AzureBlobDatastore
from azureml.data.azure_storage_datastore import AzureFileDatastore as AzureFileDatastore
from azureml.data.constants import CONFLICT_MESSAGE as CONFLICT_MESSAGE
from azureml.data.constants import ROLE_ID_OF_READER as ROLE_ID_OF_READER
from azureml.data.constants import ROLE_ID_OF_STORAGE_BLOB_DATA_READER as ROLE_ID_OF_STORAGE_BLOB_DATA_READER
from azureml.data.dbfs_datastore import DBFSDatastore as DBFSDatastore
from azureml.data.hdfs_datastore import HDFSDatastore as HDFSDatastore
from azureml.exceptions import UserErrorException as UserErrorException
DataStore: Any
AzureStorage: Any
AzureDataLake: Any
AzureSqlDatabase: Any
AzurePostgreSql: Any
AzureMySql: Any
OnPremHdfs: Any
ClientCredentials: Any
HdfsCredentialType: Any
ServiceDataAccessAuthIdentity: Any
module_logger: Any
