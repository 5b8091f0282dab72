"""`DataDriftDetector` compares v1 datasets on a schedule. In SDK v2 model monitoring does this: a
`MonitorSchedule` with a `DataDriftSignal`.

A monitor compares the data that a deployment collected, or any data asset, with reference data, and
sends an e-mail when a threshold is passed. It is created with
`ml_client.schedules.begin_create_or_update`. It runs on serverless Spark.

**What is lost.** The single drift number with its threshold becomes one metric for numerical and
one for categorical columns. `backfill` over past data has no counterpart.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL634",
    name="data-drift",
    symbols=("azureml.datadrift",),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.datadrift import DataDriftDetector

ws = Workspace.from_config()
monitor = DataDriftDetector.get_by_name(ws, "house")  # AZL634
monitor.enable_schedule()  # AZL634
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
monitor = ml_client.schedules.get("house")
ml_client.schedules.begin_enable("house").result()
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml.entities import DataDriftSignal, MonitorDefinition, MonitorSchedule

print(DataDriftSignal, MonitorDefinition, MonitorSchedule)
""",
    ),
)
