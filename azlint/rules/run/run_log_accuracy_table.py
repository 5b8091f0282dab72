"""`run.log_accuracy_table` stores a dictionary in a v1 format that only the v1 client writes. With
MLflow the dictionary becomes a JSON file among the artifacts:
`mlflow.log_dict(value, "name.json")`.

The arguments change places: the dictionary comes first, then the file name. v1 also takes the
value as JSON text; pass it through `json.loads` first, or `mlflow.log_dict` stores a string inside
JSON.

What is lost: the studio does not draw the precision, recall and ROC curves from it. To see them
there, draw them and log the picture with `mlflow.log_figure`.

The fix writes `mlflow.log_dict`. It is always unsafe, since the studio draws no table of it.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL208",
    name="run-log-accuracy-table",
    symbols=("azureml.core.run.Run.log_accuracy_table",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

value = {
    "schema_type": "accuracy_table",
    "schema_version": "v1",
    "data": {"class_labels": ["no", "yes"]},
}

run = Run.get_context()
run.log_accuracy_table("accuracy table", value)  # AZL208
""",
            good="""\
import mlflow

value = {
    "schema_type": "accuracy_table",
    "schema_version": "v1",
    "data": {"class_labels": ["no", "yes"]},
}

mlflow.log_dict(value, "accuracy table.json")
""",
        ),
    ),
    near_misses=(
        """\
class Report:
    def log_accuracy_table(self, name, value): ...


run = Report()
run.log_accuracy_table("accuracy table", {})
""",
        """\
import mlflow

mlflow.log_dict({"schema_type": "example"}, "report.json")
""",
    ),
)
