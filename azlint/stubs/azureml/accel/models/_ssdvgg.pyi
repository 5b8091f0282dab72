# Generated from azureml-accel-models 1.62.0
import azureml.accel.models.accel_model
from azureml.accel.models import QuantizedSsdVgg as QuantizedSsdVgg
from azureml.accel.models import SsdVgg as SsdVgg
class AbstractSsdVgg(azureml.accel.models.accel_model.AccelModel):
    def get_input_dims(self, index=...) -> list[int | None]: ...
    def get_output_dims(self, index=...) -> list[int | None]: ...
