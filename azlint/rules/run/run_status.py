"""Status, details and address of a run are read through the v1 client. `ml_client.jobs.get(name)`
has them for a job, and `mlflow.get_run(run_id).info` for a run.

`job.status` uses the words of v1 (`Completed`, `Canceled`, `Queued`). MLflow has words of its own:
`FINISHED` for `Completed`, `KILLED` for `Canceled`, `SCHEDULED` for `Queued` and `Preparing`.
Comparisons with text have to follow the source that is read. `job.studio_url` takes the place of
`get_portal_url()`.

What is lost: the dictionary of `get_details()` has no counterpart in one piece, and the reason why
a job is queued, which `get_detailed_status()` gives, is only shown in the studio.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL241",
    name="run-status",
    symbols=(
        "azureml.core.run.Run.status",
        "azureml.core.run.Run.get_status",
        "azureml.core.run.Run.get_detailed_status",
        "azureml.core.run.Run.get_details",
        "azureml.core._portal.HasRunPortal",
        "azureml._restclient.constants.RunStatus",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
if run.get_status() == "Completed":  # AZL241
    print(run.get_portal_url())  # AZL241
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
job = ml_client.jobs.get("churn_1")
if job.status == "Completed":
    print(job.studio_url)
""",
        ),
    ),
    near_misses=(
        """\
import requests

run = requests.get("https://example.com/run/1", timeout=10)
print(run.status_code)
""",
        """\
class Build:
    status = "Completed"

    def get_status(self):
        return self.status


run = Build()
print(run.status, run.get_status())
""",
    ),
)
