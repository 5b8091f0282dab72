"""What is said about v1 AutoML, and the packages that its models need."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_AUTOML = "migrate-to-v2-execution-automl"
_DASHBOARD = "how-to-responsible-ai-insights-sdk-cli"
_ENTRY_SCRIPT = "v1/how-to-deploy-advanced-entry-script"
_STREAM = Guide("call `ml_client.jobs.stream(name)`, which prints the log until the job ends")

_AUTOML_JOB = Guide(
    "describe the job with `automl.classification(...)`, `automl.regression(...)` or "
    "`automl.forecasting(...)`, by `task`: `label_column_name` becomes `target_column_name=`, "
    '`training_data` an `Input(type="mltable", path=...)`; `set_limits(timeout_minutes=..., '
    "trial_timeout_minutes=..., max_trials=..., max_concurrent_trials=...)` takes "
    "`experiment_timeout_hours` in minutes, `iteration_timeout_minutes`, `iterations` and "
    "`max_concurrent_iterations`",
    """\
from azure.ai.ml import Input, automl

job = automl.classification(
    training_data=Input(type="mltable", path="<folder with an MLTable file>"),
    target_column_name="<label>", primary_metric="accuracy", compute="<compute>",
    experiment_name="<experiment>",
)
job.set_limits(timeout_minutes=..., max_trials=..., max_concurrent_trials=...)
job = ml_client.jobs.create_or_update(job)""",
)
_AUTOML_BEST = Guide(
    "read the best child's id from the tag `automl_best_child_run_id` of the MLflow run, "
    '`mlflow.get_run(job_name).data.tags["automl_best_child_run_id"]`, and load its model with '
    "`mlflow.<flavor>.load_model(...)`",
    """\
import mlflow

best_id = mlflow.get_run("<job>").data.tags["automl_best_child_run_id"]
model = mlflow.sklearn.load_model(f"runs:/{best_id}/outputs/mlflow-model")""",
)
_FEATURIZATION = Guide(
    "give the settings to `job.set_featurization(...)`: blocked transformers are "
    "`blocked_transformers=[...]`, column purposes `column_name_and_types={...}`, transformer "
    "parameters `transformer_params={...}`, the language `dataset_language=`",
    """\
from azure.ai.ml.automl import ColumnTransformer

job.set_featurization(
    mode="custom",
    column_name_and_types={"<column>": "Categorical"},
    transformer_params={
        "imputer": [ColumnTransformer(fields=["<column>"], parameters={"strategy": "mean"})]
    },
)""",
)
_FORECAST = Guide(
    "give the settings to `job.set_forecast_settings(...)`, mostly under the same names: "
    "`freq` becomes `frequency=`, `target_aggregation_function` becomes "
    "`target_aggregate_function=`, `short_series_handling_configuration` becomes "
    "`short_series_handling_config=`",
    """\
