# Generated from azureml-pipeline-steps 1.62.0
import azureml.pipeline.core._synapse_spark_step_base
import azureml.pipeline.core.graph
from azureml._base_sdk_common._docstring_wrapper import experimental as experimental
class SynapseSparkStep(azureml.pipeline.core._synapse_spark_step_base._SynapseSparkStepBase):
    def __init__(self, file, source_directory, compute_target, driver_memory, driver_cores, executor_memory, executor_cores, num_executors, name=..., app_name=..., environment=..., arguments=..., inputs=..., outputs=..., conf=..., py_files=..., jars=..., files=..., allow_reuse=..., version=...): ...
    def create_node(self, graph, default_datastore, context) -> azureml.pipeline.core.graph.Node: ...
