# Generated from azureml-contrib-pipeline-steps 1.62.0
import azureml.contrib.pipeline.steps.parallel_run_config
import azureml.core.compute.amlcompute
import azureml.core.environment
from typing import Any
from azureml.core.compute.amlcompute import AmlCompute as AmlCompute
from azureml.core.environment import Environment as Environment
from azureml.pipeline.core.graph import PipelineParameter as PipelineParameter
ruamelyaml: Any
module_logger: Any
class ParallelRunConfig:
    input_format: str
    mini_batch_size: str
    error_threshold: int
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
    append_row_file_name: Any
    def __init__(self, environment, entry_script, error_threshold, output_action, compute_target, node_count, process_count_per_node=..., mini_batch_size=..., source_directory=..., description=..., logging_level=..., run_invocation_timeout=..., input_format=..., append_row_file_name=...): ...
    def save_to_yaml(self, path): ...
    @staticmethod
    def load_yaml(workspace, path) -> azureml.contrib.pipeline.steps.parallel_run_config.ParallelRunConfig: ...
