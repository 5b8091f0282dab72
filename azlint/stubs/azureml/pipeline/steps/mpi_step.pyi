# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.steps.python_script_step
from typing import Any
from azureml.core.compute.amlcompute import AmlCompute as AmlCompute
from azureml.core.compute.kubernetescompute import KubernetesCompute as KubernetesCompute
from azureml.pipeline.core.builder import PipelineStep as PipelineStep
from azureml.pipeline.core.graph import PipelineParameter as PipelineParameter
from azureml.pipeline.steps.python_script_step import PythonScriptStep as PythonScriptStep
module_logger: Any
class MpiStep(azureml.pipeline.steps.python_script_step.PythonScriptStep):
    def __init__(self, name=..., source_directory=..., script_name=..., arguments=..., compute_target=..., node_count=..., process_count_per_node=..., inputs=..., outputs=..., allow_reuse=..., version=..., hash_paths=..., **kwargs): ...
