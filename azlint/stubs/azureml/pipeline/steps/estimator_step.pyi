# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.core.graph
import azureml.pipeline.steps.python_script_step
from typing import Any
from azureml.pipeline.steps.python_script_step import PythonScriptStep as PythonScriptStep
module_logger: Any
class EstimatorStep(azureml.pipeline.steps.python_script_step.PythonScriptStep):
    def __init__(self, name=..., estimator=..., estimator_entry_script_arguments=..., runconfig_pipeline_params=..., inputs=..., outputs=..., compute_target=..., allow_reuse=..., version=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
