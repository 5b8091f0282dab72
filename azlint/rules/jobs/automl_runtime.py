"""These packages are the runtime of AutoML and of the Responsible AI components. Models that AutoML
made, by v1 or v2, need some of them to be loaded.

They are released together with SDK v1, and most of them install `azureml-core`. Yet a pickled
AutoML model holds classes of `azureml.automl` or `azureml.training`, and the scoring file that
AutoML writes imports `azureml.automl.core.shared` and `azureml.telemetry`. So this is information:
**keep the import where it loads a model that AutoML made**, drop it elsewhere.

In your own code log with `logging` in place of `azureml.telemetry`.
"""

from __future__ import annotations

from azlint.diagnostics import Severity
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL616",
    name="automl-runtime",
    symbols=(
        "azureml.automl",
        "azureml.training",
        "azureml.train.automl.runtime",
        "azureml.responsibleai",
        "azureml.telemetry",
        "azureml.contrib.automl",
    ),
    examples=(
        Example(
            bad="""\
from azureml.automl.core.shared import logging_utilities

logger = logging_utilities.get_logger()  # AZL616
""",
            good="""\
import logging

logger = logging.getLogger(__name__)
""",
        ),
    ),
    near_misses=(
        """\
import mlflow

model = mlflow.sklearn.load_model("model")
""",
        """\
from azure.ai.ml import automl

settings = automl.ForecastingSettings(time_column_name="date")
""",
    ),
    is_deprecation=False,
    severity=Severity.INFO,
)
