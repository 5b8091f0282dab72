"""Properties of a run are tags that cannot be changed, and only the v1 client writes them from a
script. A job of SDK v2 takes them where it is defined.

Pass `properties={...}` to the job at submission for what is known then, and read them with
`ml_client.jobs.get(name).properties`. For what is known only while the script runs,
`mlflow.set_tags` is the nearest.

What is lost: tags can be overwritten and deleted, so they are no lasting record.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL231",
    name="run-properties",
    symbols=(
        "azureml.core.run.Run.add_properties",
        "azureml.core.run.Run.get_properties",
        "azureml.core.run.Run.properties",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.add_properties({"build": "1234"})  # AZL231
""",
            good="""\
import mlflow

mlflow.set_tags({"build": "1234"})
""",
        ),
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
print(run.properties)  # AZL231
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
print(ml_client.jobs.get("churn_1").properties)
""",
        ),
    ),
    near_misses=(
        """\
class Feature:
    properties = {"kind": "point"}


run = Feature()
print(run.properties)
""",
    ),
)
