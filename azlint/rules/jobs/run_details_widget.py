"""`RunDetails(run).show()` draws a live widget of a v1 run in a notebook. SDK v2 has no widget.

`job.studio_url` opens the job in the studio, where the same charts are.
`ml_client.jobs.stream(job.name)` prints the log and waits for the end. A notebook shows a job
object as a table with a link.

What the widget gave as data (`get_widget_data`) is read with `ml_client.jobs.get(name)` and
`mlflow.get_run(run_id)`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL630",
    name="run-details-widget",
    symbols=("azureml.widgets",),
    examples=(
        Example(
            bad="""\
from azureml.core import Experiment, ScriptRunConfig, Workspace
from azureml.widgets import RunDetails

ws = Workspace.from_config()
run = Experiment(ws, "train").submit(ScriptRunConfig("src", script="train.py"))
RunDetails(run).show()  # AZL630
""",
            good="""\
from azure.ai.ml import MLClient, load_job
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
job = ml_client.jobs.create_or_update(load_job(source="job.yml"))
print(job.studio_url)
ml_client.jobs.stream(job.name)
""",
        ),
    ),
    near_misses=(
        """\
class RunDetails:
    def show(self): ...

RunDetails().show()
""",
    ),
)
