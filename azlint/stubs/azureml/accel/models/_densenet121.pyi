# Generated from azureml-accel-models 1.62.0
import azureml.accel.models.accel_model
from azureml.accel.models import Densenet121 as Densenet121
from azureml.accel.models import QuantizedDensenet121 as QuantizedDensenet121
class AbstractDensenet121(azureml.accel.models.accel_model.AccelModel):
    classifier_input: str
    classifier_output: str
    classifier_uri: str
    def get_input_dims(self, index=...) -> list[int | None]: ...
    def get_output_dims(self, index=...) -> list[int | None]: ...
