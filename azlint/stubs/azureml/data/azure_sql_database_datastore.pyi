# Generated from azureml-core 1.61.0.post4
import azureml.data.abstract_datastore
from typing import Any
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
class AzureSqlDatabaseDatastore(azureml.data.abstract_datastore.AbstractDatastore):
    server_name: str
    database_name: str
    tenant_id: str
    client_id: str
    client_secret: str
    resource_url: str
    authority_url: str
    username: str
    password: str
    auth_type: str
    service_data_access_auth_identity: str | Any
    def __init__(self, workspace, name, server_name, database_name, tenant_id=..., client_id=..., client_secret=..., resource_url=..., authority_url=..., username=..., password=..., auth_type=..., service_data_access_auth_identity=...): ...
