"""`run.upload_file` and `run.upload_files` copy local files to the artifacts of the run through
the v1 client. `mlflow.log_artifact` does it for one file.

The arguments change places and meaning: `upload_file(name, path)` takes the full name of the
artifact, then the local path; `log_artifact(path, artifact_path=folder)` takes the local path,
then a folder. The artifact keeps the name of the local file, so a file that should get another
name has to be copied or renamed first.

Often the call can just go: a job uploads what lies in `./outputs` by itself.

What is lost: uploading an open stream (write it to a file, or use `mlflow.log_text` or
`mlflow.log_dict`), `datastore_name`, and the `return_artifacts` and `timeout_seconds` of
`upload_files`.

The fix compares what is known of both names, literal or worked out (`os.path.join`, f-strings,
`os.path.basename`, constants). Where they end alike it writes `log_artifact`, where they do not it
logs a copy that has the name; both are safe where the run is that of the job. Where that is not
known, it says that the file keeps its own name, but logs a copy if the project asks for the name
(`download_file`, `register_model`). A path that may be an open stream is not safe, nor is a file
that the script reads back.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL220",
    name="run-upload-file",
    symbols=(
        "azureml.core.run.Run.upload_file",
        "azureml.core.run.Run.upload_files",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
import joblib
from azureml.core import Run

run = Run.get_context()
joblib.dump({"a": 1}, "model.pkl")
run.upload_file("outputs/model.pkl", "model.pkl")  # AZL220
""",
            good="""\
import joblib
import mlflow

joblib.dump({"a": 1}, "model.pkl")
mlflow.log_artifact("model.pkl", artifact_path="outputs")
""",
        ),
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.upload_files(["plots/a.png", "plots/b.png"], ["a.png", "b.png"])  # AZL220
""",
            good="""\
import mlflow

for path in ["a.png", "b.png"]:
    mlflow.log_artifact(path, artifact_path="plots")
""",
        ),
    ),
    near_misses=(
        """\
import boto3

client = boto3.client("s3")
client.upload_file("model.pkl", "bucket", "model.pkl")
""",
        """\
from huggingface_hub import HfApi

run = HfApi()
run.upload_file(path_or_fileobj="model.pkl", path_in_repo="model.pkl", repo_id="me/churn")
""",
    ),
)
