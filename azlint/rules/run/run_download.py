"""`run.download_file` and its relatives fetch files and logs of a run through the v1 client.
MLflow fetches artifacts of any run, and `ml_client.jobs.download` fetches the logs and outputs of
a job.

- `download_file(name)` and `download_files(prefix)` become
  `mlflow.artifacts.download_artifacts(run_id=..., artifact_path=..., dst_path=...)`. `dst_path` is
  a folder, where v1 takes a file name, and what lies under it depends on the MLflow version: use
  the path that the call returns.
- `get_file_names()` becomes `MlflowClient().list_artifacts(run_id, path)`, which lists one folder
  at a time; walk into the entries with `is_dir`.
- `get_all_logs()` and `get_details_with_logs()` become
  `ml_client.jobs.download(job_name, download_path=..., all=True)`.

What is lost: `append_prefix`, `batch_size` and `timeout_seconds` of `download_files`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL222",
    name="run-download",
    symbols=(
        "azureml.core.run.Run.download_file",
        "azureml.core.run.Run.download_files",
        "azureml.core.run.Run.get_file_names",
        "azureml.core.run.Run.get_all_logs",
        "azureml.core.run.Run.get_details_with_logs",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
for name in run.get_file_names():  # AZL222
    print(name)
run.download_file("outputs/model.pkl", "model.pkl")  # AZL222
""",
            good="""\
import mlflow
from mlflow import MlflowClient

for artifact in MlflowClient().list_artifacts("churn_1", "outputs"):
    print(artifact.path)
model_path = mlflow.artifacts.download_artifacts(
    run_id="churn_1", artifact_path="outputs/model.pkl", dst_path="downloads"
)
""",
        ),
    ),
    near_misses=(
        """\
import boto3

client = boto3.client("s3")
client.download_file("bucket", "model.pkl", "model.pkl")
""",
        """\
import wandb

run = wandb.Api().run("me/churn/1")
for file in run.files():
    file.download()
""",
    ),
)
