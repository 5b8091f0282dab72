# Generated from azureml-contrib-brainwave 1.0.33
import azureml.contrib.brainwave.models.brainwave_model
import azureml.contrib.brainwave.models.densenet121
from azureml.contrib.brainwave.models.brainwave_model import BrainwaveModel as BrainwaveModel
class AbstractDensenet121(azureml.contrib.brainwave.models.brainwave_model.BrainwaveModel):
    classifier_input: str
    classifier_output: str
    classifier_uri: str
    @property
    def output_dims(self) -> list[int | None]: ...
    @property
    def input_dims(self) -> list[int | None]: ...
class Densenet121(azureml.contrib.brainwave.models.densenet121.AbstractDensenet121):
    def __init__(self, model_base_path, is_frozen=...): ...
class QuantizedDensenet121(azureml.contrib.brainwave.models.densenet121.AbstractDensenet121):
    def __init__(self, model_base_path, is_frozen=..., custom_weights_directory=...): ...
