# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.core._python_script_step_base
import azureml.pipeline.core.graph
from typing import Any
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
from azureml.core.environment import DEFAULT_CPU_IMAGE as DEFAULT_CPU_IMAGE
R_DEFAULT_IMAGE_FOR_GPU: str
R_DEFAULT_IMAGE_FOR_CPU: str
module_logger: Any
class RScriptStep(azureml.pipeline.core._python_script_step_base._PythonScriptStepBase):
    def __init__(self, script_name, name=..., arguments=..., compute_target=..., runconfig=..., runconfig_pipeline_params=..., inputs=..., outputs=..., params=..., source_directory=..., use_gpu=..., custom_docker_image=..., cran_packages=..., github_packages=..., custom_url_packages=..., allow_reuse=..., version=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
