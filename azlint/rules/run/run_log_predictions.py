"""`run.log_predictions` stores a dictionary in a v1 format that only the v1 client writes. With
MLflow the dictionary becomes a JSON file among the artifacts:
`mlflow.log_dict(value, "name.json")`.

The arguments change places: the dictionary comes first, then the file name. v1 also takes the
value as JSON text; pass it through `json.loads` first, or `mlflow.log_dict` stores a string inside
JSON.

What is lost: the studio does not draw the chart of predicted against true values. To see it there,
draw it and log the picture with `mlflow.log_figure`.

The fix writes `mlflow.log_dict`. It is always unsafe, since the studio draws no chart of it.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL209",
    name="run-log-predictions",
    symbols=("azureml.core.run.Run.log_predictions",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

value = {
    "schema_type": "predictions",
    "schema_version": "v1",
    "data": {"bin_averages": [0.25, 0.75], "bin_counts": [1, 1]},
}

run = Run.get_context()
run.log_predictions("predictions", value)  # AZL209
""",
            good="""\
import mlflow

value = {
    "schema_type": "predictions",
    "schema_version": "v1",
    "data": {"bin_averages": [0.25, 0.75], "bin_counts": [1, 1]},
}

mlflow.log_dict(value, "predictions.json")
""",
        ),
    ),
    near_misses=(
        """\
class Report:
    def log_predictions(self, name, value): ...


run = Report()
run.log_predictions("predictions", {})
""",
        """\
import mlflow

mlflow.log_dict({"schema_type": "example"}, "report.json")
""",
    ),
)
