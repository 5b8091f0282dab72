# Generated from azureml-train-automl-client 1.62.0
import azureml.automl.core.automl_base_settings
import azureml.train.automl._azureautomlsettings
from typing import Any
class AzureAutoMLSettings(azureml.automl.core.automl_base_settings.AutoMLBaseSettings):
    DEFAULT_EXPERIMENT_TIMEOUT: int
    name: Any
    subscription_id: Any
    resource_group: Any
    workspace_name: Any
    region: Any
    compute_target: Any
    spark_context: Any
    spark_service: str
    azure_service: Any
    many_models: Any
    pipeline_fetch_max_batch_size: Any
    enable_batch_run: Any
    enable_parallel_run: Any
    num_procs: Any
    enable_run_restructure: Any
    start_auxiliary_runs_before_parent_complete: Any
    enable_code_generation: Any
    force_curated_environment: Any
    blacklist_algos: list[str]
    def __init__(self, experiment=..., path=..., iterations=..., data_script=..., primary_metric=..., task_type=..., compute_target=..., spark_context=..., test_size=..., validation_size=..., n_cross_validations=..., y_min=..., y_max=..., num_classes=..., featurization=..., max_cores_per_iteration=..., max_concurrent_iterations=..., iteration_timeout_minutes=..., mem_in_mb=..., enforce_time_on_windows=..., experiment_timeout_minutes=..., experiment_exit_score=..., enable_early_stopping=..., blacklist_models=..., whitelist_models=..., exclude_nan_labels=..., verbosity=..., debug_log=..., debug_flag=..., enable_voting_ensemble=..., enable_stack_ensemble=..., ensemble_iterations=..., model_explainability=..., enable_tf=..., enable_subsampling=..., subsample_seed=..., cost_mode=..., is_timeseries=..., enable_onnx_compatible_models=..., scenario=..., environment_label=..., show_deprecate_warnings=..., enable_local_managed=..., **kwargs): ...
    def as_serializable_dict(self) -> dict[str, Any]: ...
    def apply_optional_package_filter(self) -> None: ...
    @staticmethod
    def from_string_or_dict(val, experiment=..., overrides=...) -> azureml.train.automl._azureautomlsettings.AzureAutoMLSettings: ...
