"""`azureml.contrib.fairness` uploads a fairness dashboard to a v1 run. In SDK v2 the Responsible AI
dashboard takes its place, and `fairlearn` stays usable.

`fairlearn` computes the metrics without SDK v1: log them with `mlflow.log_metric`, or keep the
whole dictionary with `mlflow.log_dict`. For a dashboard in the studio add the Responsible AI
components to a pipeline.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL633",
    name="fairness",
    symbols=("azureml.contrib.fairness",),
    examples=(
        Example(
            bad="""\
from azureml.contrib.fairness import upload_dashboard_dictionary
from azureml.core import Run

def upload(dashboard):
    upload_dashboard_dictionary(Run.get_context(), dashboard)  # AZL633
""",
            good="""\
import mlflow

def upload(dashboard):
    mlflow.log_dict(dashboard, "fairness.json")
""",
        ),
    ),
    near_misses=(
        """\
from fairlearn.metrics import demographic_parity_difference

print(demographic_parity_difference([1], [1], sensitive_features=["a"]))
""",
    ),
)
