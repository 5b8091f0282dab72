"""These calls copy the files of a v1 dataset to local disk, or list them. A v2 job downloads an
input by itself when the input has `mode="download"`.

In a job script, use the path that the argument gives; the files are there when the script starts,
and `os.walk` lists them. Outside a job, `AzureMachineLearningFileSystem(uri)` of `azureml-fsspec`
has `download` and `glob`.

What changes: `dataset.download()` returns the list of the files, the v2 calls do not.
`as_download()` where the job is defined becomes
`Input(type="uri_folder", path=..., mode="download")`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL308",
    name="dataset-download",
    symbols=(
        "azureml.data.file_dataset.FileDataset.download",
        "azureml.data.tabular_dataset.TabularDataset.download",
        "azureml.data.file_dataset.FileDataset.to_path",
        "azureml.data.file_dataset.FileDataset.as_download",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
store = ws.get_default_datastore()
dataset = Dataset.File.from_files(path=(store, "images"))
dataset.download(target_path="images", overwrite=True)  # AZL308
print(dataset.to_path())  # AZL308
""",
            good="""\
from azureml.fsspec import AzureMachineLearningFileSystem

fs = AzureMachineLearningFileSystem(
    "azureml://subscriptions/.../datastores/workspaceblobstore/paths/"
)
fs.download(rpath="images", lpath="images", recursive=True)
print(fs.glob("images/*"))
""",
        ),
    ),
    near_misses=(
        """\
import nltk
from urllib.request import urlretrieve

nltk.download("punkt")
urlretrieve("https://example.com/a.csv", "a.csv")
""",
        """\
class Dataset:
    def download(self, target_path): ...


dataset = Dataset()
dataset.download("images")
""",
    ),
)
