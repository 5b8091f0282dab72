"""`Dataset.get_by_id` loads a v1 dataset by the id that the job passed as an argument. In v2 the
argument holds a path, and nothing has to be looked up.

The `argparse` line stays and its meaning changes from id to path; the job declares an `Input` for
it. The two sides have to change together. In code that submits jobs,
`ml_client.data.get(name=..., version=...)` takes the place, because the ids of v1 are not those of
v2.
"""

from __future__ import annotations

from azlint.rule import Example, Rule

RULE = Rule(
    code="AZL304",
    name="dataset-by-id",
    symbols=(
        "azureml.core.dataset.Dataset.get_by_id",
        "azureml.data.abstract_dataset.AbstractDataset.get_by_id",
    ),
    examples=(
        Example(
            bad="""\
import argparse

from azureml.core import Dataset, Run

parser = argparse.ArgumentParser()
parser.add_argument("--train", type=str)
args = parser.parse_args()
ws = Run.get_context().experiment.workspace
dataset = Dataset.get_by_id(ws, id=args.train)  # AZL304
""",
            good="""\
import argparse

import mltable

parser = argparse.ArgumentParser()
parser.add_argument("--train", type=str)
args = parser.parse_args()
table = mltable.load(args.train)
""",
        ),
    ),
    near_misses=(
        """\
class Dataset:
    @staticmethod
    def get_by_id(workspace, id): ...


dataset = Dataset.get_by_id("workspace", id="1")
""",
    ),
)
