# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.pipeline.abstract_stage
from typing import Any
from azureml.contrib.brainwave.external.tensorflow.graph_util_impl import convert_variables_to_constants as convert_variables_to_constants
from azureml.contrib.brainwave.pipeline.abstract_stage import AbstractStage as AbstractStage
tf_version: Any
tf_version_ints: list[int]
class TensorflowStage(azureml.contrib.brainwave.pipeline.abstract_stage.AbstractStage):
    type: str
    input_tensor: Any
    output_tensor: Any
    name: Any
    input_tensor_name: Any
    output_tensor_name: Any
    input_tensor_shape: Any
    output_tensor_shape: Any
    file_name: Any
    session: Any
    def __init__(self, session, input_tensor=..., output_tensor=..., name=...): ...
    def json_dict(self) -> dict: ...
