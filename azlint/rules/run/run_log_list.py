"""`run.log_list` stores a list of values as one v1 metric, which only the v1 client can write.

MLflow has no list metrics: a metric is a series of numbers, each with a step. Logging the values
one by one with increasing steps keeps their order; with step 0 for all, the value that the studio
shows as the last is the largest. For long lists `MlflowClient().log_batch` is faster than one call
a value. The studio draws a metric with steps instead of a v1 list.

Text cannot be a metric: write lists of text with `mlflow.log_dict`.

The fix writes that loop, or for text `mlflow.log_dict({name: values}, "name.json")`. It is always
unsafe, since the studio shows a metric with steps, and of a file the last one written.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL203",
    name="run-log-list",
    symbols=("azureml.core.run.Run.log_list",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.log_list("loss", [0.3, 0.2])  # AZL203
""",
            good="""\
import mlflow

for step, value in enumerate([0.3, 0.2]):
    mlflow.log_metric("loss", value, step=step)
""",
        ),
    ),
    near_misses=(
        """\
class Recorder:
    def log_list(self, name, values): ...


run = Recorder()
run.log_list("loss", [0.3, 0.2])
""",
    ),
)
