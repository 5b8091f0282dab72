"""These calls register v1 datasets, describe them and list them. In v2 they are data assets:
`ml_client.data.create_or_update`, `get`, `list` and `archive`.

`dataset.register(ws, name, create_new_version=True)` becomes
`ml_client.data.create_or_update(Data(name=..., path=..., type=...))`. A new version is the rule,
not an option: without `version=` the next number is taken. In a job, an `Output` with a `name`
registers what the job writes.

What changes: an asset points to a path, so a dataset that was put together in memory has to be
written first. A list is an iterator, not a dictionary. Unregistering becomes archiving, which
hides an asset and keeps it.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL311",
    name="dataset-register",
    symbols=(
        "azureml.data.abstract_dataset.AbstractDataset.register",
        "azureml.data.abstract_dataset.AbstractDataset.update",
        "azureml.data.abstract_dataset.AbstractDataset.add_tags",
        "azureml.data.abstract_dataset.AbstractDataset.remove_tags",
        "azureml.data.abstract_dataset.AbstractDataset.unregister_all_versions",
        "azureml.data.abstract_dataset.AbstractDataset.get_all",
        "azureml.data.abstract_dataset.AbstractDataset.id",
        "azureml.data.abstract_dataset.AbstractDataset.name",
        "azureml.data.abstract_dataset.AbstractDataset.version",
        "azureml.data.abstract_dataset.AbstractDataset.description",
        "azureml.data.abstract_dataset.AbstractDataset.tags",
        "azureml.data.abstract_dataset.AbstractDataset.data_changed_time",
        "azureml.core.dataset.Dataset.register",
        "azureml.core.dataset.Dataset.update",
        "azureml.core.dataset.Dataset.list",
        "azureml.core.dataset.Dataset.get_all",
        "azureml.core.dataset.Dataset.archive",
        "azureml.core.dataset.Dataset.deprecate",
        "azureml.core.dataset.Dataset.reactivate",
        "azureml.core.dataset.Dataset.id",
        "azureml.core.dataset.Dataset.name",
        "azureml.core.dataset.Dataset.description",
        "azureml.core.dataset.Dataset.tags",
        "azureml.core.dataset.Dataset.workspace",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
store = ws.get_default_datastore()
dataset = Dataset.File.from_files(path=(store, "images"))
dataset = dataset.register(ws, name="images", create_new_version=True)  # AZL311
print(dataset.version)  # AZL311
""",
            good="""\
from azure.ai.ml import MLClient
from azure.ai.ml.entities import Data
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
path = "azureml://datastores/workspaceblobstore/paths/images"
data = ml_client.data.create_or_update(Data(name="images", path=path, type="uri_folder"))
print(data.version)
""",
        ),
    ),
    near_misses=(
        """\
import atexit

atexit.register(print, "done")
""",
        """\
class Dataset:
    version = 1

    def register(self, workspace, name): ...


dataset = Dataset()
dataset.register("workspace", name="images")
print(dataset.version)
""",
    ),
)
