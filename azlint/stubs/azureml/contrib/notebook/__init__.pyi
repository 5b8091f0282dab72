# Generated from azureml-contrib-notebook 1.62.0
import azureml.contrib.notebook
import azureml.core.script_run_config
import azureml.pipeline.core._python_script_step_base
import azureml.pipeline.core.graph
from typing import Any
from azureml.contrib.notebook.extension import Extension as Extension
from azureml.contrib.notebook.extension import load_ipython_extension as load_ipython_extension
class NotebookExecutionHandler:
    script: str
    dependencies: list
    def __init__(self, handler_script, dependencies=...): ...
class NotebookRunConfig(azureml.core.script_run_config.ScriptRunConfig):
    arguments: list
    def __init__(self, source_directory, notebook, output_notebook=..., parameters=..., handler=..., run_config=..., _telemetry_values=...): ...
class PapermillExecutionHandler(azureml.contrib.notebook.AzureMLNotebookHandler): ...
class AzureMLNotebookHandler(azureml.contrib.notebook.NotebookExecutionHandler):
    supported_options: list[str]
    papermill_args: Any
    execution_args: dict
    def __init__(self, history=..., timeout=..., **kwargs): ...
class AzureMLApplicationInsightsNotebookHandler(azureml.contrib.notebook.NotebookExecutionHandler):
    supported_options: list[str]
    papermill_args: Any
    execution_args: dict
    def __init__(self, appinsights_key, tag, payload=..., history=..., timeout=..., **kwargs): ...
class NotebookRunnerStep(azureml.pipeline.core._python_script_step_base._PythonScriptStepBase):
    def __init__(self, name=..., notebook_run_config=..., runconfig_pipeline_params=..., compute_target=..., params=..., inputs=..., outputs=..., allow_reuse=..., version=..., output_notebook_pipeline_data_name=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
current_package: Any
