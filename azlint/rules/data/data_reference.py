"""`DataReference` and `DataPath` name a place in a datastore for a v1 job or pipeline. In v2 an
`Input` with an `azureml://` URI does that.

`DataReference(datastore, path_on_datastore="churn", mode="mount")` becomes
`Input(type="uri_folder", path="azureml://datastores/<name>/paths/churn", mode="ro_mount")`. A
`DataPath` that was a pipeline parameter becomes an input of the pipeline job, which can be set at
each call. `path_on_compute` keeps its name, as an argument of `Input` and `Output`. `as_upload`
becomes an `Output` with `mode="upload"`.

`DataPath(store, "SELECT ...")` holds a query for `from_sql_query`. Datastores for SQL have no
counterpart: import the result into storage with `ml_client.data.import_data`, or query the database
from Python.

What is lost: `SqlDataReference`, for the same reason, and `overwrite`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL314",
    name="data-reference",
    symbols=(
        "azureml.data.data_reference",
        "azureml.data.datapath",
        "azureml.data.sql_data_reference",
        "azureml.data.stored_procedure_parameter",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.data.data_reference import DataReference

ws = Workspace.from_config()
store = ws.get_default_datastore()
raw = DataReference(datastore=store, data_reference_name="raw", path_on_datastore="churn")  # AZL314
""",
            good="""\
from azure.ai.ml import Input

raw = Input(type="uri_folder", path="azureml://datastores/workspaceblobstore/paths/churn")
""",
        ),
    ),
    near_misses=(
        """\
class DataReference:
    def __init__(self, path): ...


raw = DataReference("churn")
""",
    ),
)
