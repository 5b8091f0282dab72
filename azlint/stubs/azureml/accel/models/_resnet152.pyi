# Generated from azureml-accel-models 1.62.0
import azureml.accel.models.accel_model
from azureml.accel.models import QuantizedResnet152 as QuantizedResnet152
from azureml.accel.models import Resnet152 as Resnet152
class AbstractResnet152(azureml.accel.models.accel_model.AccelModel):
    classifier_input: str
    classifier_output: str
    classifier_uri: str
    def get_input_dims(self, index=...) -> list[int | None]: ...
    def get_output_dims(self, index=...) -> list[int | None]: ...
