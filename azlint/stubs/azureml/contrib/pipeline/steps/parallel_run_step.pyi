# Generated from azureml-contrib-pipeline-steps 1.62.0
import azureml.pipeline.core._python_script_step_base
import azureml.pipeline.core.graph
from typing import Any
from azureml.contrib.pipeline.steps.parallel_run_config import ParallelRunConfig as ParallelRunConfig
from azureml.core.compute.amlcompute import AmlCompute as AmlCompute
from azureml.core.conda_dependencies import CondaDependencies as CondaDependencies
from azureml.core.datastore import Datastore as Datastore
from azureml.core.runconfig import RunConfiguration as RunConfiguration
from azureml.core.workspace import Workspace as Workspace
from azureml.data.azure_storage_datastore import AzureBlobDatastore as AzureBlobDatastore
from azureml.data.data_reference import DataReference as DataReference
from azureml.data.dataset_consumption_config import DatasetConsumptionConfig as DatasetConsumptionConfig
from azureml.data.file_dataset import FileDataset as FileDataset
from azureml.data.tabular_dataset import TabularDataset as TabularDataset
from azureml.pipeline.core.graph import ParamDef as ParamDef
from azureml.pipeline.core.graph import PipelineParameter as PipelineParameter
from azureml.pipeline.core.pipeline_output_dataset import PipelineOutputFileDataset as PipelineOutputFileDataset
from azureml.pipeline.core.pipeline_output_dataset import PipelineOutputTabularDataset as PipelineOutputTabularDataset
DEFAULT_BATCH_SCORE_MAIN_FILE_NAME: str
DEFAULT_MINI_BATCH_SIZE: int
DEFAULT_MINI_BATCH_SIZE_FILEDATASET: int
DEFAULT_MINI_BATCH_SIZE_TABULARDATASET: int
FILE_TYPE_INPUT: str
TABULAR_TYPE_INPUT: str
ALLOWED_INPUT_TYPES: tuple[Any, Any, Any]
INPUT_TYPE_DICT: dict
PARALLEL_RUN_FIELD_DEPRECATION_STATEMENT: str
PARALLEL_RUN_GENERAL_DEPRECATION_STATEMENT: str
class ParallelRunStep(azureml.pipeline.core._python_script_step_base._PythonScriptStepBase):
    def __init__(self, name, parallel_run_config, inputs, output=..., side_inputs=..., models=..., arguments=..., allow_reuse=..., tags=..., properties=..., add_parallel_run_step_dependencies=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
    def create_module_def(self, execution_type, input_bindings, output_bindings, param_defs=..., create_sequencing_ports=..., allow_reuse=..., version=..., arguments=...) -> azureml.pipeline.core.graph.ModuleDef: ...
