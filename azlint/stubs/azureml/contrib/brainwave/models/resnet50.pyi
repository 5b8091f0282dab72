# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.models.brainwave_model
import azureml.contrib.brainwave.models.resnet50
from typing import Any
from azureml.contrib.brainwave.models.brainwave_model import BrainwaveModel as BrainwaveModel
class AbstractResnet50(azureml.contrib.brainwave.models.brainwave_model.BrainwaveModel):
    classifier_input: Any
    classifier_output: str
    classifier_uri: str
    @property
    def output_dims(self) -> list[int | None]: ...
    @property
    def input_dims(self) -> list[int | None]: ...
class Resnet50(azureml.contrib.brainwave.models.resnet50.AbstractResnet50):
    def __init__(self, model_base_path, is_frozen=...): ...
class QuantizedResnet50(azureml.contrib.brainwave.models.resnet50.AbstractResnet50):
    def __init__(self, model_base_path, is_frozen=..., custom_weights_directory=...): ...
