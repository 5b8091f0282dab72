# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.core.graph
import azureml.pipeline.core.module_step_base
from azureml.pipeline.core.module_step_base import ModuleStepBase as ModuleStepBase
class ModuleStep(azureml.pipeline.core.module_step_base.ModuleStepBase):
    def __init__(self, module=..., version=..., module_version=..., inputs_map=..., outputs_map=..., compute_target=..., runconfig=..., runconfig_pipeline_params=..., arguments=..., params=..., name=..., _workflow_provider=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
