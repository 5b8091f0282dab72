# Generated from azureml-core 1.61.0.post4
import azureml.data.abstract_datastore
import azureml.data.azure_data_lake_datastore
from typing import Any
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
class AbstractADLSDatastore(azureml.data.abstract_datastore.AbstractDatastore):
    tenant_id: str
    client_id: str
    client_secret: str
    resource_url: str
    authority_url: str
    service_data_access_auth_identity: str | Any
    def __init__(self, workspace, name, datastore_type, tenant_id, client_id, client_secret, resource_url, authority_url, service_data_access_auth_identity): ...
class AzureDataLakeDatastore(azureml.data.azure_data_lake_datastore.AbstractADLSDatastore):
    store_name: str
    def __init__(self, workspace, name, store_name, tenant_id, client_id, client_secret, resource_url=..., authority_url=..., subscription_id=..., resource_group=..., service_data_access_auth_identity=...): ...
    @property
    def subscription_id(self) -> str: ...
    @property
    def resource_group(self) -> str: ...
class AzureDataLakeGen2Datastore(azureml.data.azure_data_lake_datastore.AbstractADLSDatastore):
    container_name: str
    account_name: str
    protocol: str
    endpoint: str
    def __init__(self, workspace, name, container_name, account_name, tenant_id=..., client_id=..., client_secret=..., resource_url=..., authority_url=..., protocol=..., endpoint=..., service_data_access_auth_identity=...): ...
