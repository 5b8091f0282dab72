"""`Dataset.get_by_id` loads a v1 dataset by the id that the job passed as an argument. In v2 the
argument holds a path, and nothing has to be looked up.

The `argparse` line stays and its meaning changes from id to path; the job declares an `Input` for
it. The two sides have to change together. In code that submits jobs,
`ml_client.data.get(name=..., version=...)` takes the place, because the ids of v1 are not those of
v2.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL304",
    name="dataset-by-id",
    symbols=(
        "azureml.core.dataset.Dataset.get_by_id",
        "azureml.data.abstract_dataset.AbstractDataset.get_by_id",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
dataset = Dataset.get_by_id(ws, id="2a3b")  # AZL304
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
asset = ml_client.data.get(name="churn", version="1")
""",
        ),
    ),
    near_misses=(
        """\
import argparse

from azureml.core import Dataset, Workspace

parser = argparse.ArgumentParser()
parser.add_argument("--data")
args = parser.parse_args()
# The id is an argument of the script: that is `dataset-id-argument`.
dataset = Dataset.get_by_id(Workspace.from_config(), id=args.data)
""",
        """\
class Dataset:
    @staticmethod
    def get_by_id(workspace, id): ...


dataset = Dataset.get_by_id("workspace", id="1")
""",
    ),
)
