"""`azureml.interpret` stores model explanations in a v1 run. In SDK v2 the Responsible AI dashboard
takes its place; the explainers are a library without SDK v1.

The dashboard is made by components in a pipeline, for models in MLflow form. Explanations that are
only computed and drawn stay as they are with `interpret_community` or `shap`, and can be kept with
`mlflow.log_artifact`.

`azureml.explain.model` was already deprecated in v1.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL632",
    name="interpretability",
    symbols=(
        "azureml.interpret",
        "azureml.explain",
        "azureml.contrib.interpret",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Run
from azureml.interpret import ExplanationClient

def upload(explanation):
    client = ExplanationClient.from_run(Run.get_context())  # AZL632
    client.upload_model_explanation(explanation)  # AZL632
""",
            good="""\
import json

import mlflow

def upload(explanation):
    mlflow.log_dict(json.loads(explanation), "explanation.json")
""",
        ),
    ),
    near_misses=(
        """\
from interpret_community import TabularExplainer

def explain(model, rows):
    return TabularExplainer(model, rows).explain_global(rows)
""",
    ),
)
