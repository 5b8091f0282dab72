"""What is said about v1 datastores: finding and registering them, moving files, their settings."""

from __future__ import annotations

from azlint.knowledge.datasets import MOUNT, MOUNT_IN_JOB
from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Replacement, Symbol

_INPUTS = "how-to-read-write-data-v2"
_INTERACTIVE = "how-to-access-data-interactive"
_STORES = "migrate-to-v2-resource-datastore"

_DATASTORE_CLASS = "azureml.core.datastore.Datastore"
_ABSTRACT = "azureml.data.abstract_datastore.AbstractDatastore"
_AZURE = "azureml.data.azure_storage_datastore"
_STORAGE = f"{_AZURE}.AbstractAzureStorageDatastore"
_LAKE = "azureml.data.azure_data_lake_datastore"
_SQL = "azureml.data.azure_sql_database_datastore.AzureSqlDatabaseDatastore"

_FILE_SYSTEM = """\
from azureml.fsspec import AzureMachineLearningFileSystem

fs = AzureMachineLearningFileSystem(
    "azureml://subscriptions/<subscription>/resourcegroups/<resource group>"
    "/workspaces/<workspace>/datastores/<datastore>/paths/"
)"""

_DATASTORE = Guide(
    "get it with `ml_client.datastores.get(name)`, or write a path in it as "
    "`azureml://datastores/<datastore>/paths/<path>`",
    'datastore = ml_client.datastores.get("<datastore>")',
)
_DATASTORE_IN_JOB = Guide(
    "take the path as an argparse argument fed by a job input, such as "
    '`Input(type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>")`'
)
_DEFAULT = Guide(
    "get it with `ml_client.datastores.get_default()`",
    "datastore = ml_client.datastores.get_default()",
)
_SET_DEFAULT = Gone("SDK v2 does not change the default datastore of a workspace")
_DELETE = Guide("remove it with `ml_client.datastores.delete(name)`, which keeps the storage")
_NAME = Guide(
    "keep the name as text: v2 paths hold it, `azureml://datastores/<datastore>/paths/<path>`, and "
    "`ml_client.datastores.get(name)` takes it"
)
_UPLOAD = Guide(
    "upload with `AzureMachineLearningFileSystem(uri).upload(lpath=..., rpath=..., "
    "recursive=True)` of azureml-fsspec: `src_dir` or `files` become `lpath`, `target_path` is "
    '`rpath`, `overwrite=True` becomes `overwrite="MERGE_WITH_OVERWRITE"`, and `uri` is the full '
    "address of the datastore; or let a `Data` asset with a local path upload it",
    f"""\
{_FILE_SYSTEM}
fs.upload(
    lpath="<local folder>", rpath="<path>", recursive=True, overwrite="MERGE_WITH_OVERWRITE"
)""",
)
_UPLOAD_IN_JOB = Guide(
    "write to the path of a job output, "
    '`Output(type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>")`'
)
_DOWNLOAD = Guide(
    "download with `AzureMachineLearningFileSystem(uri).download(rpath=..., lpath=..., "
    "recursive=True)` of azureml-fsspec: `prefix` becomes `rpath`, `target_path` becomes `lpath`, "
    "and `uri` is the full address of the datastore",
    f'{_FILE_SYSTEM}\nfs.download(rpath="<path>", lpath="<local folder>", recursive=True)',
)
_DOWNLOAD_IN_JOB = Guide(
    'declare a job input with `mode="download"` and take its path as an argparse argument'
)
_PATH = Guide(
    "write the path as `azureml://datastores/<datastore>/paths/<path>` in an `Input` or `Output`",
    """\
from azure.ai.ml import Input

data = Input(
    type="uri_folder", path="azureml://datastores/<datastore>/paths/<path>", mode="ro_mount"
)""",
)
_SQL_STORE = Gone(
    "SQL datastores have no v2 form; import the data into storage with a connection and "
    "`ml_client.data.import_data(...)`, or query the database from Python"
)
_NO_DATABRICKS = Gone("SDK v2 has no Databricks datastore")
_NO_HDFS = Gone("SDK v2 has no HDFS datastore")
_CREDENTIALS = Guide(
    "read `ml_client.datastores.get(name, include_secrets=True).credentials`, "
    "or better use an identity instead of the key"
)
_ACCESS = Guide(
    "look at `credentials` of `ml_client.datastores.get(name)`: without any, v2 uses the identity "
    "of the user or the compute"
)
_SUBSCRIPTION = Gone("a v2 datastore names its account and does not say where that belongs")
_STORAGE_CLIENT = Guide(
    "make a client of azure-storage-blob or azure-storage-file-share with a credential of "
    "`azure.identity`: a v2 datastore brings none along"
)


