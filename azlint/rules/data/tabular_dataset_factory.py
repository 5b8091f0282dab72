"""`Dataset.Tabular` builds a v1 table from files, queries or data frames. In v2 a table is an
`MLTable`, and a plain file is read best with pandas.

- `from_delimited_files(path)` becomes `mltable.from_delimited_files(paths=[...])`, and
  `from_parquet_files` and `from_json_lines_files` have counterparts of the same name in `mltable`.
- What stands in `paths` depends on the path: `{"file": path}` is one file, `{"pattern": path}` a
  path with `*`, `{"folder": path}` a folder. The key `file` with a pattern raises an error.
- `(datastore, "churn/*.csv")` and `datastore.path("churn")` become an address,
  `azureml://subscriptions/.../datastores/<datastore>/paths/churn/*.csv`.
- `separator` is called `delimiter` and `include_path` is called `include_path_column`;
  `set_column_types` becomes `table.convert_column_types({...})`.
- `pandas.read_csv(path)` reads a single file. It takes no pattern and no datastore.
- `register_pandas_dataframe(frame, ...)` and its relatives for Spark and dask become a file that
  is written, and a `Data` asset or an `Output` with a name that points to it.

What changes: v1 guessed column types, missing values and headers in its own way, and readers
differ; compare the types once. `from_sql_query` has no counterpart: import the data into storage
with `ml_client.data.import_data` and a connection.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL305",
    name="tabular-dataset-factory",
    symbols=(
        "azureml.data.dataset_factory.TabularDatasetFactory",
        "azureml.core.dataset.Dataset.Tabular",
        "azureml.core.dataset.Dataset.from_delimited_files",
        "azureml.core.dataset.Dataset.auto_read_files",
        "azureml.core.dataset.Dataset.from_parquet_files",
        "azureml.core.dataset.Dataset.from_json_files",
        "azureml.core.dataset.Dataset.from_excel_files",
        "azureml.core.dataset.Dataset.from_sql_query",
        "azureml.core.dataset.Dataset.from_pandas_dataframe",
        "azureml.data.dataset_factory.DataType",
        "azureml.data.dataset_type_definitions",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace

ws = Workspace.from_config()
store = ws.get_default_datastore()
dataset = Dataset.Tabular.from_delimited_files(path=[(store, "churn/*.csv")])  # AZL305
""",
            good="""\
import mltable

uri = "azureml://subscriptions/.../datastores/workspaceblobstore/paths/churn/*.csv"
table = mltable.from_delimited_files(paths=[{"pattern": uri}])
""",
        ),
        Example(
            bad="""\
import pandas as pd
from azureml.core import Dataset, Workspace

frame = pd.read_csv("churn.csv")
store = Workspace.from_config().get_default_datastore()
Dataset.Tabular.register_pandas_dataframe(frame, store, "churn")  # AZL305
""",
            good="""\
from azure.ai.ml import MLClient
from azure.ai.ml.entities import Data
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
ml_client.data.create_or_update(Data(name="churn", path="churn.csv", type="uri_file"))
""",
        ),
    ),
    near_misses=(
        """\
import mltable

table = mltable.from_delimited_files(paths=[{"file": "churn.csv"}])
""",
        """\
class Tabular:
    @staticmethod
    def from_delimited_files(path): ...


class Dataset:
    Tabular = Tabular


dataset = Dataset.Tabular.from_delimited_files("churn.csv")
""",
    ),
)
