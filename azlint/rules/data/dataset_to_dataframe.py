"""`to_pandas_dataframe` and its relatives read a v1 dataset into memory.
`mltable.load(path).to_pandas_dataframe()` reads a table in v2, and pandas, Spark or dask read the
path of a file themselves.

`path` is the argument that the job fills, or `f"azureml:/{data.id}"` of the data asset that
`ml_client.data.get(name=..., label="latest")` returns outside a job. `mltable` knows only pandas:
`to_spark_dataframe` and `to_dask_dataframe` become `spark.read` and `dask.dataframe` on the path.
`to_csv_files` and `to_parquet_files` become writing the frame.

What is lost: the arguments `on_error` and `out_of_range_datetime`. Check the column types once,
because the readers do not guess them alike.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL307",
    name="dataset-to-dataframe",
    symbols=(
        "azureml.data.tabular_dataset.TabularDataset.to_pandas_dataframe",
        "azureml.data.tabular_dataset.TabularDataset.to_spark_dataframe",
        "azureml.data.tabular_dataset.TabularDataset.to_dask_dataframe",
        "azureml.data.tabular_dataset.TabularDataset.to_csv_files",
        "azureml.data.tabular_dataset.TabularDataset.to_parquet_files",
        "azureml.core.dataset.Dataset.to_pandas_dataframe",
        "azureml.core.dataset.Dataset.to_spark_dataframe",
        "azureml.core.dataset.Dataset.head",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
frame = run.input_datasets["train"].to_pandas_dataframe()  # AZL307
""",
            good="""\
import argparse

import mltable

parser = argparse.ArgumentParser()
parser.add_argument("--train", type=str)
args = parser.parse_args()
frame = mltable.load(args.train).to_pandas_dataframe()
""",
        ),
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
dataset = Dataset.get_by_name(ws, "churn")
frame = dataset.to_pandas_dataframe()  # AZL307
""",
            good="""\
import mltable
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
data = ml_client.data.get(name="churn", label="latest")
frame = mltable.load(f"azureml:/{data.id}").to_pandas_dataframe()
""",
        ),
    ),
    near_misses=(
        """\
import mltable

frame = mltable.load("churn").to_pandas_dataframe()
""",
        """\
from google.cloud import bigquery

frame = bigquery.Client().query("select 1").to_dataframe()
""",
    ),
)
