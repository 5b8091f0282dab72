"""What is said about v1 AutoML, and the packages that its models need."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Symbol

_AUTOML = "migrate-to-v2-execution-automl"
_DASHBOARD = "how-to-responsible-ai-insights-sdk-cli"
_ENTRY_SCRIPT = "v1/how-to-deploy-advanced-entry-script"
_STREAM = Guide("call `ml_client.jobs.stream(name)`, which prints the log until the job ends")

_AUTOML_JOB = Guide(
    "describe the job with `automl.classification(...)`, `automl.regression(...)` or "
    "`automl.forecasting(...)`, its limits with `set_limits(timeout_minutes=...)`: v1's "
    "`experiment_timeout_hours` become minutes",
    """\
job = automl.classification(
    training_data=Input(type="mltable", path=folder), target_column_name=label, compute=compute
)
job.set_limits(timeout_minutes=60, max_trials=20, max_concurrent_trials=4)""",
)
_AUTOML_BEST = Guide(
    "read the best child's id from the tags of the MLflow run and load its model with "
    "`mlflow.<flavor>.load_model`"
)
_AUTOML_RUNTIME = Guide(
    "keep it where it loads a model that AutoML made, by v1 or v2; elsewhere drop it"
)

_ROWS_AUTOML = (
    Symbol("azureml.train.automl", _AUTOML_JOB, _AUTOML),
    Symbol("azureml.train.automl.automlconfig.AutoMLConfig", _AUTOML_JOB, _AUTOML),
    Symbol(
        "azureml.train.automl.automlimageconfig.AutoMLImageConfig",
        Guide(
            "describe the job with `automl.image_classification(...)`, "
            "`automl.image_object_detection(...)` or `automl.image_instance_segmentation(...)`"
        ),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun",
        Guide("take the AutoML job with `ml_client.jobs.get(name)`"),
        _AUTOML,
    ),
    Symbol("azureml.train.automl.run.AutoMLRun.get_output", _AUTOML_BEST, _AUTOML),
    Symbol("azureml.train.automl.run.AutoMLRun.get_best_child", _AUTOML_BEST, _AUTOML),
    Symbol("azureml.train.automl.run.AutoMLRun.wait_for_completion", _STREAM, _AUTOML),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.register_model",
        Guide(
            "register the best child's model with "
            "`ml_client.models.create_or_update(Model(path=..., type=AssetTypes.MLFLOW_MODEL))`"
        ),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.cancel",
        Guide("call `ml_client.jobs.begin_cancel(name).result()`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.cancel_iteration",
        Guide("cancel the trial's job with `ml_client.jobs.begin_cancel(name)`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.continue_experiment",
        Gone("SDK v2 cannot continue an AutoML job; submit a new one"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.summary",
        Guide("read the trials with `mlflow.search_runs`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.get_guardrails",
        Guide("see the data guardrails of the job in the studio: `job.studio_url`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.run.AutoMLRun.get_run_sdk_dependencies",
        Guide("read `conda.yaml` of the best child's MLflow model"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.automl_adb_run",
        Gone("SDK v2 does not run AutoML on Databricks"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.constants",
        Guide("use the enumerations of `azure.ai.ml.automl`, such as `ClassificationModels`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.exceptions",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.model_proxy.ModelProxy",
        Guide("load the model with MLflow, or deploy it, and predict with it"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.utilities.get_primary_metrics",
        Guide("read the metrics off `automl.ClassificationPrimaryMetrics` and its like"),
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.core.featurization.featurizationconfig.FeaturizationConfig",
        Guide("give the settings to `job.set_featurization(...)`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.core.forecasting_parameters.ForecastingParameters",
        Guide("give the settings to `job.set_forecast_settings(...)`"),
        _AUTOML,
    ),
)

_ROWS_AUTOML_RUNTIME = (
    Symbol("azureml.automl", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.automl.core", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.automl.dnn", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.automl.runtime", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.contrib.automl", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.contrib.automl.dnn", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.train.automl.runtime", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol("azureml.training", _AUTOML_RUNTIME, _ENTRY_SCRIPT),
    Symbol(
        "azureml.telemetry",
        Guide("keep it in scoring files that AutoML wrote; elsewhere log with Python's `logging`"),
        _ENTRY_SCRIPT,
    ),
    Symbol(
        "azureml.responsibleai",
        Guide("keep it inside Responsible AI components; elsewhere use `responsibleai`"),
        _DASHBOARD,
    ),
)

SYMBOLS = (
    *_ROWS_AUTOML,
    *_ROWS_AUTOML_RUNTIME,
)
