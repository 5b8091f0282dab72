"""`Dataset.File` builds a v1 dataset from files or uploads a folder. In v2 files need no object: a
path or URI is the input.

`from_files(path)` becomes `Input(type="uri_folder", path=...)` on the job, or a `Data` asset with
that path when it should have a name. `upload_directory` becomes a `Data` asset with a local path,
which is uploaded when the asset is created, or `AzureMachineLearningFileSystem(uri).upload(...)`
of `azureml-fsspec`.

What is lost: one dataset over several paths. Put the files below one folder, or write an `MLTable`
file that lists them with `paths`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL306",
    name="file-dataset-factory",
    symbols=(
        "azureml.data.dataset_factory.FileDatasetFactory",
        "azureml.core.dataset.Dataset.File",
        "azureml.core.dataset.Dataset.from_binary_files",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
store = ws.get_default_datastore()
dataset = Dataset.File.from_files(path=(store, "images"))  # AZL306
""",
            good="""\
from azure.ai.ml import Input

images = Input(
    type="uri_folder",
    path="azureml://datastores/workspaceblobstore/paths/images",
    mode="ro_mount",
)
""",
        ),
    ),
    near_misses=(
        """\
class File:
    @staticmethod
    def from_files(path): ...


class Dataset:
    File = File


dataset = Dataset.File.from_files("images")
""",
        """\
from torchvision.datasets import ImageFolder

dataset = ImageFolder("images")
""",
    ),
)
