"""These methods choose rows, columns or files of a v1 dataset. An `MLTable` has the same idea for
tables; files are chosen in Python.

`take`, `skip`, `keep_columns` and `drop_columns` keep their names.
`take_sample(probability, seed)` becomes `take_random_sample`, and the parameter of `random_split`
is called `percent`. `filter` takes text: `table.filter("col('age') > 30")`.

What is lost: the time filters (`time_before`, `time_between` and so on) become filters of the data
frame, `partition_by` becomes writing partitions with pandas or Spark, and a folder of files
(`uri_folder`) has none of these calls.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL310",
    name="dataset-transform",
    symbols=(
        "azureml.data.tabular_dataset.TabularDataset.take",
        "azureml.data.tabular_dataset.TabularDataset.skip",
        "azureml.data.tabular_dataset.TabularDataset.take_sample",
        "azureml.data.tabular_dataset.TabularDataset.random_split",
        "azureml.data.tabular_dataset.TabularDataset.keep_columns",
        "azureml.data.tabular_dataset.TabularDataset.drop_columns",
        "azureml.data.tabular_dataset.TabularDataset.filter",
        "azureml.data.tabular_dataset.TabularDataset.partition_by",
        "azureml.data.tabular_dataset.TabularDataset.time_before",
        "azureml.data.tabular_dataset.TabularDataset.time_after",
        "azureml.data.tabular_dataset.TabularDataset.time_between",
        "azureml.data.tabular_dataset.TabularDataset.time_recent",
        "azureml.data.tabular_dataset.TabularDataset.with_timestamp_columns",
        "azureml.data.tabular_dataset.TabularDataset.timestamp_columns",
        "azureml.data.abstract_dataset.AbstractDataset.partition_keys",
        "azureml.data.abstract_dataset.AbstractDataset.get_partition_key_values",
        "azureml.core.dataset.Dataset.sample",
        "azureml.data.file_dataset.FileDataset.take",
        "azureml.data.file_dataset.FileDataset.skip",
        "azureml.data.file_dataset.FileDataset.take_sample",
        "azureml.data.file_dataset.FileDataset.random_split",
        "azureml.data.file_dataset.FileDataset.filter",
        "azureml.data.file_dataset.FileDataset.file_metadata",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
dataset = Dataset.Tabular.from_delimited_files("https://example.com/churn.csv")
train, test = dataset.random_split(percentage=0.8, seed=1)  # AZL310
train = train.drop_columns(["id"])  # AZL310
""",
            good="""\
import mltable

table = mltable.from_delimited_files(paths=[{"file": "https://example.com/churn.csv"}])
train, test = table.random_split(percent=0.8, seed=1)
train = train.drop_columns(["id"])
""",
        ),
    ),
    near_misses=(
        """\
import tensorflow as tf

dataset = tf.data.Dataset.range(10)
dataset = dataset.skip(2).take(5).filter(lambda x: x > 3)
""",
        """\
from datasets import load_dataset

dataset = load_dataset("imdb", split="train")
dataset = dataset.filter(lambda row: row["label"] == 1)
""",
    ),
)
