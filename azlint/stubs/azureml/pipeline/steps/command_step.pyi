# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.core._python_script_step_base
import azureml.pipeline.core.graph
from azureml.core.script_run_config import ScriptRunConfig as ScriptRunConfig
class CommandStep(azureml.pipeline.core._python_script_step_base._PythonScriptStepBase):
    def __init__(self, command=..., name=..., compute_target=..., runconfig=..., runconfig_pipeline_params=..., inputs=..., outputs=..., params=..., source_directory=..., allow_reuse=..., version=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
