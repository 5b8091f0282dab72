"""`dataset.mount()` makes the files of a v1 dataset appear as a local folder. A v2 job mounts an
input by itself when the input has `mode="ro_mount"`.

In a job script, use the path that the argument gives, and drop `start()`, `stop()` and the `with`
block. Where the job is defined, `as_mount()` becomes
`Input(type="uri_folder", path=..., mode="ro_mount")`. Outside a job,
`AzureMachineLearningFileSystem(uri)` opens files without a mount, and
`ml_client.data.mount(path="azureml:churn:1", mount_point="data")` mounts a data asset, read-only.
The latter is a preview and needs `azure-ai-ml[mount]`.

Mounts work on Linux only, in v1 and in v2.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL309",
    name="dataset-mount",
    symbols=(
        "azureml.data.file_dataset.FileDataset.mount",
        "azureml.data.tabular_dataset.TabularDataset.mount",
        "azureml.data.file_dataset.FileDataset.as_mount",
        "azureml.data.context_managers",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Run

ws = Run.get_context().experiment.workspace
dataset = Dataset.File.from_files(path=(ws.get_default_datastore(), "images"))
with dataset.mount() as mounted:  # AZL309
    print(mounted)
""",
            good="""\
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--images", type=str)
args = parser.parse_args()
print(args.images)
""",
        ),
    ),
    near_misses=(
        """\
from starlette.applications import Starlette
from starlette.staticfiles import StaticFiles

dataset = Starlette()
dataset.mount("/static", StaticFiles(directory="static"))
""",
    ),
)
