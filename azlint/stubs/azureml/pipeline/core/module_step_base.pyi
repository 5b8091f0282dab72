# Generated from azureml-pipeline-core 1.62.0
import azureml.pipeline.core.builder
import azureml.pipeline.core.graph
from azureml.data.data_reference import DataReference as DataReference
from azureml.pipeline.core.builder import PipelineData as PipelineData
from azureml.pipeline.core.builder import PipelineStep as PipelineStep
from azureml.pipeline.core.graph import InputPortBinding as InputPortBinding
from azureml.pipeline.core.graph import Module as GraphModule
from azureml.pipeline.core.graph import PipelineDataset as PipelineDataset
from azureml.pipeline.core.graph import PortDataReference as PortDataReference
class ModuleStepBase(azureml.pipeline.core.builder.PipelineStep):
    def __init__(self, module=..., version=..., module_version=..., inputs_map=..., outputs_map=..., compute_target=..., runconfig=..., runconfig_pipeline_params=..., arguments=..., params=..., name=..., _workflow_provider=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
