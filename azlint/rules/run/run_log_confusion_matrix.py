"""`run.log_confusion_matrix` stores a dictionary in a v1 format that only the v1 client writes.
With MLflow the dictionary becomes a JSON file among the artifacts:
`mlflow.log_dict(value, "name.json")`.

The arguments change places: the dictionary comes first, then the file name. v1 also takes the
value as JSON text; pass it through `json.loads` first, or `mlflow.log_dict` stores a string inside
JSON.

What is lost: the studio does not draw the matrix. To see it there, draw it
(`sklearn.metrics.ConfusionMatrixDisplay`) and log the picture with `mlflow.log_figure`.

The fix writes `mlflow.log_dict`. It is always unsafe, since the studio draws no matrix of it.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL207",
    name="run-log-confusion-matrix",
    symbols=("azureml.core.run.Run.log_confusion_matrix",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

value = {
    "schema_type": "confusion_matrix",
    "schema_version": "v1",
    "data": {"class_labels": ["no", "yes"], "matrix": [[90, 10], [20, 80]]},
}

run = Run.get_context()
run.log_confusion_matrix("confusion matrix", value)  # AZL207
""",
            good="""\
import mlflow

value = {
    "schema_type": "confusion_matrix",
    "schema_version": "v1",
    "data": {"class_labels": ["no", "yes"], "matrix": [[90, 10], [20, 80]]},
}

mlflow.log_dict(value, "confusion matrix.json")
""",
        ),
    ),
    near_misses=(
        """\
class Report:
    def log_confusion_matrix(self, name, value): ...


run = Report()
run.log_confusion_matrix("confusion matrix", {})
""",
        """\
import mlflow

mlflow.log_dict({"schema_type": "example"}, "report.json")
""",
    ),
)
