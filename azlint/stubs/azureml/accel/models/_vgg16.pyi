# Generated from azureml-accel-models 1.62.0
import azureml.accel.models.accel_model
from azureml.accel.models import QuantizedVgg16 as QuantizedVgg16
from azureml.accel.models import Vgg16 as Vgg16
class AbstractVgg16(azureml.accel.models.accel_model.AccelModel):
    classifier_input: str
    classifier_output: str
    classifier_uri: str
    def get_input_dims(self, index=...) -> list[int | None]: ...
    def get_output_dims(self, index=...) -> list[int | None]: ...
