# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.core.builder
import azureml.pipeline.core.graph
import azureml.train.hyperdrive.run
from typing import Any
from azureml.data.data_reference import DataReference as DataReference
from azureml.pipeline.core.builder import PipelineData as PipelineData
from azureml.pipeline.core.builder import PipelineStep as PipelineStep
from azureml.pipeline.core.graph import OutputPortBinding as OutputPortBinding
from azureml.pipeline.core.graph import ParamDef as ParamDef
from azureml.pipeline.core.graph import TrainingOutput as TrainingOutput
from azureml.train.hyperdrive.run import HyperDriveRun as HyperDriveRun
module_logger: Any
class HyperDriveStep(azureml.pipeline.core.builder.PipelineStep):
    def __init__(self, name, hyperdrive_config, estimator_entry_script_arguments=..., inputs=..., outputs=..., metrics_output=..., allow_reuse=..., version=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
class HyperDriveStepRun(azureml.train.hyperdrive.run.HyperDriveRun):
    def __init__(self, step_run): ...
