# Generated from azureml-core 1.61.0.post4
import azureml.data.abstract_datastore
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
class AzureMySqlDatastore(azureml.data.abstract_datastore.AbstractDatastore):
    server_name: str
    database_name: str
    user_id: str
    user_password: str
    port_number: str
    def __init__(self, workspace, name, server_name, database_name, user_id, user_password, port_number=...): ...
