"""A v1 `Datastore` object reads, writes and registers storage. In v2 a datastore is only a place:
its files are named by `azureml://` URIs, and `ml_client.datastores` manages it.

- In a job script, take paths as arguments fed by an `Input` or `Output`. A script needs no
  datastore.
- `upload`, `upload_files` and `download` become calls of `AzureMachineLearningFileSystem(uri)` in
  `azureml-fsspec`, or a `Data` asset with a local path, which is uploaded when the asset is
  created. `src_dir` is `lpath` there, `target_path` is `rpath`, and `overwrite=True` is
  `overwrite="MERGE_WITH_OVERWRITE"`. The address is the full one,
  `azureml://subscriptions/.../datastores/<datastore>/paths/`, or the short one where a
  `config.json` or the variables of a job name the workspace.
- `datastore.path("p").as_mount()` becomes `Input(path="azureml://datastores/<name>/paths/p")`.
- `Datastore.get` and `get_default` become `ml_client.datastores.get(name)` and `get_default()`.
- `Datastore.register_azure_...` becomes `ml_client.create_or_update(AzureBlobDatastore(...))` and
  its relatives. Without credentials the identity of the user or compute is used.

What is lost: datastores for SQL databases, Databricks and HDFS, and changing the default
datastore.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL313",
    name="datastore",
    symbols=(
        "azureml.core.datastore",
        "azureml.core.datastore.Datastore",
        "azureml.data.abstract_datastore",
        "azureml.data.azure_storage_datastore",
        "azureml.data.azure_data_lake_datastore",
        "azureml.data.azure_sql_database_datastore",
        "azureml.data.azure_postgre_sql_datastore",
        "azureml.data.azure_my_sql_datastore",
        "azureml.data.dbfs_datastore",
        "azureml.data.hdfs_datastore",
        "azureml.data.datastore_client",
        "azureml.data.context_managers.DatastoreContextManager",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Datastore, Workspace

ws = Workspace.from_config()
store = Datastore.get(ws, "blob")  # AZL313
store.upload(src_dir="data", target_path="churn", overwrite=True)  # AZL313
""",
            good="""\
from azureml.fsspec import AzureMachineLearningFileSystem

fs = AzureMachineLearningFileSystem("azureml://subscriptions/.../datastores/blob/paths/")
fs.upload(lpath="data", rpath="churn", recursive=True, overwrite="MERGE_WITH_OVERWRITE")
""",
        ),
        Example(
            bad="""\
from azureml.core import Datastore, Workspace

ws = Workspace.from_config()
Datastore.register_azure_blob_container(  # AZL313
    workspace=ws, datastore_name="blob", container_name="data", account_name="account"
)
""",
            good="""\
from azure.ai.ml import MLClient
from azure.ai.ml.entities import AzureBlobDatastore
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
ml_client.create_or_update(
    AzureBlobDatastore(name="blob", account_name="account", container_name="data")
)
""",
        ),
    ),
    near_misses=(
        """\
from google.cloud import datastore

store = datastore.Client()
store.get(store.key("Task", 1))
""",
        """\
class Datastore:
    @staticmethod
    def get(workspace, name): ...


store = Datastore.get("workspace", "blob")
""",
    ),
)
