"""`AutoMLConfig` describes a v1 AutoML job. SDK v2 has one function for each task in
`azure.ai.ml.automl`.

| v1 | v2 |
|---|---|
| `task="classification"` | `automl.classification(...)` |
| `task="regression"`, `task="forecasting"` | `automl.regression(...)`, `automl.forecasting(...)` |
| `label_column_name` | `target_column_name` |
| `training_data`, a `TabularDataset` | `Input(type="mltable", path=folder)` |
| `experiment_timeout_hours` | `set_limits(timeout_minutes=...)`, in **minutes** |
| `iteration_timeout_minutes`, `iterations` | `trial_timeout_minutes`, `max_trials` |
| `max_concurrent_iterations` | `max_concurrent_trials` |
| `enable_early_stopping` | `enable_early_termination` |
| `blocked_models` | `set_training(blocked_training_algorithms=...)` |
| `allowed_models` | `set_training(allowed_training_algorithms=...)` |
| `featurization` | `set_featurization(...)` |
| `forecasting_parameters` | `set_forecast_settings(...)` |

The data must be an MLTable: a folder with an `MLTable` file.

`run.get_output()` gave the best run and the fitted model. In v2 the best child's id is the tag
`automl_best_child_run_id` of the parent's MLflow run, and its model is loaded with MLflow.

**What is lost.** Runs on the own machine, Spark contexts, and the old `X`, `y`, `X_valid` and
`y_valid` parameters have no counterparts.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL611",
    name="automl",
    symbols=(
        "azureml.train.automl",
        "azureml.automl.core.featurization.featurizationconfig.FeaturizationConfig",
        "azureml.automl.core.forecasting_parameters.ForecastingParameters",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Workspace
from azureml.train.automl import AutoMLConfig

ws = Workspace.from_config()
data = Dataset.get_by_name(ws, "titanic")
config = AutoMLConfig(  # AZL611
    task="classification",
    training_data=data,
    label_column_name="survived",
    experiment_timeout_hours=1,
    compute_target="cpu-cluster",
)
""",
            good="""\
from azure.ai.ml import Input, automl

job = automl.classification(
    training_data=Input(type="mltable", path="azureml:titanic:1"),
    target_column_name="survived",
    compute="cpu-cluster",
)
job.set_limits(timeout_minutes=60)
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml import Input, automl

job = automl.regression(
    training_data=Input(type="mltable", path="data"), target_column_name="price"
)
job.set_training(blocked_training_algorithms=["LightGBM"])
""",
    ),
)
