"""`Dataset.get_by_name` loads a registered v1 dataset from the workspace. A v2 job takes the data
asset as an input instead, so the script only sees a path.

In a job script: take the path by `argparse`, and let the job declare
`Input(type="mltable", path="azureml:churn@latest")`. `version=3` becomes `azureml:churn:3`;
leaving the version out meant the latest, which is `@latest`. The data set is then part of the
definition of the job, and the studio shows where the data came from.

In code that submits jobs: `ml_client.data.get(name="churn", label="latest")`.

A dataset that v1 registered can be used in v2, through the `id` of its asset as the path of an
`mltable` input (`mode="direct"` for a tabular one, `mode="eval_mount"` for files).

In a job script the fix reads the table at the path that a new option holds, and shows the entry of
`inputs` and the piece of the command that the job needs with it. Where the name itself came from an
option that nothing else reads, that option holds the path from then on. It is never safe. There is
none where anything but a data frame is made of the dataset.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL303",
    name="dataset-by-name",
    symbols=(
        "azureml.core.dataset.Dataset.get_by_name",
        "azureml.data.abstract_dataset.AbstractDataset.get_by_name",
        "azureml.core.dataset.Dataset.get",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
dataset = Dataset.get_by_name(ws, name="churn", version=3)  # AZL303
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
data = ml_client.data.get(name="churn", version="3")
""",
        ),
        Example(
            bad="""\
from azureml.core import Run
from azureml.core.dataset import Dataset

ws = Run.get_context().experiment.workspace
dataset = Dataset.get_by_name(ws, "churn")  # AZL303
""",
            good="""\
import argparse

import mltable

parser = argparse.ArgumentParser()
parser.add_argument("--churn", type=str)
args = parser.parse_args()
table = mltable.load(args.churn)
""",
        ),
    ),
    near_misses=(
        """\
from datasets import Dataset, load_dataset

dataset = load_dataset("imdb")
print(Dataset.from_dict({"a": [1]}))
""",
        """\
class Dataset:
    @staticmethod
    def get_by_name(workspace, name): ...


dataset = Dataset.get_by_name("workspace", "churn")
""",
    ),
)
