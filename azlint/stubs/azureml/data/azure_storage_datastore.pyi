# Generated from azureml-core 1.61.0.post4
import azureml.data.abstract_datastore
import azureml.data.azure_storage_datastore
import azureml.data.data_reference
from typing import Any
from azureml._base_sdk_common.utils import accumulate as accumulate
from azureml._base_sdk_common.utils import common_path as common_path
from azureml._base_sdk_common.utils import create_retry as create_retry
from azureml._base_sdk_common.utils import to_unix_path as to_unix_path
from azureml._common.async_utils.async_task import AsyncTask as AsyncTask
from azureml._common.async_utils.task_queue import TaskQueue as TaskQueue
from azureml.data._dataset_deprecation import deprecated as deprecated
from azureml.data.abstract_datastore import AbstractDatastore as AbstractDatastore
from azureml.data.data_reference import DataReference as DataReference
from azureml.exceptions import UserErrorException as UserErrorException
BlobServiceClient: Any
ShareDirectoryClient: Any
ShareFileClient: Any
FileProperties: Any
ShareClient: Any
module_logger: Any
FOLDER: int
EMPTY_FILE: int
FILE: int
class AbstractAzureStorageDatastore(azureml.data.abstract_datastore.AbstractDatastore):
    container_name: str
    account_name: str
    sas_token: str
    account_key: str
    credential_type: str
    protocol: str
    endpoint: str
    def __init__(self, workspace, name, datastore_type, container_name, account_name, sas_token=..., account_key=..., protocol=..., endpoint=...): ...
    def path(self, path=..., data_reference_name=...) -> azureml.data.data_reference.DataReference: ...
    def as_download(self, path_on_compute=...) -> azureml.data.data_reference.DataReference: ...
    def as_upload(self, path_on_compute=...) -> azureml.data.data_reference.DataReference: ...
    def as_mount(self) -> azureml.data.data_reference.DataReference: ...
    def download(self, target_path, prefix=..., overwrite=..., show_progress=...): ...
    def upload(self, src_dir, target_path=..., overwrite=..., show_progress=...): ...
    def upload_files(self, files, relative_root=..., target_path=..., overwrite=..., show_progress=...): ...
    @property
    def is_sas(self) -> bool: ...
class AzureFileDatastore(azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore):
    file_service: Any
    def __init__(self, workspace, name, container_name, account_name, sas_token=..., account_key=..., protocol=..., endpoint=..., request_session=...): ...
    def download(self, target_path, prefix=..., overwrite=..., show_progress=...) -> int: ...
    def upload(self, src_dir, target_path=..., overwrite=..., show_progress=...) -> azureml.data.data_reference.DataReference: ...
    def upload_files(self, files, relative_root=..., target_path=..., overwrite=..., show_progress=...) -> azureml.data.data_reference.DataReference: ...
class AzureBlobDatastore(azureml.data.azure_storage_datastore.AbstractAzureStorageDatastore):
    blob_service: Any
    workspace_msi_has_access: bool
    service_data_access_auth_identity: str | Any
    subscription_id: str
    resource_group: str
    def __init__(self, workspace, name, container_name, account_name, sas_token=..., account_key=..., protocol=..., endpoint=..., request_session=..., workspace_msi_has_access=..., subscription_id=..., resource_group=..., service_data_access_auth_identity=...): ...
    def download(self, target_path, prefix=..., overwrite=..., show_progress=...) -> int: ...
    def upload(self, src_dir, target_path=..., overwrite=..., show_progress=...) -> azureml.data.data_reference.DataReference: ...
    def upload_files(self, files, relative_root=..., target_path=..., overwrite=..., show_progress=...) -> azureml.data.data_reference.DataReference: ...
