# Generated from azureml-pipeline-core 1.62.0
import azureml.core.compute.amlcompute
import azureml.core.environment
import azureml.pipeline.core._parallel_run_config_base
class _ParallelRunConfigBase:
    mini_batch_size: str | int
    error_threshold: int
    allowed_failed_count: int
    allowed_failed_percent: float
    output_action: str
    logging_level: str
    compute_target: azureml.core.compute.amlcompute.AmlCompute | str
    node_count: int
    process_count_per_node: int
    entry_script: str
    source_directory: str
    description: str
    environment: azureml.core.environment.Environment
    run_invocation_timeout: int
    run_max_try: int
    append_row_file_name: str
    partition_keys: list[str]
    def __init__(self, environment, entry_script, error_threshold, output_action, compute_target, node_count, process_count_per_node=..., mini_batch_size=..., source_directory=..., description=..., logging_level=..., run_invocation_timeout=..., run_max_try=..., append_row_file_name=..., allowed_failed_count=..., allowed_failed_percent=..., partition_keys=..., environment_variables=...): ...
    @property
    def environment_variables(self) -> dict[str, str]: ...
    def save_to_yaml(self, path): ...
    @staticmethod
    def load_yaml(workspace, path) -> azureml.pipeline.core._parallel_run_config_base._ParallelRunConfigBase: ...
