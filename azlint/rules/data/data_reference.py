"""`DataReference` and `DataPath` name a place in a datastore for a v1 job or pipeline. In v2 an
`Input` with an `azureml://` URI does that.

`DataReference(datastore, path_on_datastore="churn", mode="mount")` becomes
`Input(type="uri_folder", path="azureml://datastores/<name>/paths/churn", mode="ro_mount")`. A
`DataPath` that was a pipeline parameter becomes an input of the pipeline job, which can be set at
each call.

What is lost: `SqlDataReference` has no counterpart; import the data into storage first.
`path_on_compute` and `overwrite` have none either. `as_upload` becomes an `Output` with
`mode="upload"`.
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
