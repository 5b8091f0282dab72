# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.models.brainwave_model
import azureml.contrib.brainwave.models.resnet152
from typing import Any
from azureml.contrib.brainwave.models.brainwave_model import BrainwaveModel as BrainwaveModel
class AbstractResnet152(azureml.contrib.brainwave.models.brainwave_model.BrainwaveModel):
    classifier_input: Any
    classifier_output: str
    classifier_uri: str
    @property
    def output_dims(self) -> list[int | None]: ...
    @property
    def input_dims(self) -> list[int | None]: ...
class Resnet152(azureml.contrib.brainwave.models.resnet152.AbstractResnet152):
    def __init__(self, model_base_path, is_frozen=...): ...
class QuantizedResnet152(azureml.contrib.brainwave.models.resnet152.AbstractResnet152):
    def __init__(self, model_base_path, is_frozen=..., custom_weights_directory=...): ...