job.set_forecast_settings(
    time_column_name="<time>", forecast_horizon=..., time_series_id_column_names=["<series>"],
    frequency="<frequency>",
)""",
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
        _FEATURIZATION,
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.core.forecasting_parameters.ForecastingParameters",
        _FORECAST,
        _AUTOML,
    ),
)


def _forecast(name: str) -> Guide:
    return Guide(f"give it as `{name}=` of `job.set_forecast_settings(...)`", _FORECAST.snippet)


_ROWS_MEMBERS = (
    *of_members(
        "azureml.train.automl.automlconfig.AutoMLConfig",
        _AUTOML,
        {
            "user_settings": "read the attributes of the AutoML job",
            "is_timeseries": "look at the class of the job: `automl.forecasting(...)` makes a "
            "`ForecastingJob`",
            "as_serializable_dict": "write the job as YAML with `job.dump(path)`",
            "get_supported_dataset_languages": Gone(
                "v2 does not list the languages; `dataset_language=` takes a code of three letters"
            ),
        },
    ),
    *of_members(
        "azureml.train.automl.run.AutoMLRun",
        _AUTOML,
        {
            "run_id": "read `name` of the AutoML job",
            "model_id": "keep the name of the registered model as text: "
            '`ml_client.models.get(name=..., label="latest")` takes it',
            "complete": "delete it: the service ends the job",
            "fail": "cancel the job with `ml_client.jobs.begin_cancel(name).result()`",
            "retry": "submit the job again with `ml_client.jobs.create_or_update(job)`",
            "pause resume": Gone("an AutoML job cannot be paused"),
        },
    ),
    *of_members(
        "azureml.automl.core.featurization.featurizationconfig.FeaturizationConfig",
        _AUTOML,
        {
            "add_column_purpose remove_column_purpose column_purposes": Guide(
                "give it as `column_name_and_types={...}` of `job.set_featurization(...)`",
                _FEATURIZATION.snippet,
            ),
            "add_blocked_transformers blocked_transformers": Guide(
                "give them as `blocked_transformers=[...]` of `job.set_featurization(...)`",
                _FEATURIZATION.snippet,
            ),
            "add_drop_columns drop_columns": "drop the columns where the MLTable is defined, with "
            "`table.drop_columns(columns=[...])`",
            "add_transformer_params get_transformer_params remove_transformer_params "
            "transformer_params": Guide(
                "give them as `transformer_params={...}` of `job.set_featurization(...)`, a list "
                "of `ColumnTransformer(fields=..., parameters=...)` for each transformer",
                _FEATURIZATION.snippet,
            ),
            "add_prediction_transform_type remove_prediction_transform_type "
            "prediction_transform_type": Gone("v2 has no setting for it; the task says the type"),
            "dataset_language": "give it as `dataset_language=` of `job.set_featurization(...)`",
        },
    ),
    *of_members(
        "azureml.automl.core.forecasting_parameters.ForecastingParameters",
        _AUTOML,
        {
            "validate_parameters": "drop it: the service checks the settings",
            "from_parameters_dict": _FORECAST,
            "forecast_horizon": _forecast("forecast_horizon"),
            "time_series_id_column_names formatted_time_series_id_column_names "
            "group_column_names formatted_group_column_names": _forecast(
                "time_series_id_column_names"
            ),
            "time_column_name": _forecast("time_column_name"),
            "target_lags formatted_target_lags": _forecast("target_lags"),
            "target_rolling_window_size": _forecast("target_rolling_window_size"),
            "holiday_country country_or_region_for_holidays": _forecast(
                "country_or_region_for_holidays"
            ),
            "feature_lags": _forecast("feature_lags"),
            "use_stl": _forecast("use_stl"),
            "seasonality": _forecast("seasonality"),
            "cv_step_size": _forecast("cv_step_size"),
            "freq": _forecast("frequency"),
            "short_series_handling_configuration": _forecast("short_series_handling_config"),
            "target_aggregation_function": _forecast("target_aggregate_function"),
            "features_unknown_at_forecast_time formatted_unknown_features": _forecast(
                "features_unknown_at_forecast_time"
            ),
            "drop_column_names formatted_drop_column_names": "drop the columns where the MLTable "
            "is defined, with `table.drop_columns(columns=[...])`",
            "dropna overwrite_columns transform_dictionary": Gone(
                "v2 has no setting for it; prepare the table before the job"
            ),
        },
    ),
)

_SERIES = Guide(
    "keep the name of the column as text and give it as `time_series_id_column_names=` of "
    "`job.set_forecast_settings(...)`"
)
_EXPLAIN = Guide(
    "let the job explain its model with `enable_model_explainability=True` of `set_training(...)`, "
    "or explain with `interpret_community` on the features that the model's own pipeline makes"
)
_MANY_MODELS = Guide(
    "write the loop over the groups as the entry script of a parallel job, "
    '`azure.ai.ml.parallel.parallel_run_function(partition_keys=["<column>"], ...)`'
)
_METRICS = Guide(
    "compute the metrics with `sklearn.metrics`, and log them with `mlflow.log_metrics({...})`"
)

_ROWS_RUNTIME_MEMBERS = (
    Symbol("azureml.automl.runtime.shared.score.scoring", _METRICS, _AUTOML),
    Symbol(
        "azureml.automl.core.shared.constants",
        Guide(
            "write the values as text, or use the enumerations of `azure.ai.ml.automl`, such as "
            "`ClassificationPrimaryMetrics`"
        ),
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.core.shared.constants.Metric.SCALAR_REGRESSION_SET",
        Guide("name the metrics to compute, such as those of `sklearn.metrics`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.core.shared.constants.TimeSeries.TIME_COLUMN_NAME",
        Guide(
            "keep the name of the column as text and give it as `time_column_name=` of "
            "`job.set_forecast_settings(...)`"
        ),
        _AUTOML,
    ),
    Symbol("azureml.automl.core.shared.constants.TimeSeries.GRAIN_COLUMN_NAMES", _SERIES, _AUTOML),
    Symbol(
        "azureml.automl.core.shared.types.GrainType",
        Guide("annotate it as `str`, `int` or a tuple of these"),
        _AUTOML,
    ),
    Symbol(
        "azureml.automl.runtime.onnx_convert.OnnxInferenceHelper",
        Guide("run the model with `onnxruntime.InferenceSession(path)`"),
        _AUTOML,
    ),
    Symbol(
        "azureml.train.automl.runtime.automl_explain_utilities.automl_setup_model_explanations",
        _EXPLAIN,
        _AUTOML,
    ),
    *of_members(
        "azureml.train.automl.runtime.automl_explain_utilities.AutoMLExplainerSetupClass",
        _AUTOML,
        {"X_test_transform feature_map": _EXPLAIN},
    ),
    *of_members(
        "azureml.train.automl.runtime._many_models.many_models_parameters",
        _AUTOML,
        {"ManyModelsTrainParameters ManyModelsInferenceParameters": _MANY_MODELS},
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
        "azureml.telemetry.set_diagnostics_collection",
        Guide("delete it: it only switches the telemetry of the v1 client"),
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
    *_ROWS_MEMBERS,
    *_ROWS_RUNTIME_MEMBERS,
    *_ROWS_AUTOML_RUNTIME,
)
