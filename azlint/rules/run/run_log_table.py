"""`run.log_table` stores a dictionary of columns as a v1 metric. `mlflow.log_table` writes the
same dictionary to a JSON or Parquet file among the artifacts of the run.

The arguments change places: the data comes first, then a file name that ends with `.json` or
`.parquet`. Repeated calls append to the file. It needs `pandas`, which `mlflow-skinny` does not
bring.

What is lost: the values are a file, not metrics, so the studio draws no chart and runs cannot be
compared by them. Columns of numbers that should be compared can be logged with
`mlflow.log_metrics`, one call a row with `step=`.

The fix writes `mlflow.log_table`. It is always unsafe, since the studio shows a file.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL205",
    name="run-log-table",
    symbols=("azureml.core.run.Run.log_table",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.log_table("roc", {"fpr": [0.0, 0.1, 1.0], "tpr": [0.0, 0.8, 1.0]})  # AZL205
""",
            good="""\
import mlflow

mlflow.log_table({"fpr": [0.0, 0.1, 1.0], "tpr": [0.0, 0.8, 1.0]}, "roc.json")
""",
        ),
    ),
    near_misses=(
        """\
import mlflow

mlflow.log_table({"fpr": [0.0], "tpr": [0.0]}, "roc.json")
""",
        """\
import wandb

run = wandb.init()
run.log({"roc": wandb.Table(columns=["fpr", "tpr"])})
""",
    ),
)