def _attribute(name: str) -> Guide:
    return Guide(f"read `{name}` of the datastore that `ml_client.datastores.get(name)` returns")


def _register(cls: str, arguments: str, credentials: str, renamed: str) -> Guide:
    """Registering storage: a class of its own, and credentials as an object."""
    fields = "".join(
        f'    {name}="<{name.replace("_", " ")}>",\n' for name in ("name", *arguments.split())
    )
    listed = "".join(f", {name}=..." for name in arguments.split())
    secrets, _, taken = credentials.partition("(")
    return Guide(
        f"create it with `ml_client.create_or_update({cls}(name=...{listed}))`: `datastore_name` "
        f"becomes `name=`, {renamed}; without credentials an identity is used",
        f"""\
from azure.ai.ml.entities import {", ".join(sorted((cls, secrets)))}

datastore = {cls}(
{fields}    credentials={secrets}({taken},
)
ml_client.create_or_update(datastore)""",
    )


_SECRET = "and tenant, client and secret become `credentials=ServicePrincipalConfiguration(...)`"
_PRINCIPAL = (
    "ServicePrincipalConfiguration(\n"
    '        tenant_id="<tenant>", client_id="<client>", client_secret="<secret>"\n'
    "    )"
)
_REGISTERED: dict[str, Replacement] = {
    "register_azure_blob_container": _register(
        "AzureBlobDatastore",
        "account_name container_name",
        'AccountKeyConfiguration(account_key="<key>")',
        "`account_key` becomes `credentials=AccountKeyConfiguration(...)`, `sas_token` becomes "
        "`credentials=SasTokenConfiguration(...)`",
    ),
    "register_azure_file_share": _register(
        "AzureFileDatastore",
        "account_name file_share_name",
        'AccountKeyConfiguration(account_key="<key>")',
        "`account_key` becomes `credentials=AccountKeyConfiguration(...)`, `sas_token` becomes "
        "`credentials=SasTokenConfiguration(...)`",
    ),
    "register_azure_data_lake": _register(
        "AzureDataLakeGen1Datastore", "store_name", _PRINCIPAL, _SECRET
    ),
    "register_azure_data_lake_gen2": _register(
        "AzureDataLakeGen2Datastore", "account_name filesystem", _PRINCIPAL, _SECRET
    ),
    "register_azure_sql_database register_azure_postgre_sql register_azure_my_sql": _SQL_STORE,
    "register_dbfs": _NO_DATABRICKS,
    "register_hdfs": _NO_HDFS,
}

