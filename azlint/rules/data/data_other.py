"""This is everything of the v1 data classes that no other rule names: the classes themselves in
annotations and constructors, profiles, snapshots, definitions and the datacache.

In v2 data is a path, a data asset (`ml_client.data`) or an `MLTable`. A function that took a
`TabularDataset` takes a path or a data frame. Errors such as `DatasetValidationError` come from
the reader that is used instead, for example pandas.

What is lost: profiles, snapshots, dataset definitions, scenarios and the datacache have no
counterpart.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL390",
    name="data-other",
    symbols=(
        "azureml.data",
        "azureml.core.dataset",
        "azureml.contrib.dataset",
    ),
    examples=(
        Example(
            bad="""\
from azureml.data import TabularDataset


def prepare(dataset: TabularDataset):  # AZL390
    return dataset.to_pandas_dataframe().dropna()
""",
            good="""\
import mltable


def prepare(path: str):
    return mltable.load(path).to_pandas_dataframe().dropna()
""",
        ),
    ),
    near_misses=(
        """\
from torch.utils.data import Dataset


class Images(Dataset):
    def __len__(self):
        return 0
""",
        """\
from datasets import Dataset


def prepare(dataset: Dataset):
    return dataset.to_pandas()
""",
    ),
)
