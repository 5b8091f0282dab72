# Generated from azureml-core 1.61.0.post4
import azureml.data.abstract_datastore
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
class HDFSDatastore(azureml.data.abstract_datastore.AbstractDatastore):
    protocol: str | Any
    namenode_address: str
    hdfs_server_certificate_data: Any
    kerberos_realm: str
    kerberos_kdc_address: str
    kerberos_principal: str
    credential_value: str
    credential_type: str | Any
    def __init__(self, workspace, name, protocol, namenode_address, hdfs_server_certificate_data, kerberos_realm, kerberos_kdc_address, kerberos_principal, credential_value, credential_type): ...
