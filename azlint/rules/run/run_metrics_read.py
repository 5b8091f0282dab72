"""`run.get_metrics` reads the metrics of a run through the v1 client.
`mlflow.get_run(run_id).data.metrics` gives the last value of each, and
`MlflowClient().get_metric_history(run_id, name)` gives all values of one.

What changes: v1 returns a list where a name was logged more than once, and also returns tables,
rows and text. MLflow returns numbers only. `recursive=` has no counterpart; read the children with
`mlflow.search_runs`. `get_metric_history` is a method of `MlflowClient`, not of the module
`mlflow`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL270",
    name="run-metrics-read",
    symbols=("azureml.core.run.Run.get_metrics",),
    examples=(
        Example(
            bad="""\
from azureml.core import Run, Workspace

ws = Workspace.from_config()
run = Run.get(ws, "churn_1")
metrics = run.get_metrics()  # AZL270
print(metrics["accuracy"])
""",
            good="""\
import mlflow

metrics = mlflow.get_run("churn_1").data.metrics
print(metrics["accuracy"])
""",
        ),
    ),
    near_misses=(
        """\
class Monitor:
    def get_metrics(self): ...


run = Monitor()
run.get_metrics()
""",
    ),
)
