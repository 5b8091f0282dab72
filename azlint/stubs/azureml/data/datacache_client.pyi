# Generated from azureml-core 1.61.0.post4
from typing import Any
from azureml._base_sdk_common.service_discovery import get_service_url as get_service_url
from azureml._restclient.rest_client import RestClient as RestClient
from azureml.core.authentication import ServicePrincipalAuthentication as ServicePrincipalAuthentication
from azureml.core.compute.compute import ComputeTarget as ComputeTarget
from azureml.data.azure_storage_datastore import AzureBlobDatastore as AzureBlobDatastore
from azureml.data.file_dataset import FileDataset as FileDataset
from azureml.exceptions import UserErrorException as UserErrorException
CreateDatacacheStoreRequest: Any
DatacacheStorePolicyInput: Any
DataManagementComputeDefinition: Any
SingularitySettings: Any
AzureDataFactory: Any
DataHydrationExternalResources: Any
ServicePrincipalDefinition: Any
CreateDatacacheRequest: Any
DatacacheHydrationRequest: Any
TimeToLive: Any
UpdateCachePolicyRequest: Any
UpdateConsumptionRunRequest: Any
module_logger: Any
