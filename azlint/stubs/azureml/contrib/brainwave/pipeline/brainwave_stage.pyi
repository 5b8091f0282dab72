# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.pipeline.abstract_stage
from typing import Any
from azureml.contrib.brainwave.pipeline.abstract_stage import AbstractStage as AbstractStage
class BrainWaveStage(azureml.contrib.brainwave.pipeline.abstract_stage.AbstractStage):
    type: str
    model_ref: Any
    properties: dict
    input_dims: Any
    output_dims: Any
    name: Any
    sess: Any
    file_name: Any
    def __init__(self, sess, model, name=...): ...
    def json_dict(self) -> dict: ...
