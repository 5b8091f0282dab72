"""`run.upload_folder` copies a local folder to the artifacts of the run through the v1 client.
`mlflow.log_artifacts` does the same.

The arguments change places: `upload_folder(name, path)` becomes
`mlflow.log_artifacts(path, artifact_path=name)`. A folder below `./outputs` needs no call at all,
because the job uploads it by itself.

What changes: a slash at the end of `path` made v1 glue the artifact name and the file name
together; MLflow always puts a separator there. `datastore_name` is lost.

The fix is safe where the run is that of the job and the path is literal and does not end in a
slash.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL221",
    name="run-upload-folder",
    symbols=("azureml.core.run.Run.upload_folder",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.upload_folder(name="checkpoints", path="./checkpoints")  # AZL221
""",
            good="""\
import mlflow

mlflow.log_artifacts("./checkpoints", artifact_path="checkpoints")
""",
        ),
    ),
    near_misses=(
        """\
from huggingface_hub import HfApi

run = HfApi()
run.upload_folder(folder_path="./checkpoints", repo_id="me/churn")
""",
    ),
)
