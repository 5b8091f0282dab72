"""`run.log_row` adds a row to a v1 table metric. In MLflow each column becomes a metric of its
own, and the row number becomes the step.

`mlflow.log_metrics({"fit.loss": loss, "fit.accuracy": accuracy}, step=i)` takes the columns of one
call. Prefix the names with the name of the table, so that two tables cannot mix. Give `step=`
whenever the call is repeated; without it the order of the rows is lost.

What is lost: the studio draws no table of it, each column counts against the limit of 50 metric
names of a run, and `description` has no place. A row with text in it cannot be a metric:
`mlflow.log_table` appends rows to a JSON file among the artifacts instead, and needs `pandas`.

The fix writes `mlflow.log_metrics`, with a step as AZL202 finds it where the call is repeated, and
`mlflow.log_table` where a column is text for certain. It is always unsafe, since the studio shows
no table.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL204",
    name="run-log-row",
    symbols=("azureml.core.run.Run.log_row",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
for epoch, (loss, accuracy) in enumerate([(0.5, 0.7), (0.3, 0.8)]):
    run.log_row("fit", loss=loss, accuracy=accuracy)  # AZL204
""",
            good="""\
import mlflow

for epoch, (loss, accuracy) in enumerate([(0.5, 0.7), (0.3, 0.8)]):
    mlflow.log_metrics({"fit.loss": loss, "fit.accuracy": accuracy}, step=epoch)
""",
        ),
    ),
    near_misses=(
        """\
class Table:
    def log_row(self, name, **columns): ...


run = Table()
run.log_row("fit", loss=0.5)
""",
    ),
)
