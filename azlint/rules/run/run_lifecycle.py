"""These calls start, end and wait for a run through the v1 client. Most of them can go: a job ends
with its script, and `ml_client.jobs` waits for or cancels a job.

Inside a job:

- `run.complete()` does not set the status even in v1. Delete it, and `with run:` with it.
- `run.fail()` does not set the status either. Raise an exception or exit with a code other than
  zero; then the job fails.
- `run.flush()` can go, because MLflow logs synchronously. With asynchronous logging switched on,
  call `mlflow.flush_async_logging()`.

Of another run these calls mean something else:

- A child that the code begins ends with its `with mlflow.start_run(nested=True):`, or with
  `mlflow.end_run()`. One that `MlflowClient().create_run` made ends with `set_terminated`.
- `run.parent.cancel()` cancels the job of the parent: `ml_client.jobs.begin_cancel(name)`, where
  the name is the id of the parent run.
- `run.parent.complete()` can go where the parent is a pipeline job, which ends by itself.

In a notebook that started the run itself, `mlflow.end_run()` and `mlflow.end_run(status="FAILED")`
end it.

In code that submits: `wait_for_completion(show_output=True)` becomes
`ml_client.jobs.stream(job.name)`. That always prints the logs, also where v1 was told not to;
`raise_on_error` and `wait_post_processing` have no counterpart. `cancel()` becomes
`ml_client.jobs.begin_cancel(job.name)`.

The fix deletes `complete` and `flush` of the job's own run; it is unsafe where a comment on the
line goes with it. Both send the values that v1 holds back, and all of a process share one run: as
long as something there logs with v1, in this file or in one that runs with it, the fix is only
shown. With the last such call it goes, in the same go.

What does nothing without the call goes as well: an `else`, a `finally`, a `try` that only tells
what went wrong, an `if` that only asks. Where something else needs the block, `pass` stays. A
comment in the line above stays with a safe fix, and goes with one that is unsafe anyway.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL240",
    name="run-lifecycle",
    symbols=(
        "azureml.core.run.Run.complete",
        "azureml.core.run.Run.fail",
        "azureml.core.run.Run.cancel",
        "azureml.core.run.Run.start",
        "azureml.core.run.Run.flush",
        "azureml.core.run.Run.wait_for_completion",
        "azureml.core.run._SubmittedRun.complete",
        "azureml.core.run._SubmittedRun.fail",
        "azureml.core.run._SubmittedRun.cancel",
        "azureml.core.script_run.ScriptRun.cancel",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
run.complete()  # AZL240
""",
            good="""\
import mlflow

mlflow.log_metric("loss", 0.25)
""",
        ),
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
run.wait_for_completion(show_output=True)  # AZL240
""",
            good="""\
from azure.ai.ml import MLClient
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
ml_client.jobs.stream("churn_1")
""",
        ),
    ),
    near_misses=(
        """\
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as pool:
    run = pool.submit(print, "done")
    run.cancel()
""",
        """\
import sys


class Task:
    def complete(self): ...


run = Task()
run.complete()
sys.stdout.flush()
""",
    ),
)