_ROWS_FOUND = (
    Symbol(_DATASTORE_CLASS, _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol(f"{_DATASTORE_CLASS}.get", _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol(f"{_DATASTORE_CLASS}.get_default", _DEFAULT, _STORES, in_job=_DATASTORE_IN_JOB),
    *of_members(
        _DATASTORE_CLASS,
        _STORES,
        {
            "set_as_default": _SET_DEFAULT,
            "unregister": _DELETE,
            "name": _NAME,
            "workspace": "use the `MLClient`",
            **_REGISTERED,
        },
    ),
    Symbol(_ABSTRACT, _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    *of_members(
        _ABSTRACT,
        _STORES,
        {
            "name": _NAME,
            "datastore_type": "read `type` of the datastore that `ml_client.datastores.get(name)` "
            "returns",
            "workspace": "use the `MLClient`",
            "set_as_default": _SET_DEFAULT,
            "unregister": _DELETE,
        },
    ),
)

_ROWS_STORAGE = (
    Symbol(_AZURE, _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol(_STORAGE, _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    *(
        Symbol(
            f"{_AZURE}.{name}",
            Guide(
                f"use `azure.ai.ml.entities.{name}`, or write the path as "
                "`azureml://datastores/<datastore>/paths/<path>`"
            ),
            _STORES,
            in_job=_DATASTORE_IN_JOB,
        )
        for name in ("AzureBlobDatastore", "AzureFileDatastore")
    ),
    *of_members(
        _STORAGE,
        _INPUTS,
        {
            "path as_mount": _PATH,
            "as_download": Guide(
                'use `Input(type="uri_folder", path="azureml://datastores/<datastore>/paths/'
                '<path>", mode="download")`'
            ),
            "as_upload": Guide(
                'use `Output(type="uri_folder", path="azureml://datastores/<datastore>/paths/'
                '<path>", mode="upload")`'
            ),
        },
    ),
    *(
        Symbol(f"{owner}.{method}", _UPLOAD, _INTERACTIVE, in_job=_UPLOAD_IN_JOB)
        for owner in (_STORAGE, f"{_AZURE}.AzureBlobDatastore", f"{_AZURE}.AzureFileDatastore")
        for method in ("upload", "upload_files")
    ),
    *(
        Symbol(f"{owner}.download", _DOWNLOAD, _INTERACTIVE, in_job=_DOWNLOAD_IN_JOB)
        for owner in (_STORAGE, f"{_AZURE}.AzureBlobDatastore", f"{_AZURE}.AzureFileDatastore")
    ),
    *of_members(
        _STORAGE,
        _STORES,
        {
            "account_name": _attribute("account_name"),
            "container_name": "read `container_name` of the `AzureBlobDatastore` that "
            "`ml_client.datastores.get(name)` returns, `file_share_name` of an "
            "`AzureFileDatastore`",
            "protocol": _attribute("protocol"),
            "endpoint": _attribute("endpoint"),
            "account_key sas_token": _CREDENTIALS,
            "credential_type is_sas": _ACCESS,
        },
    ),
    *of_members(
        f"{_AZURE}.AzureBlobDatastore",
        _STORES,
        {
            "blob_service": _STORAGE_CLIENT,
            "workspace_msi_has_access service_data_access_auth_identity": _ACCESS,
            "subscription_id resource_group": _SUBSCRIPTION,
        },
    ),
    Symbol(f"{_AZURE}.AzureFileDatastore.file_service", _STORAGE_CLIENT, _STORES),
)

_ROWS_LAKE = (
    Symbol(_LAKE, Guide("use `AzureDataLakeGen2Datastore` of `azure.ai.ml.entities`"), _STORES),
    Symbol(
        f"{_LAKE}.AbstractADLSDatastore",
        Guide("use `AzureDataLakeGen2Datastore` of `azure.ai.ml.entities`"),
        _STORES,
    ),
    Symbol(
        f"{_LAKE}.AzureDataLakeDatastore",
        Guide("use `azure.ai.ml.entities.AzureDataLakeGen1Datastore`"),
        _STORES,
    ),
    Symbol(
        f"{_LAKE}.AzureDataLakeGen2Datastore",
        Guide("use `azure.ai.ml.entities.AzureDataLakeGen2Datastore`"),
        _STORES,
    ),
    *of_members(
        f"{_LAKE}.AbstractADLSDatastore",
        _STORES,
        {
            "tenant_id client_id client_secret resource_url authority_url": Guide(
                "read `ml_client.datastores.get(name, include_secrets=True).credentials`, a "
                "`ServicePrincipalConfiguration`"
            ),
            "service_data_access_auth_identity": _ACCESS,
        },
    ),
    *of_members(
        f"{_LAKE}.AzureDataLakeDatastore",
        _STORES,
        {
            "store_name": _attribute("store_name"),
            "subscription_id resource_group": _SUBSCRIPTION,
        },
    ),
    *of_members(
        f"{_LAKE}.AzureDataLakeGen2Datastore",
        _STORES,
        {
            "container_name": "read `filesystem` of the datastore that "
            "`ml_client.datastores.get(name)` returns",
            "account_name": _attribute("account_name"),
            "protocol": _attribute("protocol"),
            "endpoint": _attribute("endpoint"),
        },
    ),
)

_ROWS_OTHER = (
    Symbol("azureml.data.azure_sql_database_datastore", _SQL_STORE, _STORES),
    Symbol(_SQL, _SQL_STORE, _STORES),
    *of_members(
        _SQL,
        _STORES,
        {
            "server_name database_name tenant_id client_id client_secret resource_url "
            "authority_url username password auth_type service_data_access_auth_identity": Gone(
                "SQL datastores have no v2 form; keep the settings in a workspace connection"
            ),
        },
    ),
    Symbol("azureml.data.azure_postgre_sql_datastore", _SQL_STORE, _STORES),
    Symbol("azureml.data.azure_my_sql_datastore", _SQL_STORE, _STORES),
    Symbol("azureml.data.dbfs_datastore", _NO_DATABRICKS, _STORES),
    Symbol("azureml.data.hdfs_datastore", _NO_HDFS, _STORES),
    Symbol("azureml.data.datastore_client", _DATASTORE, _STORES),
    Symbol("azureml.core.datastore", _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol("azureml.data.abstract_datastore", _DATASTORE, _STORES, in_job=_DATASTORE_IN_JOB),
    Symbol(
        "azureml.data.context_managers.DatastoreContextManager",
        MOUNT,
        _INTERACTIVE,
        in_job=MOUNT_IN_JOB,
    ),
)

SYMBOLS = (*_ROWS_FOUND, *_ROWS_STORAGE, *_ROWS_LAKE, *_ROWS_OTHER)
