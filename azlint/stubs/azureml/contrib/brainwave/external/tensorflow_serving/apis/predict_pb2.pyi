# Generated from azureml-contrib-brainwave 1.0.33
from typing import Any
from azureml.contrib.brainwave.external.tensorflow_serving.apis import model_pb2 as tensorflow__serving_dot_apis_dot_model__pb2
DESCRIPTOR: Any
PredictRequest: Any
PredictResponse: Any
