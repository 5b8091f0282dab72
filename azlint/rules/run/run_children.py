"""Child runs are created and listed through the v1 client. MLflow has nested runs, and SDK v2 has
pipeline and sweep jobs.

- `with run.child_run(name):` becomes `with mlflow.start_run(run_name=name, nested=True):`. The
  parent must be active first, and inside the block every `mlflow.log_*` goes to the child.
- `create_children(...)` becomes a loop over
  `MlflowClient().create_run(experiment_id, tags={"mlflow.parentRunId": run_id})`.
- `get_children()` becomes `mlflow.search_runs` with the filter `tags.mlflow.parentRunId = '...'`.
  It returns a data frame unless `output_format="list"` is given.
- `submit_child(config)` has no counterpart: make the child a node of a pipeline job, or a trial of
  a sweep.

What is lost: the `outputs` folder of a child, `run_id`, and `recursive=True` of `get_children`.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL260",
    name="run-children",
    symbols=(
        "azureml.core.run.Run.child_run",
        "azureml.core.run.Run.create_children",
        "azureml.core.run.Run.get_children",
        "azureml.core.run.Run.submit_child",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
for fold in range(5):
    with run.child_run(name=f"fold {fold}") as child:  # AZL260
        child.log("accuracy", 0.8)
""",
            good="""\
import mlflow

with mlflow.start_run():
    for fold in range(5):
        with mlflow.start_run(run_name=f"fold {fold}", nested=True):
            mlflow.log_metric("accuracy", 0.8)
""",
        ),
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
for child in run.get_children():  # AZL260
    print(child)
""",
            good="""\
import mlflow

children = mlflow.search_runs(
    experiment_names=["churn"],
    filter_string="tags.mlflow.parentRunId = 'churn_1'",
    output_format="list",
)
for child in children:
    print(child.info.run_id)
""",
        ),
    ),
    near_misses=(
        """\
import psutil

run = psutil.Process()
print(run.children())
""",
        """\
class Node:
    def get_children(self): ...


run = Node()
run.get_children()
""",
    ),
)
